import { isSlip, LEAST_LETTERS } from './is-slip.ts';

const LETTERS_ONLY = /^[a-z]+$/;

/**
 * What words that no pattern knows were meant to be: a word of a pattern, but for a slip. Each is thought about once and
 * remembered until there are more words that it might be.
 */
export class Slips {
  /** Symbols of pattern words by first letter and length; what a slip might be has one of three lengths. */
  private readonly byStart = new Map<number, number[]>();
  private filed = 0;
  /** The words remembered, each one's symbol, 0 for none, and how many symbols there were when it was asked. */
  private readonly words: string[] = [];
  private readonly symbols: number[] = [];
  private readonly askedAt: number[] = [];

  /** Remembers a folded word and gives its number. */
  add(word: string): number {
    this.words.push(word);
    this.symbols.push(0);
    this.askedAt.push(0);
    return this.words.length - 1;
  }

  /** Forgets all words. */
  clear(): void {
    this.words.length = this.symbols.length = this.askedAt.length = 0;
  }

  /** The symbol a remembered word was meant for, or 0; `nameOf` are the words by symbol. */
  symbolOf(at: number, nameOf: readonly string[]): number {
    if (this.askedAt[at] !== nameOf.length) {
      this.askedAt[at] = nameOf.length;
      this.symbols[at] = this.find(this.words[at]!, nameOf);
    }
    return this.symbols[at]!;
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
