import type { Sentence, TextReading } from '../types.ts';
import { Vocabulary } from '../words/vocabulary.ts';
import { LinePositions } from './line-positions.ts';
import { ShapeRunner } from './shape-runner.ts';
import { WordLine } from './word-line.ts';

/** Lines that are kept at a time; a power of two. */
const KEPT = 64;

/** A line and, once a shape asks, its positions; both are filled anew for each stretch they stand for. */
export class LaidLine {
  readonly line: WordLine;
  private readonly places: LinePositions;
  private isLaid = false;
  private reading: TextReading | undefined;
  private version = -1;

  constructor(vocabulary: Vocabulary) {
    this.line = new WordLine(vocabulary);
    this.places = new LinePositions(this.line);
  }

  /** The line laid out for shapes. */
  get positions(): LinePositions {
    if (!this.isLaid) this.places.lay();
    this.isLaid = true;
    return this.places;
  }

  /** Reads the tokens `first..end` of a sentence; at no cost when they were read last. */
  read(reading: TextReading, sentence: Sentence, first: number, end: number, version: number): void {
    const { line } = this;
    if (this.reading === reading && line.first === first && line.end === end && this.version === version)
      return;
    this.reading = reading;
    this.version = version;
    this.isLaid = false;
    line.read(reading, sentence, first, end);
  }

  /** Forgets the text it read. */
  forget(): void {
    this.reading = undefined;
  }
}

/**
 * What all that is looked for in one policy shares: the words, and the sentences of a text read into them once, for
 * rules and guards alike. It keeps its arrays between texts and, once told to forget, no text.
 */
export class MatchSpace {
  readonly vocabulary = new Vocabulary();
  readonly runner = new ShapeRunner();
  private readonly lines: (LaidLine | undefined)[] = new Array(KEPT).fill(undefined);

  /** The tokens `first..end` of a sentence as a line; good until another text is read. */
  lineOf(reading: TextReading, sentence: Sentence, first: number, end: number): LaidLine {
    const place = Math.imul(first, 0x9e3779b1) >>> 26;
    let line = this.lines[place];
    if (!line) {
      line = new LaidLine(this.vocabulary);
      this.lines[place] = line;
    }
    line.read(reading, sentence, first, end, this.vocabulary.version);
    return line;
  }

  /** Lets go of the text that was read last. */
  forget(): void {
    for (const line of this.lines) line?.forget();
  }
}
