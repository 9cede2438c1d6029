import { ASCII_FOLD, HASH_PRIME, HASH_SEED } from '../text/char-kind.ts';
import { KNOWN_CONTRACTIONS } from '../words/contractions.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

const OPEN_CHOICE = 40;
const CLOSE_CHOICE = 41;
const OPEN_OPTION = 91;
const CLOSE_OPTION = 93;
const BAR = 124;
const SPACE = 32;
const TILDE = 126;
const QUOTE = 34;
const OPEN_LIST = 60;
const CLOSE_LIST = 62;
const BACKSLASH = 92;

/** About how often a word of so many letters stands in a thousand words of text, the last for all longer ones. */
const FREQUENCY = [0, 20, 20, 10, 4, 0.8, 0.4, 0.3, 0.2, 0.1];

/**
 * Lists of symbols of which every match of a pattern holds one each, read off the pattern without understanding it whole:
 * the rarest it can find, two at most. None where that is not to be told so simply: the pattern then counts for every text.
 */
export function anchorWords(source: string, vocabulary: Vocabulary): readonly (readonly number[])[] {
  const anchors = symbolsAt(source, new AnchorFinder(source, false).find(), vocabulary);
  // Contractions are met in other words than their own; they are rare enough to look twice.
  if (!anchors.some((symbols) => symbols.includes(0))) return anchors;
  return symbolsAt(source, new AnchorFinder(source, true).find(), vocabulary);
}

function symbolsAt(source: string, anchors: readonly Places[], vocabulary: Vocabulary): number[][] {
  return anchors.map((places) => {
    const symbols: number[] = [];
    for (let i = 0; i < places.length; i += PLACE)
      symbols.push(vocabulary.symbolIn(source, places[i]!, places[i + 1]!, places[i + 2]!));
    return symbols;
  });
}

/** Words by where they stand: first and last offset and the hash of the folded word, one after another. */
type Places = readonly number[];
const PLACE = 3;

/** Looks only at what must be there: words outside brackets, and choices none of whose ways is without a word. */
class AnchorFinder {
  readonly #source: string;
  readonly #avoidsContractions: boolean;
  #best: Places | undefined;
  #bestFrequency = Number.POSITIVE_INFINITY;
  #second: Places | undefined;
  #secondFrequency = Number.POSITIVE_INFINITY;
  /** The longest word of each way of the choice at hand. */
  #ways: number[] = [];
  /** Whether each of them has one. */
  #areWhole = true;
  #longest = 0;
  #longestFrom = 0;
  #longestHash = 0;
  #depth = 0;

  constructor(source: string, avoidsContractions: boolean) {
    this.#source = source;
    this.#avoidsContractions = avoidsContractions;
  }

  find(): Places[] {
    const source = this.#source;
    for (let at = 0; at < source.length; ) {
      const code = source.charCodeAt(at);
      if (code < 128 && ASCII_FOLD[code]! !== 0) at = this.#word(at, true);
      else if (code === SPACE) at++;
      else {
        const next = this.#skip(code, at);
        if (next < 0) return [];
        at = next;
      }
    }
    if (!this.#best) return [];
    return this.#second ? [this.#best, this.#second] : [this.#best];
  }

  /** The place after something that is no word; below 0 for what means more than can be told here. */
  #skip(code: number, at: number): number {
    if (code === OPEN_OPTION) return this.#afterOption(at);
    if (code === TILDE || code === BACKSLASH) return this.#word(at + 1, false);
    if (code === QUOTE) return this.#afterNext(QUOTE, at);
    if (code === OPEN_LIST) return this.#afterNext(CLOSE_LIST, at);
    return this.#mark(code) ? at + 1 : -1;
  }

  /** What is inflected or escaped may stand in other words than these, so it says nothing. */
  #word(from: number, isItself: boolean): number {
    const source = this.#source;
    let at = from;
    let hash = HASH_SEED;
    let next = source.charCodeAt(at);
    while (next < 128 && ASCII_FOLD[next] !== 0) {
      hash = Math.imul(hash ^ ASCII_FOLD[next]!, HASH_PRIME);
      at++;
      next = source.charCodeAt(at);
    }
    // Words with an apostrophe are met in other words than their own; letters beyond ASCII are folded by others.
    if (isItself && next !== 39 && !(next >= 128) && at - from > this.#longest) this.#take(from, at, hash);
    while (at < source.length && (source.charCodeAt(at) === 39 || source.charCodeAt(at) >= 128)) {
      at++;
      while (at < source.length && isPlainUnit(source.charCodeAt(at))) at++;
    }
    return at === from ? from + 1 : at;
  }

  #take(from: number, to: number, hash: number): void {
    if (this.#avoidsContractions && KNOWN_CONTRACTIONS.has(this.#source.slice(from, to).toLowerCase()))
      return;
    if (this.#depth === 0) {
      if (frequencyOf(to - from) < this.#secondFrequency) this.#offer([from, to, hash]);
    } else if (this.#depth === 1) {
      this.#longest = to - from;
      this.#longestFrom = from;
      this.#longestHash = hash;
    }
  }

  #offer(places: Places): void {
    let frequency = 0;
    for (let i = 0; i < places.length; i += PLACE) frequency += frequencyOf(places[i + 1]! - places[i]!);
    if (frequency < this.#bestFrequency) {
      this.#second = this.#best;
      this.#secondFrequency = this.#bestFrequency;
      this.#best = places;
      this.#bestFrequency = frequency;
    } else if (frequency < this.#secondFrequency) {
      this.#second = places;
      this.#secondFrequency = frequency;
    }
  }

  /** False for a mark that means more than can be told here. */
  #mark(code: number): boolean {
    if (code === OPEN_CHOICE) {
      if (++this.#depth === 1) {
        this.#ways = [];
        this.#areWhole = true;
      }
    } else if (code === CLOSE_CHOICE) {
      if (--this.#depth === 0) this.#endChoice();
    } else if (code === BAR) {
      if (this.#depth === 1) this.#endWay();
    } else return code === 94 || code === 46 || code === 44 || code === 45;
    return this.#depth >= 0;
  }

  #endWay(): void {
    if (this.#longest === 0) this.#areWhole = false;
    else this.#ways.push(this.#longestFrom, this.#longestFrom + this.#longest, this.#longestHash);
    this.#longest = 0;
  }

  #endChoice(): void {
    this.#endWay();
    if (this.#areWhole) this.#offer(this.#ways);
  }

  /** What may be missing says nothing. */
  #afterOption(from: number): number {
    const source = this.#source;
    let depth = 0;
    for (let at = from; at < source.length; at++) {
      const code = source.charCodeAt(at);
      if (code === OPEN_OPTION) depth++;
      else if (code === CLOSE_OPTION && --depth === 0) return at + 1;
    }
    return source.length;
  }

  #afterNext(closer: number, from: number): number {
    const source = this.#source;
    let at = from + 1;
    while (at < source.length && source.charCodeAt(at) !== closer) at++;
    return at + 1;
  }
}

function frequencyOf(letters: number): number {
  return FREQUENCY[letters < FREQUENCY.length ? letters : FREQUENCY.length - 1]!;
}

function isPlainUnit(code: number): boolean {
  return code < 128 && ASCII_FOLD[code]! !== 0;
}
