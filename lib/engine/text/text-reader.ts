import type { Sentence, Span } from '../types.ts';
import {
  ASCII_FOLD,
  ASCII_KIND,
  CLAUSE,
  foldWord,
  HASH_PRIME,
  HASH_SEED,
  hashWord,
  isIgnorable,
  isInsideWord,
  isUsualApostrophe,
  isWordAt,
  NEWLINE,
  OTHER,
  SEEN_COLON,
  SEEN_LINK,
  SEEN_TIME,
  SPACE,
  STOP,
  TRIGGER,
  WORD,
  wideKind,
} from './char-kind.ts';
import { beginsItem, mayBeThread } from './line-marks.ts';
import { afterClosers, asks, endsSentence, isStop } from './sentence-end.ts';
import { spanWideWord } from './wide-word.ts';

/** A token is four numbers in a row: from, to, hash of its folded form, flags. */
export const STRIDE = 4;
/** The token holds an apostrophe: it may be a contraction. */
export const HAS_APOSTROPHE = 1;
/** The token holds more than ASCII and apostrophes: compare it by its folded string. */
export const IS_WIDE = 2;
/** A colon or semicolon stands before the token: no phrase reaches across. */
export const AFTER_BREAK = 4;

const SPACE_CODE = 32;
const APOSTROPHE = 39;
const BACKTICK = 96;
const MAX_SALUTATION_WORDS = 4;
const NEVER = () => false;

/** Reads a text from left to right once, gathering tokens, sentences and paragraphs. */
export class TextReader {
  readonly text: string;
  tokens: Int32Array;
  count = 0;
  seen = 0;
  /** Where a character stands that a link may hold, so that links need no search of their own. */
  readonly linkMarks: number[] = [];
  readonly sentences: Sentence[] = [];
  readonly paragraphs: Span[] = [];
  protected sentenceFirst = 0;
  protected paragraphFirst = 0;
  protected pending = 0;

  /** English runs to 5.5 units a word; texts of more words than `expected` grow the array. */
  constructor(text: string, expected = (text.length >> 2) + 8) {
    this.text = text;
    this.tokens = new Int32Array(expected * STRIDE);
  }

  /** Reads the whole text. */
  read(): void {
    this.readOn(0, NEVER);
  }

