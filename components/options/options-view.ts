import type { Level } from '../../lib/policy/layers/layer-types.ts';
import type { SendGuard } from '../../lib/policy/managed/send-guard.ts';
import type { PolicyRow } from '../../lib/policy/subscription/policy-row.ts';
import type { Power } from '../../lib/policy/subscription/policy-summary.ts';
import type { SentAnyway } from '../../lib/recovery/sent-anyway.ts';

/** Where the policy in use comes from. */
export type PolicyOrigin = 'shipped' | 'file';

export interface PolicyInfo {
  readonly name: string;
  readonly revision: string;
  readonly origin: PolicyOrigin;
  readonly rules: number;
  /** ms since the epoch; null where nobody said. */
  readonly since: number | null;
}

/** Every policy in force but what ships, and how they are looked after. */
export interface PoliciesInForce {
  /** The strongest first; empty where what ships is alone. */
  readonly rows: readonly PolicyRow[];
  /** Ids of those whose address is being asked right now. */
  readonly checking: readonly string[];
  /** The last look found the computer offline. */
  readonly isOffline: boolean;
  /** What one of them wanted and did not get. */
  readonly notes: readonly FileProblem[];
  /** What was wrong with the link that was pasted last. */
  readonly linkProblem: { readonly what: string; readonly mend: string } | null;
}

/** A place in a policy file that must be mended before it can be installed. */
export interface FileProblem {
  readonly where: string;
  readonly what: string;
  readonly mend: string;
}

export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | {
      readonly kind: 'imported';
      readonly name: string;
      /** The level at which it counts here. */
      readonly level: Level;
      /** What it does, each a sentence. */
      readonly powers: readonly Power[];
    }
  | { readonly kind: 'stopped'; readonly name: string }
  | { readonly kind: 'refused'; readonly file: string; readonly problems: readonly FileProblem[] };

export interface KnownSiteRow {
  readonly id: string;
  readonly name: string;
  readonly hosts: readonly string[];
  /** `off`: on all its addresses; `ask`: Amend runs there only once it was allowed to. */
  readonly state: 'on' | 'off' | 'ask';
  /** Whether all its addresses can be named, so that it can be turned off here as a whole. */
  readonly isFixed: boolean;
  /** The name of the policy by which it is on or off: then there is nothing to choose. */
  readonly setBy?: string | undefined;
}

/** Something that the agent turned off: a host, or a kind of editor at a host or (host null) everywhere. */
export type OffRow =
  /** `until`: when it comes back, ms since the epoch; null for good. */
  | {
      readonly host: string;
      readonly until: number | null;
      readonly kind?: undefined;
      /** The name of the policy that turned it off, where it was not the agent. */
      readonly by?: string | undefined;
    }
  | { readonly host: string | null; readonly kind: string };

export interface AddedSiteRow {
  readonly origin: string;
  readonly host: string;
}

export interface ShortcutRow {
  readonly name: string;
  /** As the browser writes them, e.g. `Alt+A`; empty where none is set. */
  readonly keys: string;
}

/** How long cases are kept, and who says so. */
export interface Retention {
  readonly days: number;
  readonly by: 'default' | 'agent' | 'policy';
  /** The most that can be set. */
  readonly most: number;
  /** The name of the policy that says so. */
  readonly setBy?: string | undefined;
}

/** A policy that the agent ended their subscription to, as far as it is remembered. */
export interface EndedPolicy {
  readonly id: string;
  readonly name: string;
  /** The last one that was in force. */
  readonly revision: number;
  /** When it ended, ms since the epoch. */
  readonly at: number;
}

/** One thing that is decided for the agent. */
export type SetLine =
  | { readonly what: 'sitesOff' | 'sitesOn'; readonly places: readonly string[]; readonly by: string }
  | { readonly what: 'guard'; readonly guard: Pick<SendGuard, 'mode' | 'sendAnyway'>; readonly by: string }
  | {
      readonly what: 'noOwnRules' | 'rewritingOn' | 'rewritingOff' | 'onlySigned' | 'recovery';
      readonly by: string;
    };

/** What policies and the organisation decided, and what of it could not be taken. */
export interface SetForYou {
  readonly lines: readonly SetLine[];
  /** Places in the browser's management for the administrator to mend. */
  readonly problems: readonly FileProblem[];
}

export interface OptionsView {
  readonly policy: PolicyInfo;
  readonly policies: PoliciesInForce;
  readonly importing: ImportState;
  readonly sites: readonly KnownSiteRow[];
  readonly added: readonly AddedSiteRow[];
  readonly off: readonly OffRow[];
  /** How many checklists are kept. */
  readonly checklists: number;
  /** How many days they are kept after their last change. */
  readonly retention: Retention;
  readonly setForYou?: SetForYou | undefined;
  /** Why replies went as they were, the newest first. */
  readonly sentAnyway?: readonly SentAnyway[] | undefined;
  /** The one that ended last first. */
  readonly ended?: readonly EndedPolicy[] | undefined;
  readonly shortcuts: readonly ShortcutRow[];
  /** Ready to copy; holds no draft text and no addresses. */
  readonly report: string;
  /** Something asked for did not work; nothing was changed by it. */
  readonly failed: boolean;
}

export interface OptionsActions {
  importFile(file: File): void;
  /** Asks its address now. */
  checkPolicy(id: string): void;
  /** Takes it out of force at once. */
  stopPolicy(id: string): void;
  /** Opens the page that comes before the yes, if the link is one. */
  openPolicyLink(link: string): void;
  turnOn(row: OffRow): void;
  /** For a kind of editor that is off at one host. */
  turnOffEverywhere(kind: string): void;
  /** A product as a whole. */
  turnSiteOn(id: string): void;
  turnSiteOff(id: string): void;
  /** Asks the browser for a product that is asked for first. */
  allowSite(id: string): void;
  stopSite(origin: string): void;
  deleteChecklists(): void;
  deleteSentAnyway(): void;
  /** Forgets what is remembered of subscriptions that ended. */
  forgetEnded(): void;
  setRetention(days: number): void;
  openCases(): void;
  changeShortcuts(): void;
  /** Rejects where the browser does not let us write to the clipboard. */
  copy(text: string): Promise<void>;
  dismissFailure(): void;
}
