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
        const shared = oneOfEach(item.choices, (choice) => rarestOf(choice, vocabulary));
        if (shared) needs.push(shared);
      }
    }
  }
}

function gatherWord(word: PatternWord, vocabulary: Vocabulary, needs: Need[]): void {
  const sequences = vocabulary.sequences(word);
  if (sequences.length === 1) for (const symbol of sequences[0]!) needs.push(needOf(symbol, vocabulary));
  else needs.push(oneOfEach(sequences, (symbols) => rarestSymbol(symbols, vocabulary))!);
}

function rarestOf(items: readonly PatternItem[], vocabulary: Vocabulary): Need | undefined {
  const [item] = items;
  if (items.length === 1 && item!.kind === 'word') {
    const sequences = vocabulary.sequences(item!);
    if (sequences.length === 1 && sequences[0]!.length === 1) return needOf(sequences[0]![0]!, vocabulary);
  }
  const needs: Need[] = [];
  gather(items, vocabulary, needs);
  return rarest(needs);
}

function rarestSymbol(symbols: readonly number[], vocabulary: Vocabulary): Need | undefined {
  return rarest(symbols.map((symbol) => needOf(symbol, vocabulary)));
}

function rarest(needs: readonly Need[]): Need | undefined {
  let best = needs[0];
  for (const need of needs) if (need.frequency < best!.frequency) best = need;
  return best;
}

function needOf(symbol: number, vocabulary: Vocabulary): Need {
  return { symbols: [symbol], frequency: vocabulary.commonnessOf(symbol) };
}

/** The rarest need of each way, together; undefined when a way needs nothing. */
function oneOfEach<Way>(ways: readonly Way[], rarestIn: (way: Way) => Need | undefined): Need | undefined {
  const symbols: number[] = [];
  let frequency = 0;
  for (const way of ways) {
    const best = rarestIn(way);
    if (!best) return undefined;
    frequency += best.frequency;
    for (const symbol of best.symbols) symbols.push(symbol);
  }
  return { symbols, frequency };
}
