import { foldWord } from '../text/char-kind.ts';
import { isSlip, LEAST_LETTERS } from './is-slip.ts';
import { WordTable } from './word-table.ts';

/** The most words of texts that are remembered; then they are forgotten and thought about anew. */
const MOST_KEPT = 8192;
const LETTERS_ONLY = /^[a-z]+$/;

/**
 * What a word that no pattern knows was meant to be: a word of a pattern, but for a slip. Each is thought about once and
 * remembered until there are more words that it might be.
 */
export class Slips {
  /** Symbols of pattern words by first letter and length; what a slip might be has one of three lengths. */
  private readonly byStart = new Map<number, number[]>();
  private readonly words: string[] = [];
  private filed = 0;
  private table = new WordTable();
  /** By number of a remembered word: its symbol, 0 for none, and how many symbols there were when it was asked. */
  private readonly symbols: number[] = [0];
  private readonly askedAt: number[] = [0];

  /** The symbol the token `from..to` was meant for, or 0; `nameOf` are the words by symbol. */
  symbolOf(text: string, from: number, to: number, hash: number, nameOf: readonly string[]): number {
    if (to - from < LEAST_LETTERS) return 0;
    let at = this.table.lookup(text, from, to, hash, 0);
    if (at === 0) at = this.remember(text.slice(from, to));
    if (this.askedAt[at] !== nameOf.length) {
      this.askedAt[at] = nameOf.length;
      this.symbols[at] = this.find(this.words[at]!, nameOf);
    }
    return this.symbols[at]!;
  }

  private remember(token: string): number {
    if (this.symbols.length > MOST_KEPT) {
      this.table = new WordTable();
      this.symbols.length = this.askedAt.length = this.words.length = 1;
    }
    const at = this.symbols.length;
    this.words[at] = foldWord(token);
    this.table.set(this.words[at]!, at);
    this.symbols.push(0);
    this.askedAt.push(0);
    return at;
  }

  private find(word: string, nameOf: readonly string[]): number {
    this.file(nameOf);
    if (!LETTERS_ONLY.test(word)) return 0;
    for (let length = word.length - 1; length <= word.length + 1; length++)
      for (const symbol of this.byStart.get(keyOf(word, length)) ?? [])
        if (isSlip(word, nameOf[symbol]!)) return symbol;
    return 0;
  }

  private file(nameOf: readonly string[]): void {
    for (let symbol = Math.max(this.filed, 1); symbol < nameOf.length; symbol++) {
      const name = nameOf[symbol]!;
      if (name.length < LEAST_LETTERS || !LETTERS_ONLY.test(name)) continue;
      const key = keyOf(name, name.length);
      const list = this.byStart.get(key);
      if (list) list.push(symbol);
      else this.byStart.set(key, [symbol]);
    }
    this.filed = nameOf.length;
  }
}

function keyOf(word: string, length: number): number {
  return word.charCodeAt(0) * 64 + Math.min(length, 63);
}
