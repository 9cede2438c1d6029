import type { PatternItem } from '../pattern/pattern-tree.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

type Sequence = readonly number[];

/** All ways to say a pattern as sequences of symbols, when there are at most `most` and no gap; else undefined. */
export function spellOut(
  items: readonly PatternItem[],
  vocabulary: Vocabulary,
  most: number,
): readonly Sequence[] | undefined {
  const opening: number[] = [];
  const plain = readPlain(items, vocabulary, opening);
  let ways: readonly Sequence[] = [opening];
  for (let i = plain; i < items.length; i++) {
    const next = waysOf(items[i]!, vocabulary, most);
    if (!next || ways.length * next.length > most) return undefined;
    ways = ways.flatMap((way) => next.map((more) => [...way, ...more]));
  }
  return ways;
}

/** Puts the words that are said in one way into `symbols`; gives how many items those are. Most patterns end there. */
function readPlain(items: readonly PatternItem[], vocabulary: Vocabulary, symbols: number[]): number {
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (item.kind !== 'word') return i;
    const sequences = vocabulary.sequences(item);
    if (sequences.length > 1) return i;
    for (const symbol of sequences[0]!) symbols.push(symbol);
  }
  return items.length;
}

function waysOf(item: PatternItem, vocabulary: Vocabulary, most: number): readonly Sequence[] | undefined {
  if (item.kind === 'gap') return undefined;
  if (item.kind === 'word') return vocabulary.sequences(item);
  if (item.choices.length > most) return undefined;
  const ways: Sequence[] = item.optional ? [[]] : [];
  for (const choice of item.choices) {
    const more = spellOut(choice, vocabulary, most);
    if (!more || ways.length + more.length > most) return undefined;
    ways.push(...more);
  }
  return ways;
}
