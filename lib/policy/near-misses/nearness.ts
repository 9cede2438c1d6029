import { commonness } from '../../engine/words/commonness.ts';
import type { Alignment } from './align-way.ts';
import type { WayPart } from './guided-ways.ts';
import { formsOf } from './word-forms.ts';
import type { WordUnit } from './word-units.ts';

/** A word that stands more often in a thousand than this says little by itself. */
const COMMON = 1;

/** Words that are common and yet make a phrase what it is. */
const TURNS = new Set('not no never nothing none cannot without only just should must'.split(' '));
const OWNERS = new Set('my our your their his her'.split(' '));

/** What words have to say together, in halves, for one to be another or to be missing. */
const ENOUGH_FOR_OTHER = 6;
const ENOUGH_FOR_MISSING = 7;

/** How far words are from a pattern, nearest 0; infinite where they share only what any text holds. */
export function distanceOf(
  { difference }: Alignment,
  way: readonly WayPart[],
  units: readonly WordUnit[],
): number {
  switch (difference.kind) {
    case 'none':
      return 0;
    case 'extra':
      return wordsOf(way).length < 2 ? Number.POSITIVE_INFINITY : 1 + (difference.to - difference.from) / 10;
    case 'other': {
      const unit = units[difference.unit]!;
      if (isAlike(difference.word, unit.written.toLowerCase().replaceAll('’', "'"))) return 1;
      // "my" is never said in the place of "job".
      const isOfKind = [...unit.words].some((said) => isCommon(said) === isCommon(difference.word));
      return isOfKind && saidBeside(way, difference.word) >= ENOUGH_FOR_OTHER ? 2 : Number.POSITIVE_INFINITY;
    }
    case 'missing':
      return saidBeside(way, difference.word) >= ENOUGH_FOR_MISSING ? 3 : Number.POSITIVE_INFINITY;
  }
}

function wordsOf(way: readonly WayPart[]): string[] {
  return way.flatMap((part) => ('word' in part ? [part.word] : []));
}

/** How much the words beside the one that differs say, in halves; a gap makes them say less. */
function saidBeside(way: readonly WayPart[], different: string): number {
  const words = wordsOf(way);
  const gaps = way.length - words.length;
  const said = words.filter((word) => word !== different).reduce((sum, word) => sum + weightOf(word), 0);
  return said - 2 * gaps;
}

function weightOf(word: string): number {
  if (!isCommon(word) || TURNS.has(word)) return 4;
  return OWNERS.has(word) ? 2 : 1;
}

function isCommon(word: string): boolean {
  return commonness(word) > COMMON;
}

/** The same word in another form, or with a slip of the pen. */
function isAlike(word: string, said: string): boolean {
  if (word === said || formsOf(word).has(said)) return true;
  const differs = [...word].findIndex((letter, nth) => letter !== said[nth]);
  const same = differs < 0 ? word.length : differs;
  return same >= 4 && Math.abs(word.length - said.length) <= 3;
}
