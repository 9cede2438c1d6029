import type { PatternItem, PatternWord } from '../pattern/pattern-tree.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

/** Symbols of which every match holds at least one. */
export interface Need {
  readonly symbols: readonly number[];
  /** How often a thousand words of text meet it. */
  readonly frequency: number;
}

/** What every match of a pattern holds one of each of; the rarest first. None where all but one word may be missing. */
export function neededWords(items: readonly PatternItem[], vocabulary: Vocabulary): Need[] {
  const needs: Need[] = [];
  gather(items, vocabulary, needs);
  return needs.sort((a, b) => a.frequency - b.frequency);
}

function gather(items: readonly PatternItem[], vocabulary: Vocabulary, needs: Need[]): void {
  for (const item of items) {
    if (item.kind === 'word') gatherWord(item, vocabulary, needs);
    else if (item.kind === 'group' && !item.optional) {
      if (item.choices.length === 1) gather(item.choices[0]!, vocabulary, needs);
      else {
        const shared = oneOfEach(item.choices, vocabulary);
        if (shared) needs.push(shared);
      }
    }
  }
}

function gatherWord(word: PatternWord, vocabulary: Vocabulary, needs: Need[]): void {
  const sequences = vocabulary.sequences(word);
  if (sequences.length > 1) needs.push(addRarest(sequences, vocabulary, { symbols: [], frequency: 0 }));
  else
    for (const symbol of sequences[0]!)
      needs.push({ symbols: [symbol], frequency: vocabulary.commonnessOf(symbol) });
}

/** The rarest need of each way, together; undefined when a way needs nothing. */
function oneOfEach(ways: readonly (readonly PatternItem[])[], vocabulary: Vocabulary): Need | undefined {
  const together = { symbols: [] as number[], frequency: 0 };
  for (const way of ways) {
    const item = way[0]!;
    if (way.length === 1 && item.kind === 'word') addRarest(vocabulary.sequences(item), vocabulary, together);
    else {
      const best = neededWords(way, vocabulary)[0];
      if (!best) return undefined;
      together.frequency += best.frequency;
      for (const symbol of best.symbols) together.symbols.push(symbol);
    }
  }
  return together;
}

interface OpenNeed extends Need {
  readonly symbols: number[];
  frequency: number;
}

/** Adds the rarest symbol of each sequence. */
function addRarest(
  sequences: readonly (readonly number[])[],
  vocabulary: Vocabulary,
  need: OpenNeed,
): OpenNeed {
  for (const symbols of sequences) {
    let best = symbols[0]!;
    for (let i = 1; i < symbols.length; i++)
      if (vocabulary.commonnessOf(symbols[i]!) < vocabulary.commonnessOf(best)) best = symbols[i]!;
    need.symbols.push(best);
    need.frequency += vocabulary.commonnessOf(best);
  }
  return need;
}
