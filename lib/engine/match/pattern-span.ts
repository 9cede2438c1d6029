import type { PatternItem } from '../pattern/pattern-tree.ts';

/** The most words of a text that a match may take up. */
export function spanOf(items: readonly PatternItem[]): number {
  let words = 0;
  for (const item of items) {
    if (item.kind === 'word') words += WORDS_OF_ONE;
    else if (item.kind === 'gap') words += item.max;
    else words += Math.max(...item.choices.map(spanOf));
  }
  return words;
}

/** A pattern's "dunno" is met as "do not know". */
const WORDS_OF_ONE = 3;
