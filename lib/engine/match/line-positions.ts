import type { SymbolIndex } from './symbol-index.ts';
import type { WordLine } from './word-line.ts';

/**
 * A word line laid out for shapes: the places between its words are positions, numbered from 0, and a set of positions
 * is a row of bits, `stride` numbers long. A word leads from the position before it to the one after it. A contraction
 * takes up as many steps as the longest way to read it; the place inside it belongs to no word of the text.
 */
export class LinePositions {
  readonly #line: WordLine;
  /** Numbers in a set. */
  stride = 1;
  /** Sets one after another, by the symbol's place among the line's: the positions where a word of that meaning begins. */
  masks = new Int32Array(32);
  /** Positions where words of the text begin, where they end, and those inside contractions where a match may begin. */
  starts = new Int32Array(2);
  ends = new Int32Array(2);
  insides = new Int32Array(2);
  /** Positions that no step of a gap leads on from. */
  stops = new Int32Array(2);
  /** Words of one symbol that take up more than one position: symbol, from, to. Rare. */
  readonly jumps: number[] = [];
  /** Words that take up more than one position, for gaps: from, to. */
  readonly longSteps: number[] = [];
  /** By position: the token that begins there or, inside a contraction, `~token`; and the token after the one that ends there. */
  tokenAt = new Int32Array(32);
  tokenAfter = new Int32Array(32);
  /** The most positions a word takes up. */
  widest = 1;
  /** The position after the last word. */
  last = 0;

  constructor(line: WordLine) {
    this.#line = line;
  }

  /** The line's symbols; a symbol's place among them is that of its set in `masks`. */
  get symbols(): SymbolIndex {
    return this.#line.symbols;
  }

  /** Lays its line out anew. */
  lay(): void {
    const line = this.#line;
    const words = line.end - line.first;
    const positions = line.isEven ? words : this.#countPositions();
    this.#makeRoom(positions + 1);
    this.last = positions;
    set(this.stops, positions);
    if (line.isEven) this.#layEvenly(words);
    else this.#layUnevenly(words);
  }

  #layEvenly(words: number): void {
    const { meanings, places, first } = this.#line;
    const { stride, masks } = this;
    for (let at = 0; at < words; at++) {
      if (meanings[at]! > 0) masks[places[at]! * stride + (at >>> 5)]! |= 1 << (at & 31);
      this.tokenAt[at] = first + at;
      this.tokenAfter[at + 1] = first + at + 1;
    }
    fillTo(this.starts, words);
    fillTo(this.ends, words + 1);
    this.ends[0]! &= ~1;
  }

  #layUnevenly(words: number): void {
    const line = this.#line;
    let position = 0;
    for (let at = 0; at < words; at++) {
      if (line.breaks[at] !== 0) {
        set(this.stops, position);
        position++;
      }
      position = this.#place(at, position);
    }
  }

  /** Where in `masks` a symbol's set begins; below 0 when it does not stand in the line. */
  maskOf(symbol: number): number {
    return this.#line.symbols.indexOf(symbol) * this.stride;
  }

  /** Takes out of a set of beginnings those where no word of any of these symbols begins. */
  keepOpening(starts: Int32Array, symbols: readonly number[]): void {
    const { stride, masks, jumps } = this;
    for (let k = 0; k < stride; k++) {
      let opening = 0;
      for (let i = 0; i < symbols.length; i++) {
        const at = this.maskOf(symbols[i]!);
        if (at >= 0) opening |= masks[at + k]!;
      }
      for (let j = 0; j < jumps.length; j += 3)
        if (jumps[j + 1]! >>> 5 === k && symbols.includes(jumps[j]!)) opening |= 1 << (jumps[j + 1]! & 31);
      starts[k]! &= opening;
    }
  }

  #makeRoom(positions: number): void {
    const stride = (positions + 31) >>> 5;
    const symbols = this.#line.symbols.size;
    this.stride = stride;
    this.masks = cleared(this.masks, symbols * stride);
    this.starts = cleared(this.starts, stride);
    this.ends = cleared(this.ends, stride);
    this.insides = cleared(this.insides, stride);
    this.stops = cleared(this.stops, stride);
    this.jumps.length = 0;
    this.longSteps.length = 0;
    this.widest = 1;
    if (this.tokenAt.length >= positions) return;
    this.tokenAt = new Int32Array(positions * 2);
    this.tokenAfter = new Int32Array(positions * 2);
  }

  #countPositions(): number {
    const line = this.#line;
    let positions = 0;
    for (let at = 0; at < line.end - line.first; at++) {
      if (line.breaks[at] !== 0) positions++;
      positions += line.meanings[at]! < 0 ? this.#widthOf(at) : 1;
    }
    return positions;
  }

  #widthOf(at: number): number {
    let width = 1;
    for (const { symbols } of this.#line.readings[at]!) if (symbols.length > width) width = symbols.length;
    return width;
  }

  #place(at: number, from: number): number {
    const line = this.#line;
    const token = line.first + at;
    const meaning = line.meanings[at]!;
    set(this.starts, from);
    this.tokenAt[from] = token;
    let to = from + 1;
    if (meaning > 0) this.masks[line.places[at]! * this.stride + (from >>> 5)]! |= 1 << (from & 31);
    else if (meaning < 0) to = this.#placeReadings(at, from);
    set(this.ends, to);
    this.tokenAfter[to] = token + 1;
    return to;
  }

  #placeReadings(at: number, from: number): number {
    const width = this.#widthOf(at);
    const to = from + width;
    if (width > this.widest) this.widest = width;
    if (width > 1) this.longSteps.push(from, to);
    for (const { symbols, mayBeginInside } of this.#line.readings[at]!) {
      // A shorter way to read the word takes its first step longer, so that all end together.
      const second = to - symbols.length + 1;
      this.#step(symbols[0]!, from, second);
      for (let i = 1; i < symbols.length; i++) this.#step(symbols[i]!, second + i - 1, second + i);
      if (!mayBeginInside) continue;
      set(this.insides, second);
      this.tokenAt[second] = ~(this.#line.first + at);
    }
    return to;
  }

  #step(symbol: number, from: number, to: number): void {
    if (symbol === 0) return;
    if (to === from + 1) this.#mark(symbol, from);
    else this.jumps.push(symbol, from, to);
  }

  #mark(symbol: number, position: number): void {
    this.masks[this.maskOf(symbol) + (position >>> 5)]! |= 1 << (position & 31);
  }
}

/** Sets the first `count` bits. */
function fillTo(bits: Int32Array, count: number): void {
  const whole = count >>> 5;
  for (let k = 0; k < whole; k++) bits[k] = -1;
  if ((count & 31) !== 0) bits[whole] = (1 << (count & 31)) - 1;
}

function set(bits: Int32Array, position: number): void {
  bits[position >>> 5]! |= 1 << (position & 31);
}

function cleared(bits: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  if (bits.length < size) return new Int32Array(size * 2);
  // `fill` costs more than it saves on the few numbers that most lines take.
  for (let k = 0; k < size; k++) bits[k] = 0;
  return bits;
}
