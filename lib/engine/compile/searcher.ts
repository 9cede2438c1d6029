import type { MarkMatcher } from '../marks/mark-matcher.ts';
import type { MatchSpace } from '../match/match-space.ts';
import { PhraseMatcher } from '../match/phrase-matcher.ts';
import type { RegexMatcher } from '../regex/compile-regex.ts';
import type { Sentence, TextReading } from '../types.ts';
import type { PatternList } from './pattern-list.ts';

/** A regular expression and whose it is. */
export interface OwnedRegex {
  readonly owner: number;
  readonly match: RegexMatcher;
}

/** A way of writing and whose it is. */
export interface OwnedMarks {
  readonly owner: number;
  readonly matcher: MarkMatcher;
}

/** Patterns that are looked for together, each with the number of whom it belongs to. */
export interface Searcher {
  readonly matcher: PhraseMatcher;
  /** Owner by pattern. */
  readonly ownerOf: readonly number[];
  readonly regexes: readonly OwnedRegex[];
  readonly marks: readonly OwnedMarks[];
  /** To be told of new sentences before `matcher` is asked for them. */
  readonly prepare?: (reading: TextReading, sentences: readonly Sentence[]) => void;
}

/** A searcher to which patterns may be added at any time. */
export class PatternSearcher implements Searcher {
  readonly matcher: PhraseMatcher;
  readonly ownerOf: number[] = [];
  readonly regexes: OwnedRegex[] = [];
  readonly marks: OwnedMarks[] = [];

  /** `expected` patterns, roughly. */
  constructor(space: MatchSpace, expected: number) {
    this.matcher = new PhraseMatcher(space, expected);
  }

  /** Adds all patterns of a list under one owner. */
  add({ patterns, regexes, marks }: PatternList, owner: number): void {
    for (const pattern of patterns) {
      this.matcher.add(pattern);
      this.ownerOf.push(owner);
    }
    for (const match of regexes) this.regexes.push({ owner, match });
    for (const matcher of marks) this.marks.push({ owner, matcher });
  }
}
