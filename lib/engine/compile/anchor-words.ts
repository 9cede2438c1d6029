import { ASCII_FOLD } from '../text/char-kind.ts';
import { KNOWN_CONTRACTIONS } from '../words/contractions.ts';

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
 * Lists of words of which every match of a pattern holds one each, read off the pattern without understanding it whole:
 * the rarest it can find, two at most. None where that is not to be told so simply: the pattern then counts for every text.
 */
export function anchorWords(source: string): readonly (readonly string[])[] {
  return new AnchorFinder(source).find();
}

/** Looks only at what must be there: words outside brackets, and choices none of whose ways is without a word. */
class AnchorFinder {
  private readonly source: string;
  private best: string[] | undefined;
  private bestFrequency = Number.POSITIVE_INFINITY;
  private second: string[] | undefined;
  private secondFrequency = Number.POSITIVE_INFINITY;
  /** The longest word of each way of the choice at hand; undefined once a way has none. */
  private ways: string[] | undefined;
  private longest = '';
  private depth = 0;

  constructor(source: string) {
    this.source = source;
  }

  find(): string[][] {
    const { source } = this;
    for (let at = 0; at < source.length; ) {
      const code = source.charCodeAt(at);
      if (code < 128 && ASCII_FOLD[code]! !== 0) at = this.word(at, true);
      else if (code === SPACE) at++;
      else if (code === OPEN_OPTION) at = this.afterOption(at);
      else if (code === TILDE || code === BACKSLASH) at = this.word(at + 1, false);
      else if (code === QUOTE || code === OPEN_LIST)
        at = this.afterNext(code === QUOTE ? QUOTE : CLOSE_LIST, at);
      else if (!this.mark(code)) return [];
      else at++;
    }
    if (!this.best) return [];
    return this.second ? [this.best, this.second] : [this.best];
  }

  /** What is inflected or escaped may stand in other words than these, so it says nothing. */
  private word(from: number, isItself: boolean): number {
    const { source } = this;
    let at = from;
    while (at < source.length && isPlainUnit(source.charCodeAt(at))) at++;
    const next = source.charCodeAt(at);
    // A contraction is met in other words than its own; letters beyond ASCII are folded by others.
    if (isItself && next !== 39 && !(next >= 128) && at - from > this.longest.length)
      this.take(source.slice(from, at));
    while (at < source.length && (source.charCodeAt(at) === 39 || source.charCodeAt(at) >= 128)) {
      at++;
      while (at < source.length && isPlainUnit(source.charCodeAt(at))) at++;
    }
    return at === from ? from + 1 : at;
  }

  private take(word: string): void {
    const folded = word.toLowerCase();
    if (KNOWN_CONTRACTIONS.has(folded)) return;
    if (this.depth === 0) this.offer([folded]);
    else if (this.depth === 1) this.longest = folded;
  }

  private offer(words: string[]): void {
    let frequency = 0;
    for (const word of words) frequency += FREQUENCY[Math.min(word.length, FREQUENCY.length - 1)]!;
    if (frequency < this.bestFrequency) {
      this.second = this.best;
      this.secondFrequency = this.bestFrequency;
      this.best = words;
      this.bestFrequency = frequency;
    } else if (frequency < this.secondFrequency) {
      this.second = words;
      this.secondFrequency = frequency;
    }
  }

  /** False for a mark that means more than can be told here. */
  private mark(code: number): boolean {
    if (code === OPEN_CHOICE) {
      if (++this.depth === 1) this.ways = [];
    } else if (code === CLOSE_CHOICE) {
      if (--this.depth === 0) this.endChoice();
    } else if (code === BAR) {
      if (this.depth === 1) this.endWay();
    } else return code === 94 || code === 46 || code === 44 || code === 45;
    return this.depth >= 0;
  }

  private endWay(): void {
    if (this.longest === '') this.ways = undefined;
    else this.ways?.push(this.longest);
    this.longest = '';
  }

  private endChoice(): void {
    this.endWay();
    if (this.ways) this.offer(this.ways);
  }

  /** What may be missing says nothing. */
  private afterOption(from: number): number {
    const { source } = this;
    let depth = 0;
    for (let at = from; at < source.length; at++) {
      const code = source.charCodeAt(at);
      if (code === OPEN_OPTION) depth++;
      else if (code === CLOSE_OPTION && --depth === 0) return at + 1;
    }
    return source.length;
  }

  private afterNext(closer: number, from: number): number {
    const { source } = this;
    let at = from + 1;
    while (at < source.length && source.charCodeAt(at) !== closer) at++;
    return at + 1;
  }
}

function isPlainUnit(code: number): boolean {
  return code < 128 && ASCII_FOLD[code]! !== 0;
}
