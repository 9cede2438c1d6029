import type { PatternItem } from '../pattern/pattern-tree.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

/** Everything the first word of a match may mean. */
export function openingWords(items: readonly PatternItem[], vocabulary: Vocabulary): readonly number[] {
  const symbols = new Set<number>();
  gather(items, vocabulary, symbols);
  return [...symbols];
}

/** Gives whether all of the items may be missing. */
function gather(items: readonly PatternItem[], vocabulary: Vocabulary, symbols: Set<number>): boolean {
  for (const item of items) {
    if (item.kind === 'word') {
      for (const [first] of vocabulary.sequences(item)) symbols.add(first!);
      return false;
    }
    if (item.kind === 'group') {
      let mayMiss = item.optional;
      for (const choice of item.choices) if (gather(choice, vocabulary, symbols)) mayMiss = true;
      if (!mayMiss) return false;
    }
  }
  return true;
}
