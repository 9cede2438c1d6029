import type { LanguageWords } from '../language/language-words.ts';
import type { Sentence, TextReading } from '../types.ts';
import { Vocabulary } from '../words/vocabulary.ts';
import { LinePositions } from './line-positions.ts';
import { ShapeRunner } from './shape-runner.ts';
import { SymbolStamps } from './symbol-index.ts';
import { SymbolPresence } from './symbol-presence.ts';
import { WordLine } from './word-line.ts';

/** Lines that are kept at a time, a power of two; a text of more sentences reads some of them again. */
const PLACES = 256;
/** Sentences hardly ever begin nearer to each other than this power of two, so nearly all have a place of their own. */
const SPREAD = 2;

/** A line and, once a shape asks, its positions; both are filled anew for each stretch they stand for. */
export class LaidLine {
  readonly line: WordLine;
  readonly #places: LinePositions;
  #isLaid = false;
  #version = -1;
  #epoch = -1;

  constructor(vocabulary: Vocabulary, stamps: SymbolStamps) {
    this.line = new WordLine(vocabulary, stamps);
    this.#places = new LinePositions(this.line);
  }

  /** The line laid out for shapes. */
  get positions(): LinePositions {
    if (!this.#isLaid) this.#places.lay();
    this.#isLaid = true;
    return this.#places;
  }

  /** Whether it holds these tokens of the text at hand, read with all words known. */
  holds(epoch: number, first: number, end: number, version: number): boolean {
    return (
      this.#epoch === epoch && this.line.first === first && this.line.end === end && this.#version === version
    );
  }

  /** Reads the tokens `first..end` of a sentence. */
  read(
    epoch: number,
    reading: TextReading,
    sentence: Sentence,
    first: number,
    end: number,
    version: number,
  ): void {
    this.#epoch = epoch;
    this.#version = version;
    this.#isLaid = false;
    this.line.read(reading, sentence, first, end);
  }
}

/**
 * What all that is looked for in one policy shares: the words, and the sentences of a text read into them once, for
 * rules and guards alike. It keeps its arrays between texts and, once told to forget, no text.
 */
export class MatchSpace {
  readonly vocabulary: Vocabulary;
  readonly runner = new ShapeRunner();
  readonly presence = new SymbolPresence();
  readonly #stamps = new SymbolStamps();
  /** Lines by where their first token falls; one that falls on another's place is read over it. */
  readonly #lines: (LaidLine | undefined)[] = new Array(PLACES).fill(undefined);
  #reading: TextReading | undefined;
  /** Told apart from every text read before. */
  #epoch = 0;

  /** @param words of the language of what is looked for, where it is not English */
  constructor(words?: LanguageWords) {
    this.vocabulary = new Vocabulary(words);
  }

  /** The tokens `first..end` of a sentence as a line; good until another text is read. */
  lineOf(reading: TextReading, sentence: Sentence, first: number, end: number): LaidLine {
    if (reading !== this.#reading) {
      this.#reading = reading;
      this.#epoch++;
    }
    const place = (first >>> SPREAD) & (PLACES - 1);
    let line = this.#lines[place];
    if (line?.holds(this.#epoch, first, end, this.vocabulary.version)) return line;
    if (!line) {
      line = new LaidLine(this.vocabulary, this.#stamps);
      this.#lines[place] = line;
    }
    line.read(this.#epoch, reading, sentence, first, end, this.vocabulary.version);
    return line;
  }

  /** Lets go of the text that was read last: to be called when all that is asked of it was asked. */
  forget(): void {
    this.#reading = undefined;
  }

  /** Forgets the words that were learnt from texts. Not for every check: it makes the table of words anew. */
  forgetWords(): void {
    this.vocabulary.forgetLearnt();
  }
}
