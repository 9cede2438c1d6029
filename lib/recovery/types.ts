import type { Span } from '../engine/types.ts';
import type { HistoryEntry } from './case-history.ts';
import type { CaseFacts, FedBackTo, SkipReason } from './case-types.ts';

/** How well a draft covers a step: not at all, by formula or half, or fully. */
export type StepLevel = 'absent' | 'weak' | 'strong';

/** What a draft shows of one step: its level and the words that show it. */
export interface StepEvidence {
  readonly stepId: string;
  readonly level: StepLevel;
  readonly evidence: readonly Span[];
}

/** One step of a recovery model. */
export interface RecoveryStep {
  readonly id: string;
  readonly name: string;
  /** One plain line: what the step does for the customer. */
  readonly purpose: string;
  /** A line the agent may start from; what only they can know is a slot: {day and time}. */
  readonly example: string;
  /** The signs in a draft that show it (ids of the cues' own steps); its own id where none are named. */
  readonly shownBy?: readonly string[] | undefined;
  /** Stays inside the house: no draft shows it, only a hand ticks it. */
  readonly internal?: boolean | undefined;
}

/** Ordered steps with a name; the default is the five recovery steps. */
export interface RecoveryModel {
  readonly id: string;
  readonly name: string;
  /** When to choose it, in a line. */
  readonly about?: string | undefined;
  readonly steps: readonly RecoveryStep[];
}

/** How far the replies of a case show a sign. */
export interface SignState {
  /** How far the reply named by `Checklist.replyId` shows it: follows the draft up and down. */
  readonly level: StepLevel;
  /** How far the replies that went out got. */
  readonly earlier?: Exclude<StepLevel, 'absent'> | undefined;
  /** When it last changed, ms since the epoch. */
  readonly at: number;
}

/** What the agent's hand said of a step: done, not done, or set aside. */
export type Hand = 'ticked' | 'unticked' | 'skipped';

/** A hand's word on a step. Reasons come from lists, so that no words of a case are kept. */
export interface HandSaid {
  readonly state: Hand;
  /** Why it was skipped. */
  readonly reason?: SkipReason | undefined;
  /** Where the cause was told, for the step that stays inside the house. */
  readonly to?: FedBackTo | undefined;
}

/** As it is kept: with its time, ms since the epoch. */
export interface HandMark extends HandSaid {
  readonly at: number;
}

/**
 * A step of a case as seen through its model. It stands where the furthest of its signs in the present reply and the
 * earlier ones is, unless the agent's hand says otherwise, which always wins.
 */
export interface StepState {
  readonly level: StepLevel;
  readonly earlier?: Exclude<StepLevel, 'absent'> | undefined;
  readonly hand?: Hand | undefined;
  readonly reason?: SkipReason | undefined;
  readonly to?: FedBackTo | undefined;
  /** When the state last changed, ms since the epoch. */
  readonly at: number;
}

/** What a draft shows that is not the one last read. */
export interface DraftAside {
  readonly replyId: string;
  /** By the sign's id. */
  readonly levels: Readonly<Record<string, StepLevel>>;
}

/** What is kept of one case. Holds states, times and choices from lists, never draft or customer text. */
export interface Checklist {
  readonly site: string;
  readonly caseId: string;
  /** The recovery model it is seen through. Signs and hands stay when it changes. */
  readonly modelId: string;
  /** By the sign's id. */
  readonly signs: Readonly<Record<string, SignState>>;
  /** By the step's id, of any model. */
  readonly hands: Readonly<Record<string, HandMark>>;
  readonly facts: CaseFacts;
  /** In the order in which it came, at most `MAX_HISTORY`; the oldest go. */
  readonly history: readonly HistoryEntry[];
  /** When it was first noted, ms since the epoch. */
  readonly openedAt: number;
  /** When a reply last went out, and which. */
  readonly repliedAt?: number | undefined;
  readonly repliedId?: string | undefined;
  readonly closedAt?: number | undefined;
  /** The reply that the levels were last read from; absent before the first one. */
  readonly replyId?: string | undefined;
  /** What the other replies show that are being written, in another tab or before a reload: a few, the newest last. */
  readonly drafts?: readonly DraftAside[] | undefined;
  readonly updatedAt: number;
}
