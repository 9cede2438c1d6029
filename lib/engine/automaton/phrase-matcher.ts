import type { Pattern } from '../pattern/pattern-tree.ts';
import type { Sentence, TextReading, Work } from '../types.ts';
import { VocabularyBuilder } from '../words/vocabulary-builder.ts';
import { AutomatonBuilder } from './automaton-builder.ts';
import { Scanner } from './scanner.ts';

/** Patterns ready to be looked for, all at once. */
export class PhraseMatcher {
  private readonly scanner: Scanner;

  constructor(scanner: Scanner) {
    this.scanner = scanner;
  }

  /** Every match of every pattern in a sentence, `MATCH_STRIDE` numbers each; good until the next call. */
  match(reading: TextReading, sentence: Sentence, work?: Work): readonly number[] {
    return this.scanner.scan(reading, sentence, work);
  }
}

/** Takes patterns one by one and forgets each at once, so that compiling a large policy stays small in memory. */
export class PhraseMatcherBuilder {
  private readonly words = new VocabularyBuilder();
  private readonly automaton: AutomatonBuilder;

  /** `expected` patterns, roughly. */
  constructor(expected: number) {
    this.automaton = new AutomatonBuilder(this.words, expected);
  }

  /** Adds a pattern; they are numbered from 0 in this order. */
  add(pattern: Pattern): void {
    this.automaton.add(pattern);
  }

  /** The finished matcher; unless it `keepsAll`, it gives of each pattern and start the shortest and the longest match. */
  build(keepsAll = false): PhraseMatcher {
    const automaton = this.automaton.build(this.words.symbolCount);
    return new PhraseMatcher(new Scanner(automaton, this.words.build(), keepsAll));
  }
}
