import type { Pattern } from '../pattern/pattern-tree.ts';
import type { LinePositions } from './line-positions.ts';
import type { LaidLine, MatchSpace } from './match-space.ts';
import { neededWords } from './needed-words.ts';
import type { OnMatch } from './phrase-trie.ts';
import { type ShapeCode, writeShape } from './shape.ts';
import { sieveBit } from './symbol-index.ts';

interface Shape {
  readonly pattern: number;
  readonly code: ShapeCode;
  /** What a line must hold besides the rarest word, rarest first. */
  readonly needs: readonly (readonly number[])[];
  /** Most words of a text that a match takes up. */
  readonly span: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** What waits for a symbol: shape, and two sieves of which each must share a bit with the line's. */
const WAIT_STRIDE = 3;
const ANY_SIEVE = 0x3fffffff;

/**
 * Patterns with gaps and many choices. Each waits for the rarest word it needs: only a line that holds this, and all
 * else that every match would hold, is looked through for it.
 */
export class ShapeSet {
  private readonly space: MatchSpace;
  private readonly shapes: Shape[] = [];
  /** Shapes by the symbols of what they need most. */
  private readonly waiting: (number[] | undefined)[] = [];
  /** Shapes that need no word in particular. */
  private readonly always: number[] = [];
  /** By shape: the line it was last tried on. */
  private tried = new Int32Array(64);
  private single = new Int32Array(2);
  private starts = new Int32Array(2);
  /** Shapes thought of, for tests of growth. */
  work = 0;

  constructor(space: MatchSpace) {
    this.space = space;
  }

  /** Adds a pattern under its number; a match of it takes up at most `span` words. */
  add(pattern: Pattern, number: number, span: number): void {
    const { vocabulary } = this.space;
    const [rarest, ...needs] = neededWords(pattern.items, vocabulary);
    const { opens, closes } = pattern;
    const id = this.shapes.length;
    this.shapes.push({ pattern: number, code: writeShape(pattern, vocabulary), needs, span, opens, closes });
    if (!rarest) this.always.push(id);
    else for (const symbol of rarest) this.wait(symbol, id, needs);
    if (this.tried.length <= id) this.tried = new Int32Array(id * 2);
  }

  private wait(symbol: number, id: number, [second, third]: readonly (readonly number[])[]): void {
    const list = this.waiting[symbol];
    if (list) list.push(id, sieveOf(second), sieveOf(third));
    else this.waiting[symbol] = [id, sieveOf(second), sieveOf(third)];
  }

  /**
   * Tells matches that begin before token `limit` of a line; of one beginning all ends, or else the first and the
   * last. `stamp` tells this line from all others this set has seen.
   */
  scan(laid: LaidLine, limit: number, stamp: number, tellsAll: boolean, onMatch: OnMatch): void {
    const { waiting } = this;
    const { list, size, sieve } = laid.line.symbols;
    for (const id of this.always) this.consider(id, laid, limit, tellsAll, onMatch);
    for (let i = 0; i < size; i++) {
      const ids = waiting[list[i]!];
      if (!ids) continue;
      this.work += ids.length / WAIT_STRIDE;
      for (let j = 0; j < ids.length; j += WAIT_STRIDE) {
        if ((ids[j + 1]! & sieve) === 0 || (ids[j + 2]! & sieve) === 0) continue;
        const id = ids[j]!;
        if (this.tried[id] === stamp) continue;
        this.tried[id] = stamp;
        this.consider(id, laid, limit, tellsAll, onMatch);
      }
    }
  }

  private consider(id: number, laid: LaidLine, limit: number, tellsAll: boolean, onMatch: OnMatch): void {
    const { line } = laid;
    const shape = this.shapes[id]!;
    const { needs, opens, code, closes } = shape;
    if ((opens && !line.opens) || (closes && !line.closes)) return;
    for (let i = 0; i < needs.length; i++) if (!line.symbols.hasAny(needs[i]!)) return;
    const { positions } = laid;
    this.setStarts(positions, opens);
    if (!this.space.runner.run(code, positions, this.starts, 0, positions.stride)) return;
    if (this.mayEnd(positions, closes)) this.tellEach(shape, laid, limit, tellsAll, onMatch);
  }

  private setStarts({ stride, starts, insides }: LinePositions, opens: boolean): void {
    if (this.starts.length < stride) {
      this.starts = new Int32Array(stride * 2);
      this.single = new Int32Array(stride * 2);
    }
    for (let k = 0; k < stride; k++) this.starts[k] = opens ? (k === 0 ? 1 : 0) : starts[k]! | insides[k]!;
  }

  private mayEnd({ stride, ends, last }: LinePositions, closes: boolean): boolean {
    const { reached } = this.space.runner;
    if (closes) return (reached[last >>> 5]! & (1 << (last & 31))) !== 0;
    for (let k = 0; k < stride; k++) if ((reached[k]! & ends[k]!) !== 0) return true;
    return false;
  }

  /** Once a match is sure, each beginning by itself, so as to tell which ends are whose. */
  private tellEach(shape: Shape, laid: LaidLine, limit: number, tellsAll: boolean, onMatch: OnMatch): void {
    const { positions } = laid;
    const { code, span } = shape;
    for (let k = 0; k < positions.stride; k++) {
      for (let rest = this.starts[k]!; rest !== 0; rest &= rest - 1) {
        const bit = rest & -rest;
        const start = positions.tokenAt[k * 32 + 31 - Math.clz32(bit)]!;
        if ((start < 0 ? ~start : start) >= limit) return;
        this.single[k] = bit;
        const high = Math.min(positions.stride, k + 2 + ((span * positions.widest) >>> 5));
        if (this.space.runner.run(code, positions, this.single, k, high))
          this.tellEnds(shape, laid, start, k, high, tellsAll, onMatch);
        this.single[k] = 0;
      }
    }
  }

  private tellEnds(
    { pattern, closes }: Shape,
    { line, positions }: LaidLine,
    start: number,
    low: number,
    high: number,
    tellsAll: boolean,
    onMatch: OnMatch,
  ): void {
    const { reached } = this.space.runner;
    let last = -1;
    for (let k = low; k < high; k++) {
      for (let rest = reached[k]! & positions.ends[k]!; rest !== 0; rest &= rest - 1) {
        const end = positions.tokenAfter[k * 32 + 31 - Math.clz32(rest & -rest)]!;
        if (closes && end !== line.end) continue;
        if (last < 0 || tellsAll) onMatch(pattern, start, end);
        last = last < 0 ? 0 : end;
      }
    }
    if (last > 0 && !tellsAll) onMatch(pattern, start, last);
  }
}

function sieveOf(need: readonly number[] | undefined): number {
  let sieve = need ? 0 : ANY_SIEVE;
  for (const symbol of need ?? []) sieve |= sieveBit(symbol);
  return sieve;
}
