import type { Pattern } from '../pattern/pattern-tree.ts';
import type { Sentence, TextReading, Work } from '../types.ts';
import { EndLimit } from './end-limit.ts';
import type { MatchSpace } from './match-space.ts';
import { spanOf } from './pattern-span.ts';
import { type OnMatch, PhraseTrie } from './phrase-trie.ts';
import { ShapeSet } from './shape-set.ts';
import { spellOut } from './spell-out.ts';
import { SymbolSieve } from './symbol-sieve.ts';

/**
 * A raw match is three numbers in a row: pattern, first token, token after the last. Where the match begins with the
 * second half of a contraction ("not my job" in "isn't my job") the first token is written as `~token`.
 */
export const MATCH_STRIDE = 3;

/** A pattern that can be said in no more ways than this is spelt out in the trie. */
const MOST_SPELLINGS = 8;
/** Longer sentences are looked through in blocks, so that memory and work stay in step with the text. */
const BLOCK = 512;

/** Patterns looked for all at once; more may be added at any time. */
export class PhraseMatcher {
  readonly #space: MatchSpace;
  readonly #trie: PhraseTrie;
  readonly #shapes: ShapeSet;
  readonly #keepsAll: boolean;
  readonly #matches: number[] = [];
  readonly #limit = new EndLimit(this.#matches);
  readonly #varies: boolean[] = [];
  readonly #sieve = new SymbolSieve();
  #span = 1;
  #lines = 0;

  /**
   * @param expected patterns, roughly
   * @param keepsAll gives every end of every match; else of each pattern and start only the shortest and the longest
   */
  constructor(space: MatchSpace, expected: number, keepsAll = false) {
    this.#space = space;
    this.#trie = new PhraseTrie(expected);
    this.#shapes = new ShapeSet(space);
    this.#keepsAll = keepsAll;
  }

  /** Adds a pattern; they are numbered from 0 in this order. */
  add(pattern: Pattern): void {
    const { items, opens, closes } = pattern;
    const number = this.#varies.length;
    const span = spanOf(items);
    this.#span = Math.max(this.#span, span);
    const spellings = spellOut(items, this.#space.vocabulary, MOST_SPELLINGS);
    this.#varies.push(spellings !== undefined && spellings.length > 1 && !this.#keepsAll);
    if (spellings) this.#addSpellings(spellings, number, opens, closes);
    else this.#addShape(pattern, number, span);
  }

  #addSpellings(
    spellings: readonly (readonly number[])[],
    number: number,
    opens: boolean,
    closes: boolean,
  ): void {
    for (const symbols of spellings) {
      this.#trie.add(symbols, number, opens, closes);
      this.#sieve.add(symbols[0]!);
    }
  }

  #addShape(pattern: Pattern, number: number, span: number): void {
    const rarest = this.#shapes.add(pattern, number, span);
    for (const symbol of rarest) this.#sieve.add(symbol);
    if (rarest.length === 0) this.#sieve.open();
  }

  /** One sentence's raw matches; they depend on nothing outside it. Good until the next call. */
  match(reading: TextReading, sentence: Sentence, work?: Work): readonly number[] {
    this.#matches.length = 0;
    this.#trie.work = this.#shapes.work = this.#space.runner.work = 0;
    const reach = BLOCK + this.#span;
    for (let first = sentence.first; first < sentence.end; first += BLOCK) {
      const isLast = sentence.end - first <= reach;
      this.#matchBlock(reading, sentence, first, isLast ? sentence.end : first + reach, isLast);
      if (isLast) break;
    }
    if (work) this.#count(work, sentence);
    return this.#matches;
  }

  #matchBlock(reading: TextReading, sentence: Sentence, first: number, end: number, isLast: boolean): void {
    const limit = isLast ? end : first + BLOCK;
    const laid = this.#space.lineOf(reading, sentence, first, end);
    if (!this.#sieve.passes(laid.line.symbols)) return;
    this.#trie.scan(laid.line, limit, this.#take);
    this.#shapes.scan(laid, limit, ++this.#lines, this.#keepsAll, this.#take);
  }

  /** Lets go of the text that was looked through last. */
  forget(): void {
    this.#space.forget();
  }

  readonly #take: OnMatch = (pattern, start, end) => {
    if (this.#varies[pattern]) this.#limit.add(pattern, start, end);
    else this.#matches.push(pattern, start, end);
  };

  #count(work: Work, sentence: Sentence): void {
    work.tokens += sentence.end - sentence.first;
    work.states += this.#trie.work + this.#shapes.work + this.#space.runner.work;
    work.candidates += this.#matches.length / MATCH_STRIDE;
  }
}
