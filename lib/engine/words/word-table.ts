import { ASCII_FOLD, foldWord, hashWord } from '../text/char-kind.ts';
import { IS_WIDE } from '../text/text-reader.ts';

/** Words and a number for each, found by the hash that the reader took of a token, without a substring. */
export class WordTable {
  readonly #words: string[] = [];
  readonly #meanings: number[] = [];
  #mask = 1023;
  /** Hash and number of a word, in pairs; open addressing. */
  #slots = new Int32Array(2048);

  /** The number of a folded word; undefined when it is not here. */
  meaningOf(word: string): number | undefined {
    const id = this.#find(hashWord(word), word);
    return id === 0 ? undefined : this.#meanings[id - 1];
  }

  /** Puts a folded word's number, other than 0. */
  set(word: string, meaning: number): void {
    const hash = hashWord(word);
    const id = this.#find(hash, word);
    if (id !== 0) {
      this.#meanings[id - 1] = meaning;
      return;
    }
    this.add(word, hash, meaning);
  }

  /** Puts the number of a folded word that is not here yet, by its hash. */
  add(word: string, hash: number, meaning: number): void {
    this.#words.push(word);
    this.#meanings.push(meaning);
    if (this.#words.length * 2 > this.#mask) this.#grow();
    else this.#place(hash, this.#words.length);
  }

  #find(hash: number, word: string): number {
    const slots = this.#slots;
    const mask = this.#mask;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let id = slots[slot * 2 + 1]!; id !== 0; id = slots[slot * 2 + 1]!) {
      if (slots[slot * 2] === hash && this.#words[id - 1] === word) return id;
      slot = (slot + 1) & mask;
    }
    return 0;
  }

  #place(hash: number, id: number): void {
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    while (this.#slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[slot * 2] = hash;
    this.#slots[slot * 2 + 1] = id;
  }

  #grow(): void {
    this.#mask = this.#mask * 4 + 3;
    this.#slots = new Int32Array((this.#mask + 1) * 2);
    this.#words.forEach((word, index) => {
      this.#place(hashWord(word), index + 1);
    });
  }

  /** The number of the token `from..to` whose folded hash is `hash`; 0 when it is not here. */
  lookup(text: string, from: number, to: number, hash: number, flags: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let id = slots[slot * 2 + 1]!; id !== 0; id = slots[slot * 2 + 1]!) {
      if (slots[slot * 2] === hash && isWord(this.#words[id - 1]!, text, from, to, flags))
        return this.#meanings[id - 1]!;
      slot = (slot + 1) & mask;
    }
    return 0;
  }
}

function isWord(word: string, text: string, from: number, to: number, flags: number): boolean {
  if ((flags & IS_WIDE) !== 0) return foldWord(text.slice(from, to)) === word;
  const length = to - from;
  if (word.length !== length) return false;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(from + i);
    if ((code < 128 ? ASCII_FOLD[code]! || 39 : 39) !== word.charCodeAt(i)) return false;
  }
  return true;
}
