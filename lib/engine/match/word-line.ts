import { AFTER_BREAK, STRIDE } from '../text/text-reader.ts';
import type { Sentence, TextReading } from '../types.ts';
import type { Reading } from '../words/reading.ts';
import { isExactly, type Vocabulary } from '../words/vocabulary.ts';

const NO_READINGS: readonly Reading[] = [];

/**
 * The words of a stretch of a sentence as symbols: read once for all that is looked for there, rules and guards alike.
 * One line serves a whole policy; it keeps its arrays between texts and no text.
 */
export class WordLine {
  readonly vocabulary: Vocabulary;
  /** Token the stretch begins and ends with. */
  first = 0;
  end = 0;
  /** Whether the stretch holds its sentence's first and last word. */
  opens = false;
  closes = false;
  /** By token from `first`: its one symbol, 0 for none, -1 where `readings` has more ways. */
  meanings = new Int32Array(256);
  /** By token: 1 where no phrase reaches across from the word before. */
  breaks = new Uint8Array(256);
  /** By token whose meaning is below 0. */
  readonly readings: (readonly Reading[])[] = [];
  /** Every symbol met, each once. */
  readonly symbols: number[] = [];
  /** Told apart from every earlier stretch. */
  stamp = 0;
  private stamps = new Int32Array(1024);
  private reading: TextReading | undefined;
  private version = -1;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Whether a symbol stands in the stretch. */
  has(symbol: number): boolean {
    return this.stamps[symbol] === this.stamp;
  }

  /** Whether any of the symbols stands in the stretch. */
  hasAny(symbols: readonly number[]): boolean {
    for (let i = 0; i < symbols.length; i++) if (this.stamps[symbols[i]!] === this.stamp) return true;
    return false;
  }

  /** Reads the tokens `first..end` of a sentence; at no cost when they were read last. */
  read(reading: TextReading, sentence: Sentence, first: number, end: number): void {
    const { version } = this.vocabulary;
    if (reading === this.reading && first === this.first && end === this.end && version === this.version)
      return;
    this.reading = reading;
    this.version = version;
    this.first = first;
    this.end = end;
    this.opens = first === sentence.first;
    this.closes = end === sentence.end;
    this.begin(end - first);
    for (let token = first; token < end; token++) this.take(reading, token);
  }

  /** Forgets the text it read last. */
  forget(): void {
    this.reading = undefined;
  }

  private begin(tokens: number): void {
    this.stamp++;
    this.symbols.length = 0;
    if (this.meanings.length < tokens) {
      this.meanings = new Int32Array(tokens * 2);
      this.breaks = new Uint8Array(tokens * 2);
    }
    const { size } = this.vocabulary;
    if (this.stamps.length <= size) this.stamps = new Int32Array(size * 2 + 2);
  }

  private take({ tokens, text }: TextReading, token: number): void {
    const base = token * STRIDE;
    const at = token - this.first;
    const flags = tokens[base + 3]!;
    const from = tokens[base]!;
    const to = tokens[base + 1]!;
    this.breaks[at] = at > 0 && (flags & AFTER_BREAK) !== 0 ? 1 : 0;
    const meaning = this.vocabulary.lookup(text, from, to, tokens[base + 2]!, flags);
    if (meaning >= 0) {
      this.meanings[at] = meaning;
      if (meaning > 0) this.meet(meaning);
    } else this.takeSpecial(at, meaning, text, from, to);
  }

  private takeSpecial(at: number, meaning: number, text: string, from: number, to: number): void {
    const all = this.vocabulary.readingsAt(meaning);
    const opens = at === 0 && this.opens;
    const isFit = (reading: Reading) =>
      (opens || !reading.opensOnly) &&
      (reading.exactly === undefined || isExactly(reading, text.slice(from, to)));
    const readings = all.every(isFit) ? all : all.filter(isFit);
    for (const { symbols } of readings) for (const symbol of symbols) if (symbol !== 0) this.meet(symbol);
    this.meanings[at] = readings.length > 0 ? -1 : 0;
    this.readings[at] = readings.length > 0 ? readings : NO_READINGS;
  }

  private meet(symbol: number): void {
    if (this.stamps[symbol] === this.stamp) return;
    this.stamps[symbol] = this.stamp;
    this.symbols.push(symbol);
  }
}
