import type { PolicyDiff } from '../../lib/policy/diff-policies.ts';
import type {
  NearMiss,
  PatternPreview,
  PreviewFinding,
} from '../../lib/policy/near-misses/near-miss-types.ts';
import type { PolicyProblem } from '../../lib/policy/problem.ts';
import type { Fingerprint } from '../../lib/policy/signing/signing-types.ts';
import type { RuleRow } from '../../lib/policy/studio/rule-rows.ts';
import type { RuleFilters } from '../../lib/policy/studio/search-rules.ts';
import type { FieldProblem, HeadEdit, NamedEdit, PackRuleEdit } from '../../lib/policy/studio/studio-edit.ts';
import type { WorkingPolicy } from '../../lib/policy/studio/working-policy.ts';
import type { RecoveryBook } from '../../lib/recovery/recovery-book.ts';
import type { RefusedHead, RefusedNamed } from './refused-head.ts';
import type { RuleDraft } from './rule-draft.ts';

/** The parts of the studio, by the word that names them in the address. */
export const SECTIONS = ['rules', 'about', 'changes', 'publish'] as const;
export type Section = (typeof SECTIONS)[number];

/** A row of the list: a rule of the policy or of a pack, or one that is not finished yet. */
export type ListRow = RuleRow | { readonly from: 'draft'; readonly key: string; readonly draft: RuleDraft };

/** What the list can be narrowed to by one click. */
export const QUICK = ['all', 'own', 'changed', 'off', 'notes'] as const;
export type Quick = (typeof QUICK)[number];

export interface ListView {
  readonly rows: readonly ListRow[];
  /** How many rows each quick filter would show. */
  readonly counts: Readonly<Record<Quick, number>>;
  readonly query: string;
  readonly quick: Quick;
  readonly category: string;
  readonly severity: RuleFilters['severity'];
  /** All families, in their order. */
  readonly families: readonly string[];
  /** The language whose rules alone are shown; empty for all. */
  readonly language: string;
  /** The languages that there are rules in. */
  readonly languages: readonly string[];
  readonly selected: string | null;
  /** Keys of rules of the policy that were changed to something that it cannot take. */
  readonly unfinished: ReadonlySet<string>;
  /** Keys of rows with something to mend, and with something to look at. */
  readonly grave: ReadonlySet<string>;
  readonly noted: ReadonlySet<string>;
}

/** The rule in the editor. `id` stays the same while one and the same rule is written, whatever it comes to be called. */
export type EditorView =
  | {
      readonly kind: 'own';
      readonly id: string;
      readonly draft: RuleDraft;
      /** Null as long as it is not a rule of the policy. */
      readonly row: RuleRow | null;
      readonly problems: readonly FieldProblem[];
      /** Whether its sentences are ours, made from its words. */
      readonly areMade: boolean;
      /** Whether the policy has it as it was before, since it cannot take it as it is. */
      readonly isUnfinished: boolean;
    }
  | {
      readonly kind: 'pack';
      readonly id: string;
      readonly row: RuleRow;
      /** The language of the policy, where the rule is in another: then no rule of it can take its place. */
      readonly otherLanguage: string | null;
    };

/** One thing that the checks found. */
export interface StudioNote {
  /** Keeps the policy from being published. */
  readonly isGrave: boolean;
  /** The row to go to; null where it is about the policy as a whole. */
  readonly key: string | null;
  /** The field of the rule, e.g. `phrases[1]`. */
  readonly field?: string | undefined;
  /** What the rule is called. */
  readonly rule: string;
  readonly what: string;
  readonly mend: string;
}

export interface AuditView {
  readonly isRunning: boolean;
  readonly notes: readonly StudioNote[];
  /** How many of the notes are grave. */
  readonly grave: number;
}

/** A pack that ships, as a lead chooses it. */
export interface PackChoice {
  readonly id: string;
  readonly language: string;
  /** How many rules it has. */
  readonly rules: number;
  /** The names of some of them. */
  readonly samples: readonly string[];
}

/** How one sentence fared under the rule that is being written. */
export interface SentenceTrial {
  readonly findings: readonly PreviewFinding[];
  readonly near: readonly NearMiss[];
}

/** Tries a rule on sentences; null where the question was taken back or could not be answered. */
export type TrySentences = (
  rule: RuleDraft,
  sentences: readonly string[],
  signal: AbortSignal,
) => Promise<PatternPreview | null>;

export type SavedState = 'saved' | 'saving' | 'not-saved' | 'other-tab';

/** A file that was not opened, and why. */
export interface RefusedFile {
  readonly file: string;
  readonly problems: readonly PolicyProblem[];
}

export interface HeldKey {
  /** The file it came from or went to. */
  readonly file: string;
  /** In groups of four. */
  readonly fingerprint: string;
  readonly isNew: boolean;
}

