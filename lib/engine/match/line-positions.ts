import type { WordLine } from './word-line.ts';

/** Bits of a number that stand for positions. */
export const BITS = 32;

/**
 * A word line laid out for shapes: the places between its words are positions, numbered from 0, and a set of positions
 * is a row of bits, `stride` numbers long. A word leads from the position before it to the one after it. A contraction
 * takes up as many steps as the longest way to read it; the place inside it belongs to no word of the text.
 */
export class LinePositions {
  /** Numbers in a set. */
  stride = 1;
  /** Sets one after another: by symbol (see `maskOf`), the positions where a word of that meaning begins. */
  masks = new Int32Array(512);
  /** Positions where words of the text begin, where they end, and those inside contractions where a match may begin. */
  starts = new Int32Array(4);
  ends = new Int32Array(4);
  insides = new Int32Array(4);
  /** Positions that no step of a gap leads on from. */
  stops = new Int32Array(4);
  /** The most positions a word takes up. */
  widest = 1;
  /** The position after the last word. */
  last = 0;
  /** Steps that are longer than one position: symbol (0 for any word, in gaps), from, to. */
  readonly jumps: number[] = [];
  /** By position: the token that begins there or, inside a contraction, `~token`; and the token after the one that ends there. */
  tokenAt = new Int32Array(64);
  tokenAfter = new Int32Array(64);
  private slotOf = new Int32Array(1024);
  /** What `slotOf` holds below this is of an earlier line. */
  private base = 1;
  private used = 0;
  private stamp = -1;

  /** Lays a line out; at no cost when it was laid out last. */
  lay(line: WordLine): void {
    if (line.stamp === this.stamp) return;
    this.stamp = line.stamp;
    this.makeRoom(line);
    let position = 0;
    for (let at = 0; at < line.end - line.first; at++) {
      if (line.breaks[at] === 1) {
        set(this.stops, position);
        position++;
      }
      position = this.place(line, at, position);
    }
    set(this.stops, position);
    this.last = position;
  }

  /** Where in `masks` a symbol's set begins; below 0 when it does not stand in the line. */
  maskOf(symbol: number): number {
    const slot = this.slotOf[symbol]! - this.base;
    return slot < 0 ? -1 : slot * this.stride;
  }

  private makeRoom(line: WordLine): void {
    const positions = countPositions(line) + 1;
    const stride = Math.ceil(positions / BITS);
    this.stride = stride;
    this.base += this.used;
    this.used = 0;
    if (this.base > 0x3fffffff) {
      this.base = 1;
      this.slotOf.fill(0);
    }
    if (this.slotOf.length <= line.vocabulary.size)
      this.slotOf = new Int32Array(line.vocabulary.size * 2 + 2);
    if (this.masks.length < line.symbols.length * stride)
      this.masks = new Int32Array(line.symbols.length * stride * 2);
    if (this.tokenAt.length < positions) {
      this.tokenAt = new Int32Array(positions * 2);
      this.tokenAfter = new Int32Array(positions * 2);
    }
    this.masks.fill(0, 0, line.symbols.length * stride);
    this.starts = cleared(this.starts, stride);
    this.ends = cleared(this.ends, stride);
    this.insides = cleared(this.insides, stride);
    this.stops = cleared(this.stops, stride);
    this.jumps.length = 0;
    this.widest = 1;
  }

  private place(line: WordLine, at: number, from: number): number {
    const token = line.first + at;
    const meaning = line.meanings[at]!;
    set(this.starts, from);
    this.tokenAt[from] = token;
    let to = from + 1;
    if (meaning > 0) this.mark(meaning, from);
    else if (meaning < 0) to = this.placeReadings(line, at, from);
    set(this.ends, to);
    this.tokenAfter[to] = token + 1;
    return to;
  }

  private placeReadings(line: WordLine, at: number, from: number): number {
    const readings = line.readings[at]!;
    const width = widthOf(line, at);
    const to = from + width;
    if (width > this.widest) this.widest = width;
    if (to > from + 1) this.jumps.push(0, from, to);
    for (const { symbols, mayBeginInside } of readings) {
      // A shorter way to read the word takes its first step longer, so that all end together.
      const second = to - symbols.length + 1;
      this.step(symbols[0]!, from, second);
      for (let i = 1; i < symbols.length; i++) this.step(symbols[i]!, second + i - 1, second + i);
      if (mayBeginInside) {
        set(this.insides, second);
        this.tokenAt[second] = ~(line.first + at);
      }
    }
    return to;
  }

  private step(symbol: number, from: number, to: number): void {
    if (symbol === 0) return;
    if (to === from + 1) this.mark(symbol, from);
    else this.jumps.push(symbol, from, to);
  }

  private mark(symbol: number, position: number): void {
    let slot = this.slotOf[symbol]! - this.base;
    if (slot < 0) {
      slot = this.used++;
      this.slotOf[symbol] = this.base + slot;
    }
    this.masks[slot * this.stride + (position >>> 5)]! |= 1 << (position & 31);
  }
}

function countPositions(line: WordLine): number {
  let positions = 0;
  for (let at = 0; at < line.end - line.first; at++)
    positions += line.breaks[at]! + (line.meanings[at]! < 0 ? widthOf(line, at) : 1);
  return positions;
}

function widthOf(line: WordLine, at: number): number {
  let width = 1;
  for (const { symbols } of line.readings[at]!) if (symbols.length > width) width = symbols.length;
  return width;
}

function set(bits: Int32Array, position: number): void {
  bits[position >>> 5]! |= 1 << (position & 31);
}

function cleared(bits: Int32Array<ArrayBuffer>, stride: number): Int32Array<ArrayBuffer> {
  if (bits.length < stride) return new Int32Array(stride * 2);
  bits.fill(0, 0, stride);
  return bits;
}