  /** Reads from one place on until `isDone` says of a sentence's first word that the rest is known; gives that place. */
  protected readOn(from: number, isDone: (wordFrom: number) => boolean): number {
    const text = this.text;
    let at = from;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      const kind = code < 128 ? ASCII_KIND[code]! : wideKind(text, at, code);
      if (kind === WORD) {
        if (this.count === this.sentenceFirst && isDone(at)) return at;
        at = code < 128 ? this.#plainWord(text, at, code) : this.#word(at);
      } else if (kind === SPACE || kind === OTHER) at++;
      else at = this.#mark(at, code, kind);
    }
    this.endParagraph(at);
    return -1;
  }

  /** A word of ASCII letters and digits alone, as most are; others are read by `word`. */
  #plainWord(text: string, from: number, first: number): number {
    const { length } = text;
    let hash = HASH_SEED;
    let at = from;
    let folded = ASCII_FOLD[first]!;
    let code = SPACE_CODE;
    do {
      hash = Math.imul(hash ^ folded, HASH_PRIME);
      at++;
      code = at < length ? text.charCodeAt(at) : SPACE_CODE;
      folded = code < 128 ? ASCII_FOLD[code]! : 0;
    } while (folded !== 0);
    if (code === APOSTROPHE || code === BACKTICK || code >= 128) return this.#word(from);
    this.#push(from, at, hash, this.pending);
    return at;
  }

  #word(from: number): number {
    const text = this.text;
    const length = text.length;
    let hash = HASH_SEED;
    let flags = this.pending;
    let at = from;
    for (; at < length; at++) {
      const code = text.charCodeAt(at);
      const folded = code < 128 ? ASCII_FOLD[code]! : 0;
      if (folded !== 0) {
        hash = Math.imul(hash ^ folded, HASH_PRIME);
      } else if (isUsualApostrophe(code)) {
        if (isIgnorable(text.charCodeAt(at + 1))) return this.#wideWord(from);
        if (!isWordAt(text, at + 1)) break;
        flags |= HAS_APOSTROPHE;
        hash = Math.imul(hash ^ 39, HASH_PRIME);
      } else if (code >= 128 && isInsideWord(text, at, code)) {
        return this.#wideWord(from);
      } else break;
    }
    this.#push(from, at, hash, flags);
    return at;
  }

  // Rare: letters beyond ASCII or invisible characters inside. Folded as a string, so that any length change is safe.
  #wideWord(from: number): number {
    const { to, next } = spanWideWord(this.text, from);
    const folded = foldWord(this.text.slice(from, to));
    const flags = IS_WIDE | (folded.includes("'") ? HAS_APOSTROPHE : 0);
    this.#push(from, to, hashWord(folded), flags | this.pending);
    return next;
  }

  #push(from: number, to: number, hash: number, flags: number): void {
    const base = this.count * STRIDE;
    if (base + STRIDE > this.tokens.length) this.#grow();
    const tokens = this.tokens;
    tokens[base] = from;
    tokens[base + 1] = to;
    tokens[base + 2] = hash;
    tokens[base + 3] = flags;
    this.count++;
    this.pending = 0;
  }

  #grow(): void {
    const larger = new Int32Array(this.tokens.length * 2);
    larger.set(this.tokens);
    this.tokens = larger;
  }

  #mark(at: number, code: number, kind: number): number {
    if (kind === NEWLINE) return this.#lineBreak(at);
    if (kind === STOP) return this.#stop(at);
    if (kind === CLAUSE) this.#clause(at, code);
    else if (kind >= TRIGGER) this.#trigger(at, code, 1 << (kind - TRIGGER));
    return at + 1;
  }

  #trigger(at: number, code: number, bit: number): void {
    if (bit === SEEN_LINK) this.linkMarks.push(at);
    // One dash is common and means nothing; two may begin a signature or a thread.
    if (code !== 45 || this.text.charCodeAt(at - 1) === 45) this.seen |= bit;
  }

  // "10:30" and "https://" go on; "one thing: no" breaks.
  #clause(at: number, code: number): void {
    if (code === 58 && mayBeThread(this.text, at)) this.seen |= SEEN_COLON;
    const next = this.text.charCodeAt(at + 1);
    if (next >= 48 && next < 58) this.seen |= SEEN_TIME;
    if (!isWordAt(this.text, at + 1)) this.pending = AFTER_BREAK;
  }

  #stop(from: number): number {
    const text = this.text;
    let to = from + 1;
    while (to < text.length && isStop(text.charCodeAt(to))) to++;
    const last = (this.count - 1) * STRIDE;
    const wordFrom = this.count > this.sentenceFirst ? this.tokens[last]! : -1;
    const wordTo = wordFrom < 0 ? -1 : this.tokens[last + 1]!;
    if (!endsSentence(text, from, to, wordFrom, wordTo)) {
      if (isWordAt(text, to) && !(text.charCodeAt(to) < 58)) this.linkMarks.push(from);
      return to;
    }
    const end = afterClosers(text, to);
    // Closers may be the very marks a finder of skips looks for.
    for (let at = to; at < end; at++) {
      const code = text.charCodeAt(at);
      const kind = code < 128 ? ASCII_KIND[code]! : wideKind(text, at, code);
      if (kind >= TRIGGER) this.#trigger(at, code, 1 << (kind - TRIGGER));
    }
    this.#endSentence(end, asks(text, from, to));
    return end;
  }

  #lineBreak(at: number): number {
    const text = this.text;
    let lines = 0;
    let end = at;
    let lineStart = at;
    while (end < text.length) {
      const code = text.charCodeAt(end);
      const kind = code < 128 ? ASCII_KIND[code]! : wideKind(text, end, code);
      if (kind === NEWLINE) {
        lines += code === 0x2029 ? 2 : code === 13 && text.charCodeAt(end + 1) === 10 ? 0 : 1;
        lineStart = end + 1;
      } else if (kind !== SPACE) break;
      end++;
    }
    if (lines > 1) this.endParagraph(at);
    else if (this.#isNewItem(at, lineStart)) this.#endSentence(at, false);
    return end;
  }

  // A list item and what follows "Hi Maria," begin a sentence though no stop went before.
  #isNewItem(lineEnd: number, lineStart: number): boolean {
    if (beginsItem(this.text, lineStart)) return true;
    if (this.sentenceFirst !== this.paragraphFirst) return false;
    if (this.count - this.sentenceFirst > MAX_SALUTATION_WORDS) return false;
    return this.text.charCodeAt(lineEnd - 1) === 44;
  }

  #endSentence(to: number, question: boolean): void {
    this.pending = 0;
    const first = this.sentenceFirst;
    if (this.count === first) return;
    const from = this.tokens[first * STRIDE]!;
    const paragraph = this.paragraphs.length;
    this.sentences.push({ from, to, first, end: this.count, paragraph, question });
    this.sentenceFirst = this.count;
  }

  protected endParagraph(to: number): void {
    this.#endSentence(to, false);
    const first = this.paragraphFirst;
    if (this.count === first) return;
    this.paragraphs.push({ from: this.tokens[first * STRIDE]!, to });
    this.paragraphFirst = this.count;
  }
}
