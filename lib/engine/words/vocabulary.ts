import { ASCII_FOLD, foldWord, hashWord, tidyWord } from '../text/char-kind.ts';
import { HAS_APOSTROPHE, IS_WIDE } from '../text/text-reader.ts';
import { type Expansion, expandByRule } from './contractions.ts';

/** One way to read a word of a text, as symbols; 0 is a word no pattern knows. */
export interface Reading {
  readonly symbols: readonly number[];
  readonly openerOnly: boolean;
  readonly isExact: boolean;
  /** A match may begin with its second word: it is a contraction known by name. */
  readonly mayBeginInside: boolean;
}

/** Answer of `lookup` for a word with an apostrophe that only `readOdd` can read. */
export const ODD_WORD = -0x3fffffff;

/** Header bits of a stored reading; the low byte is its length. */
export const READING_LENGTH = 0xff;
export const READING_OPENER_ONLY = 0x100;
export const READING_EXACT = 0x200;
export const READING_INSIDE = 0x400;

/** Readings as flat numbers: how many, then each one's header and symbols. */
export function encodeReadings(readings: readonly Reading[]): number[] {
  const flat: number[] = [readings.length];
  for (const reading of readings) flat.push(headerOf(reading), ...reading.symbols);
  return flat;
}

function headerOf({ symbols, openerOnly, isExact, mayBeginInside }: Reading): number {
  return (
    symbols.length |
    (openerOnly ? READING_OPENER_ONLY : 0) |
    (isExact ? READING_EXACT : 0) |
    (mayBeginInside && symbols.length > 1 ? READING_INSIDE : 0)
  );
}

/**
 * What each word of a text means to the patterns: looked up by the hash the reader took, without a substring.
 * An answer above 0 is the word's one symbol; 0 no pattern knows it; below 0 its readings start at `-answer`.
 */
export class Vocabulary {
  /** Readings of all words with more than one; starts at 1 so that no offset is 0. */
  readonly readings: number[] = [0];
  private readonly symbolsOf: ReadonlyMap<string, readonly number[]>;
  private readonly exact: ReadonlyMap<number, string>;
  private readonly words: string[] = [];
  private readonly meanings: number[] = [];
  private slots: Int32Array;
  private mask: number;

  constructor(
    symbolsOf: ReadonlyMap<string, readonly number[]>,
    exact: ReadonlyMap<number, string>,
    expected: number,
  ) {
    this.symbolsOf = symbolsOf;
    this.exact = exact;
    let size = 64;
    while (size < expected * 3) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size * 2);
  }

  /** Adds a folded word; each at most once. */
  add(word: string, meaning: number): void {
    this.words.push(word);
    this.meanings.push(meaning);
    if (this.words.length * 2 > this.mask) this.grow();
    else this.place(hashWord(word), this.words.length);
  }

  /** Keeps readings and gives the meaning that points at them. */
  store(flat: readonly number[]): number {
    const offset = this.readings.length;
    for (const value of flat) this.readings.push(value);
    return -offset;
  }

  private place(hash: number, id: number): void {
    let slot = (hash ^ (hash >>> 15)) & this.mask;
    while (this.slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.mask;
    this.slots[slot * 2] = hash;
    this.slots[slot * 2 + 1] = id;
  }

  private grow(): void {
    this.mask = this.mask * 2 + 1;
    this.slots = new Int32Array((this.mask + 1) * 2);
    this.words.forEach((word, index) => {
      this.place(hashWord(word), index + 1);
    });
  }

  /** The meaning of the token `from..to` whose folded hash is `hash`. `ODD_WORD`: ask `readOdd`. */
  lookup(text: string, from: number, to: number, hash: number, flags: number): number {
    const { slots, mask } = this;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let id = slots[slot * 2 + 1]!; id !== 0; id = slots[slot * 2 + 1]!) {
      if (slots[slot * 2] === hash && this.isWord(this.words[id - 1]!, text, from, to, flags))
        return this.meanings[id - 1]!;
      slot = (slot + 1) & mask;
    }
    return (flags & HAS_APOSTROPHE) !== 0 ? ODD_WORD : 0;
  }

  private isWord(word: string, text: string, from: number, to: number, flags: number): boolean {
    if ((flags & IS_WIDE) !== 0) return foldWord(text.slice(from, to)) === word;
    const length = to - from;
    if (word.length !== length) return false;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(from + i);
      if ((code < 128 ? ASCII_FOLD[code]! || 39 : 39) !== word.charCodeAt(i)) return false;
    }
    return true;
  }

  /** Readings of a word with an apostrophe that is not in the vocabulary ("the driver's"), or none. */
  readOdd(word: string): number[] | undefined {
    const readings = this.readingsOf([[word], ...expandByRule(word)], false);
    const isKnown = readings.some((reading) => reading.symbols.some((symbol) => symbol !== 0));
    return isKnown ? encodeReadings(readings) : undefined;
  }

  /** Whether the token's own case is what an exact symbol asks for. */
  isExactly(symbol: number, token: string): boolean {
    return this.exact.get(symbol) === tidyWord(token);
  }

  /** All ways to put symbols for sequences of words; a word no pattern knows is 0. */
  readingsOf(expansions: readonly Expansion[], openerOnly: boolean, mayBeginInside = false): Reading[] {
    const readings: Reading[] = [];
    for (const words of expansions) {
      let sequences: number[][] = [[]];
      for (const word of words) {
        const symbols = this.symbolsOf.get(word) ?? [0];
        sequences = sequences.flatMap((sequence) => symbols.map((symbol) => [...sequence, symbol]));
      }
      for (const symbols of sequences) readings.push({ symbols, openerOnly, isExact: false, mayBeginInside });
    }
    return readings;
  }
}
