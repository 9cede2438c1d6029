import type { SymbolIndex } from '../match/symbol-index.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { anchorWords } from './anchor-words.ts';

const NONE: readonly number[] = [];
/** Drowsy phrases woken at a time; few, so that no key waits for them. */
const MOST_AT_ONCE = 32;

/**
 * Phrases that no text has asked for yet: each sleeps until a sentence holds the words that one of its matches would
 * need. A sentence looked through before did not hold them, so nothing in it was missed.
 */
export class SleepingPhrases {
  readonly #vocabulary: Vocabulary;
  /** Phrases by the symbol of a word that may wake them. */
  readonly #sleepers: (number[] | undefined)[] = [];
  /** By phrase: symbols of which the sentence must hold one as well; none where one word is enough. */
  readonly #seconds: (readonly number[])[] = [];
  readonly #isAwake: boolean[] = [];
  /** Phrases that half of their words have called: they are woken bit by bit, so as not to be asked again and again. */
  readonly #drowsy: number[] = [];
  readonly #isDrowsy: boolean[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Lays a phrase down to sleep; false where it does not say which words it needs. */
  add(id: number, phrase: string): boolean {
    const vocabulary = this.#vocabulary;
    const sleepers = this.#sleepers;
    const [first, second] = anchorWords(phrase, vocabulary);
    if (!first) return false;
    this.#seconds[id] = second ?? NONE;
    for (const symbol of first) {
      const list = sleepers[symbol];
      if (list) list.push(id);
      else sleepers[symbol] = [id];
    }
    return true;
  }

  /** Adds a few of the phrases that were called by half before to `awake`. */
  wakeDrowsy(awake: Set<number>): void {
    for (let i = 0; i < MOST_AT_ONCE && this.#drowsy.length > 0; i++) this.#getUp(this.#drowsy.pop()!, awake);
  }

  /** Adds the phrases that a sentence with these symbols wakes to `awake`. */
  wake(symbols: SymbolIndex, awake: Set<number>): void {
    const sleepers = this.#sleepers;
    for (let i = 0; i < symbols.size; i++) {
      const symbol = symbols.list[i]!;
      if (sleepers[symbol] !== undefined) this.#rouse(symbol, symbols, awake);
    }
  }

  #rouse(symbol: number, symbols: SymbolIndex, awake: Set<number>): void {
    const list = this.#sleepers[symbol]!;
    let left = 0;
    for (const id of list) {
      if (this.#isAwake[id]) continue;
      const second = this.#seconds[id]!;
      if (second.length === 0 || symbols.hasAny(second)) this.#getUp(id, awake);
      else {
        this.#fallDrowsy(id);
        list[left++] = id;
      }
    }
    if (left === 0) this.#sleepers[symbol] = undefined;
    else list.length = left;
  }

  #getUp(id: number, awake: Set<number>): void {
    if (this.#isAwake[id]) return;
    this.#isAwake[id] = true;
    awake.add(id);
  }

  #fallDrowsy(id: number): void {
    if (!this.#isDrowsy[id]) this.#drowsy.push(id);
    this.#isDrowsy[id] = true;
  }
}
