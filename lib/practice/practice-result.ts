import type { ToneDimension, ToneLevel } from '../tone/types.ts';

/** How a try went, where the agent wants to keep that. Never a word of it. */
export interface PracticeResult {
  readonly id: string;
  readonly scenarioId: string;
  /** ms since the epoch. */
  readonly at: number;
  /** Ids of the steps that it showed, and of all that were asked for. */
  readonly covered: readonly string[];
  readonly asked: readonly string[];
  readonly findings: number;
  readonly tone: Readonly<Partial<Record<ToneDimension, ToneLevel>>>;
}
