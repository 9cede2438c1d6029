import type { PatternItem } from '../../engine/pattern/pattern-tree.ts';
import { type Way, wordWays } from './spelled-phrase.ts';

/** Second halves of contractions: a gap cannot begin or end between them and the word before. */
const SECOND_HALVES = new Set('is has would had will have are am not us all to me know'.split(' '));

/**
 * How many words of a way, counted from its first, a pattern can match; every count that it can. A gap is taken only
 * where no contraction in a text could straddle its ends, so that what is said here holds however the words are written.
 */
export function reachOf(items: readonly PatternItem[], way: Way): ReadonlySet<number> {
  return step(items, way, new Set([0]));
}

function step(items: readonly PatternItem[], way: Way, from: ReadonlySet<number>): ReadonlySet<number> {
  let places = from;
  for (const item of items) {
    places = stepItem(item, way, places);
    if (places.size === 0) break;
  }
  return places;
}

function stepItem(item: PatternItem, way: Way, places: ReadonlySet<number>): ReadonlySet<number> {
  const next = new Set<number>();
  if (item.kind === 'gap') for (const place of places) addGap(way, place, item.max, next);
  else if (item.kind === 'word') for (const words of wordWays(item)) addWords(way, places, words, next);
  else {
    if (item.optional) for (const place of places) next.add(place);
    for (const choice of item.choices) for (const place of step(choice, way, places)) next.add(place);
  }
  return next;
}

function addGap(way: Way, place: number, most: number, next: Set<number>): void {
  if (isSecondHalf(way[place])) return;
  next.add(place);
  for (let end = place + 1; end <= place + most && end < way.length; end++)
    if (!isSecondHalf(way[end])) next.add(end);
}

/** Whether a word may be written as one with the word before it. */
export function isSecondHalf(word: string | undefined): boolean {
  return word === undefined || SECOND_HALVES.has(word.replace(/^"/, '').toLowerCase());
}

function addWords(way: Way, places: ReadonlySet<number>, words: Way, next: Set<number>): void {
  for (const place of places)
    if (words.every((word, nth) => isMet(word, way[place + nth]))) next.add(place + words.length);
}

/** Whether a pattern's word is met by a word of a way; one in an exact case is met by itself alone. */
export function isMet(word: string, said: string | undefined): boolean {
  if (said === undefined) return false;
  return word === said || (said.startsWith('"') && said.slice(1).toLowerCase() === word);
}
