import { foldWord, hashWord } from '../text/char-kind.ts';
import { HAS_APOSTROPHE, STRIDE } from '../text/text-reader.ts';
import type { Sentence, TextReading } from '../types.ts';
import { expandByRule, KNOWN_CONTRACTIONS } from '../words/contractions.ts';
import { anchorWords } from './anchor-words.ts';

const ENDINGS = 0x10000;
const MOST_TAKEN_APART = 4096;

/**
 * Phrases that no text has asked for yet: each sleeps until a text holds a word that one of its matches would need.
 * A sentence looked through before has no such word, so nothing in it was missed.
 */
export class SleepingPhrases {
  /** Phrases by the hash of a word that wakes them. Two words of one hash wake each other's: no harm. */
  private readonly byHash = new Map<number, number[]>();
  /** How many of those hashes end alike: most words of a text are told by one look here. */
  private readonly endings = new Uint16Array(ENDINGS);
  private readonly takenApart = new Set<number>();
  private areContractionsKnown = false;

  /** Lays a phrase down to sleep; false where it does not say which words it needs. */
  add(id: number, phrase: string): boolean {
    const anchors = anchorWords(phrase);
    if (!anchors) return false;
    for (const word of anchors) this.lay(hashWord(word), id);
    return true;
  }

  private lay(hash: number, id: number): void {
    const sleepers = this.byHash.get(hash);
    if (sleepers) sleepers.push(id);
    else {
      this.byHash.set(hash, [id]);
      this.endings[hash & (ENDINGS - 1)]!++;
    }
  }

  /** Adds the phrases that a sentence wakes to `awake`. */
  wake(reading: TextReading, sentence: Sentence, awake: Set<number>): void {
    if (this.byHash.size === 0) return;
    if (!this.areContractionsKnown) this.learnContractions();
    const { tokens, text } = reading;
    for (let base = sentence.first * STRIDE; base < sentence.end * STRIDE; base += STRIDE) {
      this.rouse(tokens[base + 2]!, awake);
      if ((tokens[base + 3]! & HAS_APOSTROPHE) === 0) continue;
      if (this.isOddAndNew(tokens[base + 2]!))
        this.rouseParts(foldWord(text.slice(tokens[base]!, tokens[base + 1]!)), awake);
    }
  }

  /** Words like "driver's" are taken apart once; contractions known by name wake theirs by themselves. */
  private isOddAndNew(hash: number): boolean {
    if (this.takenApart.has(hash)) return false;
    if (this.takenApart.size >= MOST_TAKEN_APART) this.takenApart.clear();
    this.takenApart.add(hash);
    return true;
  }

  private rouseParts(word: string, awake: Set<number>): void {
    for (const part of expandByRule(word).flat()) this.rouse(hashWord(part), awake);
  }

  private rouse(hash: number, awake: Set<number>): void {
    if (this.endings[hash & (ENDINGS - 1)] === 0) return;
    const sleepers = this.byHash.get(hash);
    if (!sleepers) return;
    this.byHash.delete(hash);
    this.endings[hash & (ENDINGS - 1)]!--;
    for (const id of sleepers) awake.add(id);
  }

  /** "cant" and "don't" wake what "can", "do" and "not" wake. */
  private learnContractions(): void {
    this.areContractionsKnown = true;
    for (const [form, { expansions }] of KNOWN_CONTRACTIONS) {
      const sleepers = expansions.flat().flatMap((word) => this.byHash.get(hashWord(word)) ?? []);
      for (const id of new Set(sleepers)) this.lay(hashWord(form), id);
    }
  }
}
