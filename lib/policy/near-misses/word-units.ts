import { foldWord } from '../../engine/text/char-kind.ts';
import { STRIDE } from '../../engine/text/text-reader.ts';
import type { Span, TextReading } from '../../engine/types.ts';
import { expandByRule, KNOWN_CONTRACTIONS } from '../../engine/words/contractions.ts';
import { MISSPELLINGS } from '../../engine/words/misspellings.ts';

/** A word of a text as a phrase meets it: a contraction is two of them. */
export interface WordUnit extends Span {
  /** All that it may mean: the second half of "that's" is "is" or "has". */
  readonly words: ReadonlySet<string>;
  /** The word as it is written. */
  readonly written: string;
  /** A match may not end before the next unit: both are of one word. */
  readonly goesOn: boolean;
}

/** The words of a text, contractions in their parts. */
export function wordUnits({ text, tokens, count }: TextReading): WordUnit[] {
  const units: WordUnit[] = [];
  for (let token = 0; token < count; token++) {
    const span = { from: tokens[token * STRIDE]!, to: tokens[token * STRIDE + 1]! };
    const written = text.slice(span.from, span.to);
    const readings = readingsOf(foldWord(written));
    for (let nth = 0; nth < readings.length; nth++)
      units.push({ ...span, words: readings[nth]!, written, goesOn: nth < readings.length - 1 });
  }
  return units;
}

/** What stands at each place of a word; the word itself beside its first part, but for contractions known by name. */
function readingsOf(word: string): ReadonlySet<string>[] {
  const known = KNOWN_CONTRACTIONS.get(word);
  const expansions =
    known && !known.openerOnly ? known.expansions : word.includes("'") ? expandByRule(word) : [];
  const length = Math.max(1, ...expansions.map((words) => words.length));
  const places = Array.from({ length }, (_, nth) => {
    const words = expansions.flatMap((expansion) => expansion[nth] ?? []);
    return new Set(words);
  });
  if (expansions.length === 0) places[0]!.add(word);
  const meant = MISSPELLINGS.get(word);
  if (meant !== undefined) places[0]!.add(meant);
  if (word.endsWith("'s")) places[0]!.add(word);
  return places;
}
