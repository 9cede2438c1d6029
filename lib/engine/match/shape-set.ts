import type { Pattern } from '../pattern/pattern-tree.ts';
import type { MatchSpace } from './match-space.ts';
import { neededWords } from './needed-words.ts';
import type { OnMatch } from './phrase-trie.ts';
import { type ShapeCode, writeShape } from './shape.ts';

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
  /** By shape: the line it was last thought of. */
  private thought = new Int32Array(256);
  private single = new Int32Array(4);
  private starts = new Int32Array(4);
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
    for (const symbol of rarest ?? []) {
      const list = this.waiting[symbol];
      if (list) list.push(id);
      else this.waiting[symbol] = [id];
    }
    if (!rarest) this.always.push(id);
    if (this.thought.length <= id) this.thought = new Int32Array(id * 2);
  }

  /**
   * Tells matches that begin before token `limit` of the line at hand; of one beginning all ends, or else the first and
   * the last. `stamp` tells this line from all others this set has seen.
   */
  scan(limit: number, stamp: number, tellsAll: boolean, onMatch: OnMatch): void {
    const { waiting, space } = this;
    if (this.shapes.length === 0) return;
    for (const id of this.always) this.consider(id, limit, tellsAll, onMatch);
    const { symbols } = space.line;
    for (let i = 0; i < symbols.length; i++) {
      const ids = waiting[symbols[i]!];
      if (!ids) continue;
      this.work += ids.length;
      for (let j = 0; j < ids.length; j++) {
        const id = ids[j]!;
        if (this.thought[id] === stamp) continue;
        this.thought[id] = stamp;
        this.consider(id, limit, tellsAll, onMatch);
      }
    }
  }

  private consider(id: number, limit: number, tellsAll: boolean, onMatch: OnMatch): void {
    const { line, positions, runner } = this.space;
    const shape = this.shapes[id]!;
    const { needs, opens, code, closes } = shape;
    if ((opens && !line.opens) || (closes && !line.closes)) return;
    for (let i = 0; i < needs.length; i++) if (!line.hasAny(needs[i]!)) return;
    positions.lay(line);
    this.setStarts(opens);
    if (!runner.run(code, this.starts, 0, positions.stride) || !this.mayEnd(closes)) return;
    this.tellEach(shape, limit, tellsAll, onMatch);
  }

  private setStarts(opens: boolean): void {
    const { stride, starts, insides } = this.space.positions;
    if (this.starts.length < stride) {
      this.starts = new Int32Array(stride * 2);
      this.single = new Int32Array(stride * 2);
    }
    for (let k = 0; k < stride; k++) this.starts[k] = opens ? (k === 0 ? 1 : 0) : starts[k]! | insides[k]!;
  }

  private mayEnd(closes: boolean): boolean {
    const { positions, runner } = this.space;
    if (closes) return (runner.reached[positions.last >>> 5]! & (1 << (positions.last & 31))) !== 0;
    for (let k = 0; k < positions.stride; k++)
      if ((runner.reached[k]! & positions.ends[k]!) !== 0) return true;
    return false;
  }

  /** Once a match is sure, each beginning by itself, so as to tell which ends are whose. */
  private tellEach(shape: Shape, limit: number, tellsAll: boolean, onMatch: OnMatch): void {
    const { positions, runner } = this.space;
    const { code, span } = shape;
    for (let k = 0; k < positions.stride; k++) {
      for (let rest = this.starts[k]!; rest !== 0; rest &= rest - 1) {
        const bit = rest & -rest;
        const start = positions.tokenAt[k * 32 + 31 - Math.clz32(bit)]!;
        if ((start < 0 ? ~start : start) >= limit) return;
        this.single[k] = bit;
        const high = Math.min(positions.stride, k + 1 + ((span * positions.widest) >>> 5) + 1);
        if (runner.run(code, this.single, k, high)) this.tellEnds(shape, start, k, high, tellsAll, onMatch);
        this.single[k] = 0;
      }
    }
  }

  private tellEnds(
    { pattern, closes }: Shape,
    start: number,
    low: number,
    high: number,
    tellsAll: boolean,
    onMatch: OnMatch,
  ): void {
    const { positions, runner, line } = this.space;
    let last = -1;
    for (let k = low; k < high; k++) {
      for (let rest = runner.reached[k]! & positions.ends[k]!; rest !== 0; rest &= rest - 1) {
        const end = positions.tokenAfter[k * 32 + 31 - Math.clz32(rest & -rest)]!;
        if (closes && end !== line.end) continue;
        if (last < 0 || tellsAll) onMatch(pattern, start, end);
        last = last < 0 ? 0 : end;
      }
    }
    if (last > 0 && !tellsAll) onMatch(pattern, start, last);
  }
}
