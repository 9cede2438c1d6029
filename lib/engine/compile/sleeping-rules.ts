import { foldWord, hashWord } from '../text/char-kind.ts';
import { HAS_APOSTROPHE, STRIDE } from '../text/text-reader.ts';
import type { Sentence, TextReading } from '../types.ts';
import { expandByRule, KNOWN_CONTRACTIONS } from '../words/contractions.ts';
import { anchorWords } from './anchor-words.ts';

const ENDINGS = 0x10000;
const MOST_TAKEN_APART = 4096;

/**
 * Rules that no text has asked for yet: each sleeps until a text holds a word that one of its matches would need.
 * A sentence looked through before has no such word, so nothing in it was missed.
 */
export class SleepingRules {
  /** Rules by the hash of a word that wakes them. Two words of one hash wake each other's rules: no harm. */
  private readonly byHash = new Map<number, number[]>();
  /** How many of those hashes end alike: most words of a text are told by one look here. */
  private readonly endings = new Uint16Array(ENDINGS);
  private readonly takenApart = new Set<number>();
  private areContractionsKnown = false;

  /** Lays a rule down to sleep; false where its phrases do not say which words they need. */
  add(rule: number, phrases: readonly string[]): boolean {
    const words = new Set<string>();
    for (const phrase of phrases) {
      const anchors = anchorWords(phrase);
      if (!anchors) return false;
      for (const word of anchors) words.add(word);
    }
    for (const word of words) this.lay(hashWord(word), rule);
    return true;
  }

  private lay(hash: number, rule: number): void {
    const rules = this.byHash.get(hash);
    if (rules) rules.push(rule);
    else {
      this.byHash.set(hash, [rule]);
      this.endings[hash & (ENDINGS - 1)]!++;
    }
  }

  /** Adds the rules that a sentence wakes to `awake`. */
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

  /** Words like "driver's" are taken apart once; contractions known by name wake their rules by themselves. */
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
    const rules = this.byHash.get(hash);
    if (!rules) return;
    this.byHash.delete(hash);
    this.endings[hash & (ENDINGS - 1)]!--;
    for (const rule of rules) awake.add(rule);
  }

  /** "cant" and "don't" wake what "can", "do" and "not" wake. */
  private learnContractions(): void {
    this.areContractionsKnown = true;
    for (const [form, { expansions }] of KNOWN_CONTRACTIONS) {
      const rules = expansions.flat().flatMap((word) => this.byHash.get(hashWord(word)) ?? []);
      for (const rule of new Set(rules)) this.lay(hashWord(form), rule);
    }
  }
}
