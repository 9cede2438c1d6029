import { tidyWord } from '../text/char-kind.ts';
import { expandByRule, KNOWN_CONTRACTIONS } from './contractions.ts';
import { MISSPELLINGS } from './misspellings.ts';
import { type Reading, readingsOf } from './reading.ts';

/** A word that patterns ask for in one case alone. */
export interface ExactForm {
  readonly symbol: number;
  readonly exactly: string;
}

/**
 * All ways to read a folded word, those left out that no pattern could follow.
 * @param symbolOf 0 for a word no pattern knows
 */
export function readWord(
  word: string,
  symbolOf: (word: string) => number,
  exactFormsOf: (word: string) => readonly ExactForm[],
): readonly Reading[] {
  const known = KNOWN_CONTRACTIONS.get(word);
  const readings = readingsOf([[word]], symbolOf, { opensOnly: false, mayBeginInside: false });
  for (const { symbol, exactly } of exactFormsOf(word))
    readings.push({ symbols: [symbol], exactly, opensOnly: false, mayBeginInside: false });
  // "driver's" is more often the driver's own than "driver is", so a match does not begin inside it.
  const how = { opensOnly: known?.openerOnly ?? false, mayBeginInside: known !== undefined };
  const meant = MISSPELLINGS.get(word);
  if (meant !== undefined)
    readings.push(...readingsOf([[meant]], symbolOf, { opensOnly: false, mayBeginInside: false }));
  readings.push(...readingsOf(known?.expansions ?? expandByRule(word), symbolOf, how));
  return readings.filter(({ symbols }) => symbols.some((symbol) => symbol !== 0));
}

/** The same in a language whose words are folded: a word as it is, in the cases that patterns ask for, and what it is short for. */
export function readShort(
  word: string,
  meant: readonly (readonly string[])[] = [],
  symbolOf: (word: string) => number,
  exactFormsOf: (word: string) => readonly ExactForm[],
): readonly Reading[] {
  const use = { opensOnly: false, mayBeginInside: false };
  const exact = exactFormsOf(word).map(({ symbol, exactly }) => ({ symbols: [symbol], exactly, ...use }));
  const readings = [...readingsOf([[word], ...meant], symbolOf, use), ...exact];
  return readings.filter(({ symbols }) => symbols.some((symbol) => symbol !== 0));
}

/**
 * What a word means where its case asks for nothing: its one symbol, 0, or -1 for several ways. Exact phrases that
 * begin with a small letter are rare; a word with one is read in full.
 */
export function plainMeaning(readings: readonly Reading[]): number {
  const anyCase = readings.filter(({ exactly }) => exactly === undefined || /^[^A-Z]/.test(exactly));
  const [only, more] = anyCase;
  if (more || only?.opensOnly || only?.exactly !== undefined) return -1;
  return only ? (only.symbols.length === 1 ? only.symbols[0]! : -1) : 0;
}

/** Whether a reading that asks for an exact case may stand for the token `from..to`. */
export function isExactly({ exactly }: Reading, text: string, from: number, to: number): boolean {
  if (exactly === undefined) return true;
  // Tidying never changes the case of the first unit, so most other words are told by it.
  const first = text.charCodeAt(from);
  if (first < 128 && first !== exactly.charCodeAt(0)) return false;
  return tidyWord(text.slice(from, to)) === exactly;
}
