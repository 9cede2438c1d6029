import { AFTER_BREAK, STRIDE } from '../text/text-reader.ts';
import type { Sentence, TextReading } from '../types.ts';
import { isExactly } from '../words/read-word.ts';
import type { Reading } from '../words/reading.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { SymbolIndex, type SymbolStamps } from './symbol-index.ts';

/** The words of a stretch of a sentence as symbols: read once for all that is looked for there, rules and guards alike. */
export class WordLine {
  readonly #vocabulary: Vocabulary;
  /** Token the stretch begins and ends with. */
  first = 0;
  end = 0;
  /** Whether the stretch holds its sentence's first and last word. */
  opens = false;
  closes = false;
  /** By token from `first`: its one symbol, 0 for none, -1 where `readings` has more ways. */
  meanings = new Int32Array(32);
  /** By token: 1 where no phrase reaches across from the word before. */
  breaks = new Uint8Array(32);
  /** By token with one symbol: the symbol's number in `symbols`. */
  places = new Int32Array(32);
  /** Whether each word takes up one position, and no break stands between them. */
  isEven = true;
  /** By token whose meaning is below 0. */
  readonly readings: (readonly Reading[])[] = [];
  /** Every symbol met. */
  readonly symbols: SymbolIndex;

  constructor(vocabulary: Vocabulary, stamps: SymbolStamps) {
    this.#vocabulary = vocabulary;
    this.symbols = new SymbolIndex(stamps);
  }

  /** Reads the tokens `first..end` of a sentence. */
  read({ tokens, text }: TextReading, sentence: Sentence, first: number, end: number): void {
    this.first = first;
    this.end = end;
    this.opens = first === sentence.first;
    this.closes = end === sentence.end;
    this.#makeRoom(end - first);
    this.symbols.clear(this.#vocabulary.size);
    this.isEven = true;
    const { symbols, meanings, breaks, places } = this;
    const vocabulary = this.#vocabulary;
    for (let at = 0, base = first * STRIDE; base < end * STRIDE; at++, base += STRIDE) {
      const flags = tokens[base + 3]!;
      const isBroken = at > 0 ? flags & AFTER_BREAK : 0;
      breaks[at] = isBroken;
      if (isBroken !== 0) this.isEven = false;
      const meaning = vocabulary.lookup(text, tokens[base]!, tokens[base + 1]!, tokens[base + 2]!, flags);
      meanings[at] = meaning;
      if (meaning > 0) places[at] = symbols.add(meaning);
      else if (meaning < 0) this.#takeReadings(at, meaning, text, tokens[base]!, tokens[base + 1]!);
    }
  }

  #makeRoom(tokens: number): void {
    if (this.meanings.length >= tokens) return;
    this.meanings = new Int32Array(tokens * 2);
    this.breaks = new Uint8Array(tokens * 2);
    this.places = new Int32Array(tokens * 2);
  }

  #takeReadings(at: number, meaning: number, text: string, from: number, to: number): void {
    const all = this.#vocabulary.readingsAt(meaning);
    const opens = at === 0 && this.opens;
    let fit = all;
    for (let i = 0; i < all.length; i++) {
      const reading = all[i]!;
      if (mayHold(reading, opens, text, from, to)) this.#takeSymbols(reading.symbols);
      else fit = fit.filter((other) => other !== reading);
    }
    const [only] = fit;
    if (fit.length < 2 && (only?.symbols.length ?? 0) < 2) this.#takeAsPlain(at, only?.symbols[0] ?? 0);
    else {
      this.isEven = false;
      this.readings[at] = fit;
    }
  }

  /** What may be read in one way only is no different from a plain word. */
  #takeAsPlain(at: number, symbol: number): void {
    this.meanings[at] = symbol;
    if (symbol > 0) this.places[at] = this.symbols.add(symbol);
  }

  #takeSymbols(symbols: readonly number[]): void {
    for (let i = 0; i < symbols.length; i++) if (symbols[i] !== 0) this.symbols.add(symbols[i]!);
  }
}

function mayHold(reading: Reading, opens: boolean, text: string, from: number, to: number): boolean {
  if (reading.opensOnly && !opens) return false;
  return reading.exactly === undefined || isExactly(reading, text, from, to);
}
