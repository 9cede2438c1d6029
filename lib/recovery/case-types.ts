import type { Language } from '../engine/language/language-words.ts';
import type { Span } from '../engine/types.ts';

/** Who or what brought the failure about, as far as the agent knows. */
export type Cause = 'human-slip' | 'our-system' | 'third-party' | 'customer' | 'unknown';

/** How bad it is for the customer: money, effort, emotion and repeats together. */
export type CaseSeverity = 'minor' | 'major' | 'critical';

/** Where the customer met the failure. */
export type Touchpoint = 'order' | 'delivery' | 'billing' | 'support' | 'return' | 'web' | 'other';

/** By what the customer writes. */
export type Channel = 'email' | 'chat' | 'phone' | 'social';

/** What the agent said of a case, in a few clicks; all of it may be missing. Kept with the case: no words of anybody. */
export interface CaseFacts {
  /** Id of a complaint type of the playbooks. */
  readonly type?: string | undefined;
  readonly cause?: Cause | undefined;
  readonly severity?: CaseSeverity | undefined;
  /** It is not the first failure for this customer within weeks: lifts the severity by one. */
  readonly again?: boolean | undefined;
  readonly touchpoint?: Touchpoint | undefined;
  readonly channel?: Channel | undefined;
  /** When the customer's message came in, ms since the epoch; the case's own beginning where nobody said. */
  readonly receivedAt?: number | undefined;
}

/** What the agent noted in words. Lives until the browser closes, in memory only: never on disk. */
export interface CaseNotes {
  readonly promised?: string | undefined;
  readonly expected?: string | undefined;
  readonly got?: string | undefined;
}

/** Why a step was set aside. A list and no free text, so that nothing of the case is stored. */
export type SkipReason = 'not-needed' | 'done-elsewhere' | 'not-mine' | 'customer-declined' | 'other';

/** Where a cause was told, for the step that stays inside the house. */
export type FedBackTo = 'product' | 'operations' | 'supplier' | 'training' | 'knowledge' | 'other';

/** How much a step matters in a case. */
export type Need = 'must' | 'should' | 'if-severe' | 'none';

/** When something is due: a moment (ms since the epoch), or the end of a day where no time was named ("2026-11-26"). */
export type Due = { readonly at: number } | { readonly day: string };

/** What was promised. */
export type PromiseKind = 'call' | 'write' | 'check' | 'deliver' | 'refund' | 'other';

/** A commitment that stands in a draft. */
export interface DraftPromise extends Span {
  readonly kind: PromiseKind;
  /** Null where no time is named, or none that can be kept. */
  readonly due: Due | null;
  /** Why a named time cannot be kept: there is no such day or hour, or it has gone by. */
  readonly problem?: 'impossible' | 'past' | undefined;
}

/** A promise that was sent, to be kept. No words: case, what, and when. */
export interface FollowUp {
  readonly id: string;
  readonly site: string;
  readonly caseId: string;
  readonly kind: PromiseKind;
  readonly due: Due;
  /** ms since the epoch. */
  readonly madeAt: number;
  readonly snoozedUntil?: number | undefined;
  /** When the agent was told that it is due. */
  readonly toldAt?: number | undefined;
  readonly doneAt?: number | undefined;
}

/** What is odd in the order or the proportion of a reply. */
export type HintId =
  | 'solution-before-apology'
  | 'explanation-first'
  | 'apology-longer'
  | 'sorry-often'
  | 'token-only'
  | 'apology-only'
  | 'selling';

/** A hint on the recovery as a whole, with the words it rests on. */
export interface RecoveryHint {
  readonly id: HintId;
  readonly evidence: readonly Span[];
}

/** What the customer's message gives away. */
export type CueKind =
  | 'anger'
  | 'deadline'
  | 'repeat-contact'
  | 'vulnerable'
  | 'legal-threat'
  | 'public-threat'
  | 'leaving'
  | 'safety';

/** What the customer's visible message suggests; the agent decides. */
export interface CustomerCues {
  readonly type?: string | undefined;
  readonly severity?: CaseSeverity | undefined;
  readonly again?: boolean | undefined;
  /** In which the customer writes; absent where it is not told. */
  readonly language?: Language | undefined;
  readonly cues: readonly { readonly kind: CueKind; readonly words: string }[];
  /** The words that each suggestion rests on. */
  readonly why?: readonly CueReason[] | undefined;
}

/** Words of the customer's message, and what they suggest. */
export interface CueReason {
  readonly of: 'type' | 'severity' | 'again';
  readonly words: string;
}
