import { STRIDE } from '../text/text-reader.ts';
import type { Span } from '../types.ts';
import type { MarkMatcher } from './mark-matcher.ts';

const LETTERS_IN_A_ROW = 3;
const LEAST_LETTERS = 4;
const ROMAN = /^[ivxlcdm]+$/i;

/** A consonant once too often inside a word is a slip of the hand: "folllow". */
const SLIP = /^[^aeiou]{3}$/;

/**
 * Finds words drawn out by a letter three times and more: "sooo", "whaaat" and "yesss", but not "www", "XVIII", "AAAA",
 * nor "folllow".
 */
export const stretchedWordMatcher: MarkMatcher = {
  mayBeIn: (text) => hasRow(text, 0, text.length),
  find({ text, tokens }, { first, end }) {
    const found: Span[] = [];
    for (let base = first * STRIDE; base < end * STRIDE; base += STRIDE) {
      const from = tokens[base]!;
      const to = tokens[base + 1]!;
      if (to - from >= LEAST_LETTERS && isStretched(text, from, to)) found.push({ from, to });
    }
    return found;
  },
};

function isStretched(text: string, from: number, to: number): boolean {
  if (!hasRow(text, from, to)) return false;
  const word = text.slice(from, to).toLowerCase();
  const row = /(.)\1{2,}/u.exec(word);
  if (row && SLIP.test(row[0]) && row.index + row[0].length < word.length) return false;
  return /^\p{L}+$/u.test(word) && !ROMAN.test(word) && !/^(.)\1*$/u.test(word) && !word.startsWith('www');
}

function hasRow(text: string, from: number, to: number): boolean {
  let row = 1;
  for (let at = from + 1; at < to; at++) {
    // Letters of one case differ from the other's by this bit.
    row = (text.charCodeAt(at) | 32) === (text.charCodeAt(at - 1) | 32) ? row + 1 : 1;
    if (row >= LETTERS_IN_A_ROW) return true;
  }
  return false;
}
