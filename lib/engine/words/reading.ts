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

/** All ways to put symbols for sequences of words. */
export function readingsOf(
  expansions: readonly Expansion[],
  symbolsOf: ReadonlyMap<string, readonly number[]>,
  use: ReadingUse,
): Reading[] {
  const readings: Reading[] = [];
  for (const words of expansions) {
    let sequences: number[][] = [[]];
    for (const word of words) {
      const symbols = symbolsOf.get(word) ?? [0];
      sequences = sequences.flatMap((sequence) => symbols.map((symbol) => [...sequence, symbol]));
    }
    for (const symbols of sequences)
      readings.push({ symbols, ...use, mayBeginInside: use.mayBeginInside && symbols.length > 1 });
  }
  return readings;
}
