import type { Sentence, TextReading } from '../types.ts';
import { Vocabulary } from '../words/vocabulary.ts';
import { LinePositions } from './line-positions.ts';
import { ShapeRunner } from './shape-runner.ts';
import { WordLine } from './word-line.ts';

/** Lines that are kept at a time; a text of more sentences reads some of them again. */
const MOST_LINES = 256;

/** A line and, once a shape asks, its positions; both are filled anew for each stretch they stand for. */
export class LaidLine {
  readonly line: WordLine;
  private readonly places: LinePositions;
  private isLaid = false;
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

  /** Whether it holds the tokens up to `end`, read with all words known. */
  holds(end: number, version: number): boolean {
    return this.line.end === end && this.version === version;
  }

  /** Reads the tokens `first..end` of a sentence. */
  read(reading: TextReading, sentence: Sentence, first: number, end: number, version: number): void {
    this.version = version;
    this.isLaid = false;
    this.line.read(reading, sentence, first, end);
  }
}

/**
 * What all that is looked for in one policy shares: the words, and the sentences of a text read into them once, for
 * rules and guards alike. It keeps its arrays between texts and, once told to forget, no text.
 */
export class MatchSpace {
  readonly vocabulary = new Vocabulary();
  readonly runner = new ShapeRunner();
  /** Lines of the text at hand, by their first token; and those that wait to be filled. */
  private readonly lines = new Map<number, LaidLine>();
  private readonly spare: LaidLine[] = [];
  private reading: TextReading | undefined;

  /** The tokens `first..end` of a sentence as a line; good until another text is read. */
  lineOf(reading: TextReading, sentence: Sentence, first: number, end: number): LaidLine {
    if (reading !== this.reading || this.lines.size >= MOST_LINES) this.forget();
    this.reading = reading;
    const { version } = this.vocabulary;
    let line = this.lines.get(first);
    if (line?.holds(end, version)) return line;
    if (!line) {
      line = this.spare.pop() ?? new LaidLine(this.vocabulary);
      this.lines.set(first, line);
    }
    line.read(reading, sentence, first, end, version);
    return line;
  }

  /** Lets go of the text that was read last. */
  forget(): void {
    this.reading = undefined;
    for (const line of this.lines.values()) this.spare.push(line);
    this.lines.clear();
  }
}
