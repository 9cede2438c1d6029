import type { PatternItem, PatternWord } from '../pattern/pattern-tree.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

type Sequence = readonly number[];

/** All ways to say a pattern as sequences of symbols, when there are at most `most` and no gap; else undefined. */
export function spellOut(
  items: readonly PatternItem[],
  vocabulary: Vocabulary,
  most: number,
): readonly Sequence[] | undefined {
  let ways: readonly Sequence[] = [[]];
  for (const item of items) {
    const next = waysOf(item, vocabulary, most);
    if (!next || ways.length * next.length > most) return undefined;
    ways =
      next.length === 1 && ways.length === 1
        ? [[...ways[0]!, ...next[0]!]]
        : ways.flatMap((way) => next.map((more) => [...way, ...more]));
  }
  return ways;
}

function waysOf(item: PatternItem, vocabulary: Vocabulary, most: number): readonly Sequence[] | undefined {
  if (item.kind === 'gap') return undefined;
  if (item.kind === 'word') return vocabulary.sequences(item as PatternWord);
  if (item.choices.length > most) return undefined;
  const ways: Sequence[] = item.optional ? [[]] : [];
  for (const choice of item.choices) {
    const more = spellOut(choice, vocabulary, most);
    if (!more || ways.length + more.length > most) return undefined;
    ways.push(...more);
  }
  return ways;
}
