import type { Span } from '../engine/types.ts';

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

/**
 * A step of one case's checklist. It stands where the furthest of the present reply and the earlier ones is, unless
 * the agent's hand says otherwise, which always wins.
 */
export interface StepState {
  /** How far the reply named by `Checklist.replyId` covers it: follows the draft up and down. */
  readonly level: StepLevel;
  /** How far the replies before that one got: sent ones, and drafts that a reload or another tab cut off. */
  readonly earlier?: Exclude<StepLevel, 'absent'> | undefined;
  readonly hand?: 'ticked' | 'unticked' | undefined;
  /** When the state last changed, ms since the epoch. */
  readonly at: number;
}

/** A recovery model applied to one case. Holds states and times, never draft or customer text. */
export interface Checklist {
  readonly site: string;
  readonly caseId: string;
  readonly modelId: string;
  readonly steps: Readonly<Record<string, StepState>>;
  /** The reply that the levels were last read from; absent before the first one. */
  readonly replyId?: string | undefined;
  readonly updatedAt: number;
}
