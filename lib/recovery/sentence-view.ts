import type { Span } from '../engine/types.ts';
import type { Groups } from './compile-cues.ts';
import { mergeSpans, overlapsAny } from './spans.ts';

const NONE: readonly Span[] = [];

/** What a sentence is made of. All offsets count from its beginning, so it stays good wherever the sentence moves. */
export interface SentenceParts {
  readonly text: string;
  /** Where its words begin, in order. */
  readonly words: readonly number[];
  /** By group: where its phrases stand, in order. */
  readonly hits: Map<number, readonly Span[]>;
  /** What is not the agent's own wording, in order and apart. */
  readonly skips: readonly Span[];
  readonly isQuestion: boolean;
  /** It holds a slot such as {day and time} that waits for the agent's own words. */
  readonly isUnfilled: boolean;
}

/** One sentence as the steps see it. */
export class SentenceView {
  readonly parts: SentenceParts;
  private readonly joint = new Map<Groups, readonly Span[]>();

  /** `exceptOf`: by group, the one whose hits take back those they overlap. */
  constructor(parts: SentenceParts, exceptOf: readonly (number | undefined)[]) {
    this.parts = parts;
    for (const [group, spans] of parts.hits) {
      const except = exceptOf[group];
      const taken = except === undefined ? undefined : parts.hits.get(except);
      if (!taken) continue;
      const apart = mergeSpans(taken);
      const left = spans.filter((span) => !overlapsAny(span, apart));
      if (left.length > 0) parts.hits.set(group, left);
      else parts.hits.delete(group);
    }
  }

  /** Whether any of the groups stands in it. */
  has(groups: Groups): boolean {
    return groups.some((group) => this.parts.hits.has(group));
  }

  /** Where the groups stand, in order. */
  hits(groups: Groups): readonly Span[] {
    const [only, second] = groups;
    if (only !== undefined && second === undefined) return this.parts.hits.get(only) ?? NONE;
    let spans = this.joint.get(groups);
    if (!spans) {
      spans = groups
        .flatMap((group) => this.parts.hits.get(group) ?? NONE)
        .sort((a, b) => a.from - b.from || a.to - b.to);
      this.joint.set(groups, spans);
    }
    return spans;
  }

  /** How many words begin between two places (0 when `to` is not after `from`). */
  countWords(from: number, to: number): number {
    const { words } = this.parts;
    return to <= from ? 0 : firstAt(words, to) - firstAt(words, from);
  }
}

/** Index of the first of sorted numbers that is not below `least`; how many there are when none is. */
function firstAt(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
