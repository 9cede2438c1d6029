import type { Expansion } from './contractions.ts';

/** When a reading holds. */
interface ReadingUse {
  /** Only where the word opens its sentence. */
  readonly opensOnly: boolean;
  /** A match may begin with its second word: it is a contraction known by name. */
  readonly mayBeginInside: boolean;
}

/** One way to read a word of a text, as symbols; 0 is a word no pattern knows. */
export interface Reading extends ReadingUse {
  readonly symbols: readonly number[];
  /** The token's own case must be this. */
  readonly exactly?: string | undefined;
}

/** Sequences of words as symbols; `symbolOf` gives 0 for a word no pattern knows. */
export function readingsOf(
  expansions: readonly Expansion[],
  symbolOf: (word: string) => number,
  use: ReadingUse,
): Reading[] {
  return expansions.map((words) => ({
    symbols: words.map(symbolOf),
    ...use,
    mayBeginInside: use.mayBeginInside && words.length > 1,
  }));
}
