import type { PhraseMatcher } from '../automaton/phrase-matcher.ts';
import type { Rule, Sentence, TextReading } from '../types.ts';
import type { PatternList } from './pattern-list.ts';
import { type OwnedRegex, type Searcher, SearcherBuilder } from './searcher.ts';
import { SleepingRules } from './sleeping-rules.ts';

/**
 * Rules that are compiled when a text first holds a word they need. A draft wakes a few of a policy's rules, so a page
 * waits for those and not for all of them.
 */
export class LazySearcher implements Searcher {
  private readonly rules: readonly Rule[];
  private readonly read: (phrases: readonly string[]) => PatternList;
  private readonly sleeping = new SleepingRules();
  private readonly awake = new Set<number>();
  private readonly compiled = new Set<number>();
  private readonly builder = new SearcherBuilder(1024);
  private built: PhraseMatcher | undefined;

  constructor(rules: readonly Rule[], read: (phrases: readonly string[]) => PatternList) {
    this.rules = rules;
    this.read = read;
    rules.forEach(({ phrases }, index) => {
      if (!this.sleeping.add(index, phrases)) this.awake.add(index);
    });
  }

  get ownerOf(): readonly number[] {
    return this.builder.ownerOf;
  }

  get regexes(): readonly OwnedRegex[] {
    this.compileAwake();
    return this.builder.regexes;
  }

  get matcher(): PhraseMatcher {
    this.compileAwake();
    this.built ??= this.builder.build().matcher;
    return this.built;
  }

  prepare(reading: TextReading, sentence: Sentence): void {
    this.sleeping.wake(reading, sentence, this.awake);
  }

  private compileAwake(): void {
    if (this.awake.size === 0) return;
    for (const index of this.awake) {
      if (this.compiled.has(index)) continue;
      this.compiled.add(index);
      this.builder.add(this.read(this.rules[index]!.phrases), index);
      this.built = undefined;
    }
    this.awake.clear();
  }
}
