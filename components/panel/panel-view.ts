import type { Finding, Span } from '../../lib/engine/types.ts';
import type { PolicyRow } from '../../lib/policy/subscription/policy-row.ts';
import type { CaseFacts, CaseNotes } from '../../lib/recovery/case-types.ts';
import type { RecoveryBook } from '../../lib/recovery/recovery-book.ts';
import type { Checklist, Hand, HandSaid } from '../../lib/recovery/types.ts';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import type { ToneProfile } from '../../lib/tone/types.ts';
import type { FollowUpActions } from './promise-view.ts';

/** What the panel knows of the tab it stands beside. */
export type PanelView =
  | { readonly kind: 'loading' }
  /** A page we may not see: the browser's own, or one whose address we are not told. */
  | { readonly kind: 'browser-page' }
  | { readonly kind: 'unknown-site'; readonly host: string }
  | { readonly kind: 'off'; readonly host: string }
  /** A site of ours with no composer in use yet. */
  | { readonly kind: 'waiting'; readonly siteName: string }
  /** The browser did not tell us about the tab. */
  | { readonly kind: 'failed' }
  | DraftView;

export interface DraftView {
  readonly kind: 'draft';
  /** Every composer in use on the page; never empty. */
  readonly drafts: readonly PanelDraft[];
  /** `draftId` of the one shown. */
  readonly current: string;
  /** Its case has no number that people know. */
  readonly isUnnamed?: boolean;
  /** What is kept of its case; null where nothing is yet. */
  readonly checklist: Checklist | null;
  /** What guides a recovery here. */
  readonly book: RecoveryBook;
  /** What the agent noted of the case in words. */
  readonly notes: CaseNotes;
  /** Through which needs the draft is looked at; the first where none was chosen. */
  readonly lensId?: string | undefined;
  /** Keys of the suggestions for this case that the agent sent away. */
  readonly dismissed: readonly string[];
  /** Set where its page took the draft along from another case that the agent chose something for. */
  readonly moved?: DraftMoved | null | undefined;
}

/** The numbers of two cases: where a draft is, and where it was begun. */
export interface DraftMoved {
  readonly here: string;
  readonly before: string;
  /** One of them has no number that people know. */
  readonly isUnnamed: boolean;
}

/** The policy in use, as the footer says it. */
export interface PolicyLine {
  readonly name: string;
  readonly revision: string;
  /** When it was made or installed, ms since the epoch; null where nobody said. */
  readonly since: number | null;
  /** Every policy in force but what ships, this one among them. */
  readonly rows?: readonly PolicyRow[] | undefined;
}

/** The site of the tab, where Amend may be switched on, off or taken back. */
export interface PanelSite {
  readonly host: string;
  /** Its product's name, where Amend knows it. */
  readonly name: string | null;
  /** True where the agent added it, so it can be taken back. */
  readonly granted: boolean;
  /** How it is switched off, null where it is on. `until`: when it comes back, ms since the epoch; null for good. */
  readonly off: OffHere | null;
  /** The name of the policy that keeps it on: nobody can switch it off here. */
  readonly keptOn?: string | undefined;
  /** The kinds of editors that are off here. */
  readonly offKinds: readonly OffEditor[];
  /** When "until tomorrow" would be over, ms since the epoch. */
  readonly tomorrow: number;
}

/** How Amend is off: until a time, or for good; and by which policy, where it was not the agent. */
export interface OffHere {
  readonly until: number | null;
  readonly by?: string | undefined;
}

/** A kind of editor that Amend is switched off in. */
export interface OffEditor {
  readonly kind: string;
  readonly everywhere: boolean;
}

export type PanelNotice =
  /** The installed policy could not be read, so the shipped one is in use. */
  | { readonly kind: 'policy' }
  | { readonly kind: 'storage' }
  /** Promises to keep stand there that cannot be read. */
  | { readonly kind: 'promises' }
  /** Nothing was written: one fix, or `all` that were asked for. */
  | { readonly kind: 'stale'; readonly all?: boolean }
  /** A switch could not be kept. */
  | { readonly kind: 'switch' }
  /** A wording that could not be written; the agent may copy it. Without `text` it was one of all that were to be fixed. */
  | { readonly kind: 'unsupported' | 'spoiled'; readonly text?: string };

/** What a step can ask for. */
export interface StepActions {
  /** Puts a line in where the step belongs by the order of the model. */
  insert(text: string, stepId: string): void;
  /** null gives the step back to the draft. */
  tick(stepId: string, hand: Hand | null, why?: Omit<HandSaid, 'state'>): void;
}

/** What the agent may say of a case. */
export interface CaseActions {
  /** Those that are named, one of them taken back with undefined; the others stay, whatever was drawn of them. */
  setFacts(facts: CaseFacts): void;
  setNotes(notes: CaseNotes): void;
  setModel(modelId: string): void;
  closeCase(isClosed: boolean): void;
  chooseLens(lensId: string): void;
  dismissSuggestion(key: string): void;
}

/** All the panel can ask for. None throws; what goes wrong comes back as a notice. */
export interface PanelActions extends StepActions, CaseActions, FollowUpActions {
  /** Shows a stretch of the draft where it stands: a finding's, or one of its tone. */
  jump(place: Span): void;
  /** Puts words in the place of others, or in between, in the draft as it was at a revision; null where it is another since. */
  putAt(text: string, place: Span, revision: number | null): void;
  /** How replies are read for their tone from now on. */
  chooseToneProfile(profile: ToneProfile): void;
  fix(finding: Finding, alternative: string): void;
  fixAll(): void;
  ignore(finding: Finding, scope: 'here' | 'case'): void;
  showDraft(draftId: string): void;
  /** Brings over what was chosen for the case that the draft was begun in. */
  bringOver(): void;
  leaveBehind(): void;
  useSite(): void;
  stopSite(): void;
  /** Until a time (ms since the epoch), or for good. */
  turnOff(until: number | null): void;
  turnOn(): void;
  turnKindOff(kind: string): void;
  turnKindOn(kind: string): void;
  reload(): void;
  openSettings(): void;
  /** Rejects where the browser does not let us write to the clipboard. */
  copy(text: string): Promise<void>;
  /** Versions and states to send along when asking for help. */
  report(): Promise<string>;
  dismiss(kind: PanelNotice['kind']): void;
}
