import type { Pattern } from '../pattern/pattern-tree.ts';
import type { TextReading, Work } from '../types.ts';
import { VocabularyBuilder } from '../words/vocabulary-builder.ts';
import { AutomatonBuilder } from './automaton-builder.ts';
import { Scanner } from './scanner.ts';

/** Patterns ready to be looked for, all at once. */
export class PhraseMatcher {
  private readonly scanner: Scanner;

  constructor(patterns: readonly Pattern[]) {
    const words = new VocabularyBuilder();
    const builder = new AutomatonBuilder(words, patterns.length);
    for (const pattern of patterns) builder.add(pattern);
    this.scanner = new Scanner(builder.build(words.symbolCount), words.build());
  }

  /** Every match of every pattern: pattern's index, first token, token after the last, sentence, and so on. */
  match(reading: TextReading, work?: Work): number[] {
    return this.scanner.scan(reading, work);
  }
}
