import type { MatchSpace } from '../match/match-space.ts';
import type { PhraseMatcher } from '../match/phrase-matcher.ts';
import type { Rule, Sentence, TextReading } from '../types.ts';
import type { PatternList } from './pattern-list.ts';
import { type OwnedMarks, type OwnedRegex, PatternSearcher, type Searcher } from './searcher.ts';
import { SleepingPhrases } from './sleeping-phrases.ts';

/**
 * Phrases that are compiled when a text first holds a word they need. A draft wakes a few of a policy's phrases, so a
 * page waits for those and not for all of them; and a composer that is only looked at waits for none, as they are laid
 * down to sleep with the first words of a text.
 */
export class LazySearcher implements Searcher {
  readonly #phrases: string[] = [];
  readonly #owners: number[] = [];
  readonly #read: (phrases: readonly string[]) => PatternList;
  readonly #sleeping: SleepingPhrases;
  readonly #space: MatchSpace;
  readonly #awake = new Set<number>();
  readonly #compiled: boolean[] = [];
  readonly #searcher: PatternSearcher;
  /** Rules whose phrases no text has called for yet. */
  #waiting: readonly Rule[];

  constructor(rules: readonly Rule[], space: MatchSpace, read: (phrases: readonly string[]) => PatternList) {
    this.#read = read;
    this.#space = space;
    this.#sleeping = new SleepingPhrases(space.vocabulary);
    this.#searcher = new PatternSearcher(space, 256);
    this.#waiting = rules;
  }

  #layAll(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    waiting.forEach((rule, owner) => {
      for (const phrase of rule.phrases) this.#lay(phrase, owner);
    });
  }

  #lay(phrase: string, owner: number): void {
    const id = this.#phrases.length;
    this.#phrases.push(phrase);
    this.#owners.push(owner);
    if (!this.#sleeping.add(id, phrase)) this.#awake.add(id);
  }

  get ownerOf(): readonly number[] {
    return this.#searcher.ownerOf;
  }

  get regexes(): readonly OwnedRegex[] {
    this.#compileAwake();
    return this.#searcher.regexes;
  }

  get marks(): readonly OwnedMarks[] {
    this.#compileAwake();
    return this.#searcher.marks;
  }

  get matcher(): PhraseMatcher {
    this.#compileAwake();
    return this.#searcher.matcher;
  }

  prepare(reading: TextReading, sentences: readonly Sentence[]): void {
    if (sentences.length === 0) return;
    if (this.#waiting.length > 0) this.#layAll();
    this.#sleeping.wakeDrowsy(this.#awake);
    for (const sentence of sentences) {
      const { line } = this.#space.lineOf(reading, sentence, sentence.first, sentence.end);
      this.#sleeping.wake(line.symbols, this.#awake);
    }
  }

  #compileAwake(): void {
    if (this.#waiting.length > 0) this.#layAll();
    if (this.#awake.size === 0) return;
    for (const id of this.#awake) {
      if (this.#compiled[id]) continue;
      this.#compiled[id] = true;
      this.#searcher.add(this.#read([this.#phrases[id]!]), this.#owners[id]!);
    }
    this.#awake.clear();
  }
}
