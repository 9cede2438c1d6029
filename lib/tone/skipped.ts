import type { Span, TextReading } from '../engine/types.ts';

/** The parts of a text that are not the agent's own wording: quotes, the thread below, code, links. */
export class Skipped {
  readonly #starts: readonly number[];
  /** Of each part, the furthest end among it and those before: parts may overlap. */
  readonly #ends: readonly number[];

  constructor({ skips }: TextReading) {
    let furthest = 0;
    this.#starts = skips.map(({ from }) => from);
    this.#ends = skips.map(({ to }) => {
      furthest = Math.max(furthest, to);
      return furthest;
    });
  }

  /** Whether a stretch touches such a part. */
  touches({ from, to }: Span): boolean {
    return this.#endBefore(to) > from;
  }

  /** Whether a stretch lies within such a part as a whole. */
  holds({ from, to }: Span): boolean {
    return this.#endBefore(from + 1) >= to;
  }

  /** The furthest end of the parts that begin before an offset; 0 without any. */
  #endBefore(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : this.#ends[low - 1]!;
  }
}
