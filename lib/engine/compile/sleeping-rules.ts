import { foldWord, hashWord } from '../text/char-kind.ts';
import { HAS_APOSTROPHE, STRIDE } from '../text/text-reader.ts';
import type { Sentence, TextReading } from '../types.ts';
import { expandByRule, KNOWN_CONTRACTIONS } from '../words/contractions.ts';
import { anchorWords } from './anchor-words.ts';

/**
 * Rules that no text has asked for yet: each sleeps until a text holds a word that one of its matches would need.
 * A sentence looked through before has no such word, so nothing in it was missed.
 */
export class SleepingRules {
  /** Rules by the hash of a word that wakes them. Two words of one hash wake each other's rules: no harm. */
  private readonly byHash = new Map<number, number[]>();
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
    else this.byHash.set(hash, [rule]);
  }

  /** Adds the rules that a sentence wakes to `awake`. */
  wake(reading: TextReading, sentence: Sentence, awake: Set<number>): void {
    if (this.byHash.size === 0) return;
    if (!this.areContractionsKnown) this.learnContractions();
    const { tokens, text } = reading;
    for (let base = sentence.first * STRIDE; base < sentence.end * STRIDE; base += STRIDE) {
      this.rouse(tokens[base + 2]!, awake);
      if ((tokens[base + 3]! & HAS_APOSTROPHE) === 0) continue;
      const word = foldWord(text.slice(tokens[base]!, tokens[base + 1]!));
      for (const part of expandByRule(word).flat()) this.rouse(hashWord(part), awake);
    }
  }

  private rouse(hash: number, awake: Set<number>): void {
    const rules = this.byHash.get(hash);
    if (!rules) return;
    this.byHash.delete(hash);
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
