import { ASCII_FOLD } from '../text/char-kind.ts';
import { KNOWN_CONTRACTIONS } from '../words/contractions.ts';

const OPEN_CHOICE = 40;
const CLOSE_CHOICE = 41;
const OPEN_OPTION = 91;
const CLOSE_OPTION = 93;
const BAR = 124;
const SPACE = 32;

/**
 * Words of which every match of a pattern holds at least one, read off the pattern without understanding it whole;
 * the rarest it can find. Undefined where that is not to be told so simply: the pattern then counts for every text.
 */
export function anchorWords(source: string): string[] | undefined {
  return new AnchorFinder(source).find();
}

/** Looks only at what must be there: words outside brackets, and choices none of whose ways is without a word. */
class AnchorFinder {
  private readonly source: string;
  private best: string[] | undefined;
  private bestLength = 0;
  /** The longest word of each way of the choice at hand; undefined once a way has none. */
  private ways: string[] | undefined;
  private longest = '';
  private depth = 0;

  constructor(source: string) {
    this.source = source;
  }

  find(): string[] | undefined {
    const { source } = this;
    for (let at = 0; at < source.length; ) {
      const code = source.charCodeAt(at);
      if (code < 128 && ASCII_FOLD[code]! !== 0) at = this.word(at);
      else if (code === SPACE) at++;
      else if (code === OPEN_OPTION) at = this.afterOption(at);
      else if (!this.mark(code)) return undefined;
      else at++;
    }
    return this.best;
  }

  private word(from: number): number {
    const { source } = this;
    let at = from + 1;
    while (at < source.length && isPlainUnit(source.charCodeAt(at))) at++;
    const next = source.charCodeAt(at);
    // A contraction is met in other words than its own; letters beyond ASCII are folded by others.
    if (at - from > this.longest.length && next !== 39 && !(next >= 128)) this.take(source.slice(from, at));
    while (at < source.length && (source.charCodeAt(at) === 39 || source.charCodeAt(at) >= 128)) {
      at++;
      while (at < source.length && isPlainUnit(source.charCodeAt(at))) at++;
    }
    return at;
  }

  private take(word: string): void {
    const folded = word.toLowerCase();
    if (KNOWN_CONTRACTIONS.has(folded)) return;
    if (this.depth === 0) this.offer([folded], folded.length);
    else if (this.depth === 1) this.longest = folded;
  }

  private offer(words: string[], length: number): void {
    if (length <= this.bestLength) return;
    this.best = words;
    this.bestLength = length;
  }

  /** False for a mark that means more than can be told here: case, inflection, escapes. */
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
    const { ways } = this;
    if (ways) this.offer(ways, Math.min(...ways.map((word) => word.length)));
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
}

function isPlainUnit(code: number): boolean {
  return code < 128 && ASCII_FOLD[code]! !== 0;
}
