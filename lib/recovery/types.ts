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
  /** A line the agent may start from. */
  readonly example: string;
}

/** Ordered steps with a name; the default is the five recovery steps. */
export interface RecoveryModel {
  readonly id: string;
  readonly name: string;
  readonly steps: readonly RecoveryStep[];
}

/**
 * A step of one case's checklist. `draft`: the present or last draft covers it; `hand`: the agent ticked it,
 * which always wins over the draft; `unticked`: the agent took a tick back by hand.
 */
export interface StepState {
  readonly level: StepLevel;
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
  readonly updatedAt: number;
}
