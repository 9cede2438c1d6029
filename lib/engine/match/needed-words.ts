import type { PatternItem, PatternWord } from '../pattern/pattern-tree.ts';
import { commonness } from '../words/commonness.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

/** Symbols of which every match holds at least one. */
type Need = readonly number[];

/** What every match of a pattern holds one of each of; the rarest first. None where all but one word may be missing. */
export function neededWords(items: readonly PatternItem[], vocabulary: Vocabulary): Need[] {
  const rarity = new Map<Need, number>();
  const weigh = (need: Need): number => {
    let weight = rarity.get(need);
    if (weight === undefined) {
      weight = 0;
      for (const symbol of need) weight += commonness(vocabulary.wordOf(symbol));
      rarity.set(need, weight);
    }
    return weight;
  };
  return needsOf(items, vocabulary, weigh).sort((a, b) => weigh(a) - weigh(b));
}

type Weigh = (need: Need) => number;

function needsOf(items: readonly PatternItem[], vocabulary: Vocabulary, weigh: Weigh): Need[] {
  const needs: Need[] = [];
  for (const item of items) {
    if (item.kind === 'word') needs.push(...needsOfWord(item, vocabulary, weigh));
    else if (item.kind === 'group' && !item.optional) {
      const [only, more] = item.choices;
      if (!more) needs.push(...needsOf(only!, vocabulary, weigh));
      else {
        const shared = oneOfEach(
          item.choices.map((choice) => needsOf(choice, vocabulary, weigh)),
          weigh,
        );
        if (shared) needs.push(shared);
      }
    }
  }
  return needs;
}

function needsOfWord(word: PatternWord, vocabulary: Vocabulary, weigh: Weigh): Need[] {
  const sequences = vocabulary.sequences(word);
  if (sequences.length === 1) return sequences[0]!.map((symbol) => [symbol]);
  const shared = oneOfEach(
    sequences.map((symbols) => symbols.map((symbol) => [symbol])),
    weigh,
  );
  return shared ? [shared] : [];
}

/** The rarest need of each way, together; undefined when a way needs nothing. */
function oneOfEach(ways: readonly (readonly Need[])[], weigh: Weigh): Need | undefined {
  const together = new Set<number>();
  for (const needs of ways) {
    let best: Need | undefined;
    for (const need of needs) if (!best || weigh(need) < weigh(best)) best = need;
    if (!best) return undefined;
    for (const symbol of best) together.add(symbol);
  }
  return [...together];
}
