import { Vocabulary } from '../words/vocabulary.ts';
import { LinePositions } from './line-positions.ts';
import { ShapeRunner } from './shape-runner.ts';
import { WordLine } from './word-line.ts';

/** What all that is looked for in one policy shares: the words, and a sentence read into them once for all. */
export class MatchSpace {
  readonly vocabulary = new Vocabulary();
  readonly line = new WordLine(this.vocabulary);
  readonly positions = new LinePositions();
  readonly runner = new ShapeRunner(this.positions);
}