/** What a key is chosen for: to sign, or to hand over to the one that signs. */
export type KeyRole = 'key' | 'former';

/** What has been done so far to publish this revision. */
export interface PublishView {
  readonly key: HeldKey | null;
  /** The key that hands over to it with the next signature. */
  readonly former: HeldKey | null;
  /** The key that agents trust, in groups of four, where it is neither of these; null also where nobody knows. */
  readonly trusted: string | null;
  /** The key file that waits for its passphrase. */
  readonly locked: { readonly file: string; readonly as: KeyRole } | null;
  /** Name of the file saved last, whether it is signed, and whether a key handed over to another with it. */
  readonly saved: {
    readonly file: string;
    readonly isSigned: boolean;
    readonly isHandOver?: boolean;
  } | null;
  /** Whose key signed the file saved last. */
  readonly fingerprint: Fingerprint | null;
  readonly address: string;
  /** What administrators set for that address, ready to copy. */
  readonly snippets: readonly { readonly name: string; readonly text: string }[];
  readonly isInUse: boolean;
  /** Why it is not in use here, for people. */
  readonly useProblem: string | null;
  /** Something that went otherwise than meant, for people. */
  readonly problem: string | null;
}

export interface StudioView {
  /** `unread`: the browser did not tell what is kept. `corrupt`: some of it is damaged. */
  readonly stage: 'opening' | 'start' | 'working' | 'unread' | 'corrupt';
  readonly section: Section;
  readonly working: WorkingPolicy | null;
  readonly inForce: { readonly name: string; readonly revision: number } | null;
  readonly list: ListView;
  readonly editor: EditorView | null;
  /** All that ship, the policy may stand on them or not. */
  readonly packs: readonly PackChoice[];
  /** What ships of recoveries; null until it is there. */
  readonly book: RecoveryBook | null;
  /** What the policy did not take of its head, null where it took all; and of what rules share. */
  readonly refusedHead: RefusedHead | null;
  readonly refusedNamed: readonly RefusedNamed[];
  readonly audit: AuditView;
  /** In what the policy differs from the published revision; null where there is none. */
  readonly diff: PolicyDiff | null;
  readonly publish: PublishView;
  readonly saved: SavedState;
  readonly isBusy: boolean;
  readonly refused: RefusedFile | null;
  /** A file that waits for a yes, and the name of its policy. */
  readonly waiting: { readonly file: string; readonly name: string } | null;
  /** What just happened, for those who listen. */
  readonly said: string;
  /** Where to put the focus next: a field of the rule in the editor, or of About. `turn` grows with each wish. */
  readonly focus: { readonly section: Section; readonly field: string; readonly turn: number } | null;
}

export interface StudioActions {
  newPolicy(name: string, owner: string): void;
  openFile(file: File): void;
  openWaiting(isAgreed: boolean): void;
  copyInForce(): void;
  closePolicy(): void;
  go(section: Section): void;
  select(key: string | null): void;
  search(query: string): void;
  narrow(to: Partial<Pick<ListView, 'quick' | 'category' | 'severity' | 'language'>>): void;
  addRule(): void;
  changeRule(draft: RuleDraft): void;
  /** The rule in the editor as the policy has it, without what it could not take. */
  dropEdit(): void;
  removeRule(): void;
  copyRule(): void;
  saveRule(): void;
  switchRule(off: boolean): void;
  lockRule(isLocked: boolean): void;
  changePackRule(change: PackRuleEdit): void;
  restoreRule(): void;
  ownInPlace(): void;
  undo(): void;
  redo(): void;
  setHead(head: HeadEdit): readonly FieldProblem[];
  /** A guard or list that rules share by its name. */
  setNamed(edit: NamedEdit): readonly FieldProblem[];
  readonly trySentences: TrySentences;
  follow(note: StudioNote): void;
  /** Brings the checks into view. */
  showChecks(): void;
  markPublished(): void;
  /** Makes it the next revision, issued today, or says what is wrong with that. */
  raise(): readonly FieldProblem[];
  saveAs(format: 'json' | 'yaml'): void;
  /** @param passphrase locks the file; none where it is empty */
  makeKey(passphrase: string): void;
  chooseKey(file: File, as: KeyRole): void;
  /** Makes a new key, to which the one in hand hands over. @param passphrase locks its file */
  handOver(passphrase: string): void;
  /** The key that agents trust is gone, and they will have to subscribe anew. */
  goOnWithout(): void;
  unlockKey(passphrase: string): void;
  forgetKey(): void;
  sign(): void;
  setAddress(address: string): void;
  use(): void;
  copy(text: string): Promise<void>;
  dismissRefused(): void;
  /** Opens what is kept once more. @param isAgreed also what is left of a damaged policy */
  reopen(isAgreed: boolean): void;
  takeOther(): void;
  keepMine(): void;
  openImport(): void;
}
