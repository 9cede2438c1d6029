import { foldWord, hashWord } from '../text/char-kind.ts';
import { HAS_APOSTROPHE, STRIDE } from '../text/text-reader.ts';
import type { Sentence, TextReading } from '../types.ts';
import { expandByRule, KNOWN_CONTRACTIONS } from '../words/contractions.ts';
import { anchorWords } from './anchor-words.ts';
import { HashSieve } from './hash-sieve.ts';

const NONE: readonly number[] = [];

/**
 * Phrases that no text has asked for yet: each sleeps until a sentence holds the words that one of its matches would
 * need. A sentence looked through before did not hold them, so nothing in it was missed.
 */
export class SleepingPhrases {
  /** Phrases by the hash of a word that may wake them. Two words of one hash stand for each other: no harm. */
  private readonly byHash = new Map<number, number[]>();
  /** The hashes that have phrases: most words of a text are told by one look here. */
  private readonly wanted = new HashSieve(65536);
  /** By phrase: hashes of which the sentence must hold one as well; none where one word is enough. */
  private readonly seconds: (readonly number[])[] = [];
  private readonly isAwake: boolean[] = [];
  /** What contractions known by name stand for, by their hash. */
  private readonly halves = new Map<number, readonly number[]>();
  private readonly contractions = new HashSieve(8192);
  /** The words of the sentence at hand. */
  private readonly words = new HashSieve(1024);

  /** Lays a phrase down to sleep; false where it does not say which words it needs. */
  add(id: number, phrase: string): boolean {
    const [first, second] = anchorWords(phrase);
    if (!first) return false;
    this.seconds[id] = second ? second.map(hashWord) : NONE;
    for (const word of first) this.lay(hashWord(word), id);
    return true;
  }

  private lay(hash: number, id: number): void {
    const sleepers = this.byHash.get(hash);
    if (sleepers) sleepers.push(id);
    else {
      this.byHash.set(hash, [id]);
      this.wanted.add(hash);
    }
  }

  /** Adds the phrases that a sentence wakes to `awake`. */
  wake(reading: TextReading, sentence: Sentence, awake: Set<number>): void {
    if (this.byHash.size === 0) return;
    if (this.halves.size === 0) this.learnContractions();
    const hashes = this.hashesOf(reading, sentence);
    this.words.clear();
    for (const hash of hashes) this.words.add(hash);
    for (const hash of hashes) if (this.wanted.has(hash)) this.rouse(hash, awake);
  }

  /** The words of a sentence and, of contractions, what they may stand for. */
  private hashesOf({ tokens, text }: TextReading, { first, end }: Sentence): number[] {
    const hashes: number[] = [];
    for (let base = first * STRIDE; base < end * STRIDE; base += STRIDE) {
      const hash = tokens[base + 2]!;
      hashes.push(hash);
      if (this.contractions.has(hash)) hashes.push(...(this.halves.get(hash) ?? NONE));
      else if ((tokens[base + 3]! & HAS_APOSTROPHE) !== 0)
        hashes.push(...partsOf(foldWord(text.slice(tokens[base]!, tokens[base + 1]!))));
    }
    return hashes;
  }

  private rouse(hash: number, awake: Set<number>): void {
    const sleepers = this.byHash.get(hash);
    if (!sleepers) return;
    let left = 0;
    for (const id of sleepers) {
      if (this.isAwake[id]) continue;
      if (this.isWanted(this.seconds[id]!)) {
        this.isAwake[id] = true;
        awake.add(id);
      } else sleepers[left++] = id;
    }
    if (left === 0) this.byHash.delete(hash);
    else sleepers.length = left;
  }

  private isWanted(seconds: readonly number[]): boolean {
    if (seconds.length === 0) return true;
    for (let i = 0; i < seconds.length; i++) if (this.words.has(seconds[i]!)) return true;
    return false;
  }

  /** "cant" and "don't" wake what "can", "do" and "not" wake. */
  private learnContractions(): void {
    for (const [form, { expansions }] of KNOWN_CONTRACTIONS) {
      const hash = hashWord(form);
      this.halves.set(hash, [...new Set(expansions.flat().map(hashWord))]);
      this.contractions.add(hash);
    }
  }
}

function partsOf(word: string): number[] {
  return expandByRule(word).flat().map(hashWord);
}
