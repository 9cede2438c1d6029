import type { Span } from '../engine/types.ts';

/** One sentence as the steps see it: where each group of phrases stands in it. */
export interface SentenceView extends Span {
  /** Its place among the sentences of the text, and that of its paragraph. */
  readonly at: number;
  readonly paragraph: number;
  readonly isQuestion: boolean;
  /** It holds a slot such as {day and time} that waits for the agent's own words. */
  readonly isUnfilled: boolean;
  /** Hits of a group, sorted; an empty list when there is none. */
  hits(group: string): readonly Span[];
}

/** How many words begin between two offsets of the text (0 when `to` is not after `from`). */
export type CountWords = (from: number, to: number) => number;
