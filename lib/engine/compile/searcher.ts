import { type PhraseMatcher, PhraseMatcherBuilder } from '../automaton/phrase-matcher.ts';
import type { RegexMatcher } from '../regex/compile-regex.ts';
import type { Sentence, TextReading } from '../types.ts';
import type { PatternList } from './pattern-list.ts';

/** A regular expression and whose it is. */
export interface OwnedRegex {
  readonly owner: number;
  readonly match: RegexMatcher;
}

/** Patterns that are looked for together, each with the number of whom it belongs to. */
export interface Searcher {
  readonly matcher: PhraseMatcher;
  /** Owner by pattern. */
  readonly ownerOf: readonly number[];
  readonly regexes: readonly OwnedRegex[];
  /** To be told of each sentence before `matcher` is asked for it. */
  readonly prepare?: (reading: TextReading, sentence: Sentence) => void;
}

/** Gathers patterns for one searcher; more may be added after it was built. */
export class SearcherBuilder {
  readonly ownerOf: number[] = [];
  readonly regexes: OwnedRegex[] = [];
  private readonly builder: PhraseMatcherBuilder;

  /** `expected` patterns, roughly. */
  constructor(expected: number) {
    this.builder = new PhraseMatcherBuilder(expected);
  }

  /** Adds all patterns of a list under one owner. */
  add({ patterns, regexes }: PatternList, owner: number): void {
    for (const pattern of patterns) {
      this.builder.add(pattern);
      this.ownerOf.push(owner);
    }
    for (const match of regexes) this.regexes.push({ owner, match });
  }

  /** All that was added so far, ready to be looked for. */
  build(): Searcher {
    return { matcher: this.builder.build(), ownerOf: this.ownerOf, regexes: this.regexes };
  }
}
