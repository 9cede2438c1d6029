import { isApostrophe, isWordAt, tidyWord } from '../text/char-kind.ts';
import type { PatternItem } from './pattern-tree.ts';

/** The words between quote marks, each to be met in exactly its case. */
export function exactWords(inner: string): PatternItem[] {
  const words: PatternItem[] = [];
  for (let at = 0; at < inner.length; ) {
    if (!isWordAt(inner, at)) {
      at++;
      continue;
    }
    const from = at;
    while (
      at < inner.length &&
      (isWordAt(inner, at) || (isApostrophe(inner.charCodeAt(at)) && isWordAt(inner, at + 1)))
    )
      at++;
    words.push({ kind: 'word', form: 'exact', text: tidyWord(inner.slice(from, at)) });
  }
  return words;
}
