import type { Pattern } from '../pattern/pattern-tree.ts';
import type { LinePositions } from './line-positions.ts';
import type { LaidLine, MatchSpace } from './match-space.ts';
import { neededWords } from './needed-words.ts';
import { openingWords } from './opening-words.ts';
import type { OnMatch } from './phrase-trie.ts';
import { type ShapeCode, writeShape } from './shape.ts';
import { WaitList } from './wait-list.ts';
import type { WordLine } from './word-line.ts';

interface Shape {
  readonly pattern: number;
  readonly code: ShapeCode;
  /** What its first word may mean. */
  readonly opening: readonly number[];
  /** What a line must hold besides the rarest word, rarest first. */
  readonly needs: readonly (readonly number[])[];
  /** Most words of a text that a match takes up. */
  readonly span: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** A need of more words than this is hardly ever unmet, and dear to ask about. */
const MOST_ASKED = 8;

/**
 * Patterns with gaps and many choices. Each waits for the rarest word it needs: only a line that holds this, and all
 * else that every match would hold, is looked through for it.
 */
export class ShapeSet {
  readonly #space: MatchSpace;
  readonly #shapes: Shape[] = [];
  /** Shapes by the symbols of what they need most. */
  readonly #waiting: (WaitList | undefined)[] = [];
  /** Shapes that need no word in particular. */
  readonly #always: number[] = [];
  /** By shape: the line it was last tried on. */
  #tried = new Int32Array(64);
  #single = new Int32Array(2);
  #starts = new Int32Array(2);
  /** Shapes thought of, for tests of growth. */
  work = 0;

  constructor(space: MatchSpace) {
    this.#space = space;
  }

  /** Adds a pattern under its number; a match of it takes up at most `span` words. Gives the symbols it waits for, if any. */
  add(pattern: Pattern, number: number, span: number): readonly number[] {
    const { vocabulary } = this.#space;
    const [rarest, ...others] = neededWords(pattern.items, vocabulary);
    const needs = others.map(({ symbols }) => symbols).filter((symbols) => symbols.length <= MOST_ASKED);
    const { opens, closes } = pattern;
    const id = this.#shapes.length;
    const code = writeShape(pattern, vocabulary);
    const opening = openingWords(pattern.items, vocabulary);
    this.#shapes.push({ pattern: number, code, opening, needs, span, opens, closes });
    if (!rarest) this.#always.push(id);
    else for (const symbol of new Set(rarest.symbols)) this.#waitFor(symbol).add(id, needs[0]);
    if (this.#tried.length <= id) this.#tried = new Int32Array(id * 2);
    return rarest?.symbols ?? [];
  }

  #waitFor(symbol: number): WaitList {
    const list = this.#waiting[symbol] ?? new WaitList();
    this.#waiting[symbol] = list;
    return list;
  }

  /**
   * Tells matches that begin before token `limit` of a line; of one beginning all ends, or else the first and the
   * last. `stamp` tells this line from all others this set has seen.
   */
  scan(laid: LaidLine, limit: number, stamp: number, tellsAll: boolean, onMatch: OnMatch): void {
    const waiting = this.#waiting;
    const tried = this.#tried;
    const { symbols } = laid.line;
    const consider = (id: number): void => {
      if (tried[id] === stamp) return;
      tried[id] = stamp;
      if (this.#mayHold(this.#shapes[id]!, laid.line))
        this.#tryOn(this.#shapes[id]!, laid, limit, tellsAll, onMatch);
    };
    this.#space.presence.take(symbols);
    for (const id of this.#always) consider(id);
    for (let i = 0; i < symbols.size; i++) {
      const list = waiting[symbols.list[i]!];
      if (list) this.work += list.each(symbols, consider);
    }
  }

  #mayHold({ opens, closes, opening, needs }: Shape, line: WordLine): boolean {
    if (closes && !line.closes) return false;
    if (opens) {
      if (!line.opens) return false;
      const meaning = line.meanings[0]!;
      if (meaning >= 0 && !opening.includes(meaning)) return false;
    }
    for (let i = 0; i < needs.length; i++) if (!this.#space.presence.hasAny(needs[i]!)) return false;
    return true;
  }

  #tryOn(shape: Shape, laid: LaidLine, limit: number, tellsAll: boolean, onMatch: OnMatch): void {
    const { positions } = laid;
    this.#setStarts(positions, shape.opens);
    if (!this.#space.runner.run(shape.code, positions, this.#starts, 0, positions.stride)) return;
    if (this.#mayEnd(positions, shape.closes)) this.#tellEach(shape, laid, limit, tellsAll, onMatch);
  }

  #setStarts({ stride, starts, insides }: LinePositions, opens: boolean): void {
    if (this.#starts.length < stride) {
      this.#starts = new Int32Array(stride * 2);
      this.#single = new Int32Array(stride * 2);
    }
    for (let k = 0; k < stride; k++) this.#starts[k] = opens ? (k === 0 ? 1 : 0) : starts[k]! | insides[k]!;
  }

  #mayEnd({ stride, ends, last }: LinePositions, closes: boolean): boolean {
    const { reached } = this.#space.runner;
    if (closes) return (reached[last >>> 5]! & (1 << (last & 31))) !== 0;
    for (let k = 0; k < stride; k++) if ((reached[k]! & ends[k]!) !== 0) return true;
    return false;
  }

  /** Once a match is sure, each beginning by itself, so as to tell which ends are whose. */
  #tellEach(shape: Shape, laid: LaidLine, limit: number, tellsAll: boolean, onMatch: OnMatch): void {
    const { positions } = laid;
    const { code, span } = shape;
    positions.keepOpening(this.#starts, shape.opening);
    for (let k = 0; k < positions.stride; k++) {
      for (let rest = this.#starts[k]!; rest !== 0; rest &= rest - 1) {
        const bit = rest & -rest;
        const start = positions.tokenAt[k * 32 + 31 - Math.clz32(bit)]!;
        if ((start < 0 ? ~start : start) >= limit) return;
        this.#single[k] = bit;
        const high = Math.min(positions.stride, k + 2 + ((span * positions.widest) >>> 5));
        if (this.#space.runner.run(code, positions, this.#single, k, high))
          this.#tellEnds(shape, laid, start, k, high, tellsAll, onMatch);
        this.#single[k] = 0;
      }
    }
  }

  #tellEnds(
    { pattern, closes }: Shape,
    { line, positions }: LaidLine,
    start: number,
    low: number,
    high: number,
    tellsAll: boolean,
    onMatch: OnMatch,
  ): void {
    const { reached } = this.#space.runner;
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
