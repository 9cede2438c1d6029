import type { Span } from '../types.ts';
import type { Candidate } from './candidate.ts';

/** Where one guard's phrases stand in a text, asked in every way a guard may be laid beside a match. */
export class GuardPlaces {
  readonly #from: number[] = [];
  /** The furthest end up to each start: one search then answers for all that begin before. */
  readonly #reach: number[] = [];
  readonly #sentences = new Set<number>();
  readonly #places: readonly Candidate[];
  #byEnd: Span[] | undefined;

  /** `places` by start. */
  constructor(places: readonly Candidate[]) {
    this.#places = places;
    let reach = 0;
    for (const { from, to, sentence } of places) {
      reach = Math.max(reach, to);
      this.#from.push(from);
      this.#reach.push(reach);
      this.#sentences.add(sentence);
    }
  }

  /** Whether a place shares a character with the span. */
  overlaps({ from, to }: Span): boolean {
    return this.furthestEnd(to) > from;
  }

  /** The furthest end of all that begin before the offset; -1 when none does. */
  furthestEnd(offset: number): number {
    const count = countBelow(this.#from, offset);
    return count > 0 ? this.#reach[count - 1]! : -1;
  }

  /** The first start of all that end after the offset; Infinity when none does. */
  firstStart(offset: number): number {
    this.#byEnd ??= startsByEnd(this.#places);
    let low = 0;
    let high = this.#byEnd.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#byEnd[middle]!.to <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#byEnd[low]?.from ?? Number.POSITIVE_INFINITY;
  }

  /** Whether a place stands in the sentence. */
  isIn(sentence: number): boolean {
    return this.#sentences.has(sentence);
  }
}

function countBelow(sorted: readonly number[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Spans by end, each with the first start of it and all that end later. */
function startsByEnd(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.to - b.to);
  let first = Number.POSITIVE_INFINITY;
  for (let i = sorted.length - 1; i >= 0; i--) {
    first = Math.min(first, sorted[i]!.from);
    sorted[i] = { from: first, to: sorted[i]!.to };
  }
  return sorted;
}
