import { EdgeTable } from './edge-table.ts';
import type { WordLine } from './word-line.ts';

const CLOSES = 1;
const OPENS = 2;

/** Takes a match of a pattern: its first token (`~token`: begins inside it) and the token after its last. */
export type OnMatch = (pattern: number, start: number, end: number) => void;

/**
 * Sequences of symbols, those that begin alike sharing their way: at each word of a text one look-up tells whether any
 * begins there, however many there are.
 */
export class PhraseTrie {
  readonly #edges: EdgeTable;
  #nodes = 1;
  #fromRoot = new Int32Array(64);
  /** By node: a bit for each symbol that leads on, so that most look-ups that would fail are not made. */
  #masks = new Int32Array(64);
  /** Patterns complete at a node: the first entry by node, then from entry to entry; 0 is none. */
  #firstOutput = new Int32Array(64);
  readonly #nextOutput: number[] = [0];
  readonly #outputPattern: number[] = [0];
  readonly #outputFlags: number[] = [0];
  #line: WordLine | undefined;
  #start = 0;
  #onMatch: OnMatch = () => {};
  /** Steps taken, for tests of growth. */
  work = 0;

  /** `expected` sequences, roughly. */
  constructor(expected: number) {
    this.#edges = new EdgeTable(expected * 2);
  }

  /** Adds one way to say a pattern. */
  add(symbols: readonly number[], pattern: number, opens: boolean, closes: boolean): void {
    let node = 0;
    for (const symbol of symbols) node = this.#edge(node, symbol);
    for (let entry = this.#firstOutput[node]!; entry !== 0; entry = this.#nextOutput[entry]!)
      if (this.#outputPattern[entry] === pattern) return;
    this.#outputPattern.push(pattern);
    this.#outputFlags.push((opens ? OPENS : 0) | (closes ? CLOSES : 0));
    this.#nextOutput.push(this.#firstOutput[node]!);
    this.#firstOutput[node] = this.#outputPattern.length - 1;
  }

  #edge(node: number, symbol: number): number {
    const known = this.#follow(node, symbol);
    if (known !== 0) return known;
    const target = this.#nodes++;
    if (target >= this.#masks.length) {
      this.#masks = grown(this.#masks);
      this.#firstOutput = grown(this.#firstOutput);
    }
    if (node === 0) {
      while (symbol >= this.#fromRoot.length) this.#fromRoot = grown(this.#fromRoot);
      this.#fromRoot[symbol] = target;
    } else {
      this.#edges.add(node, symbol, target);
      this.#masks[node]! |= 1 << (symbol & 31);
    }
    return target;
  }

  #follow(node: number, symbol: number): number {
    if (node === 0) return symbol < this.#fromRoot.length ? this.#fromRoot[symbol]! : 0;
    return (this.#masks[node]! & (1 << (symbol & 31))) === 0 ? 0 : this.#edges.get(node, symbol);
  }

  /** Tells every sequence that begins before token `limit` of the line, by beginnings. */
  scan(line: WordLine, limit: number, onMatch: OnMatch): void {
    if (this.#nodes === 1) return;
    this.#line = line;
    this.#onMatch = onMatch;
    const { meanings, first } = line;
    const count = Math.min(limit, line.end) - first;
    for (let at = 0; at < count; at++) {
      const meaning = meanings[at]!;
      if (meaning > 0) {
        const node = meaning < this.#fromRoot.length ? this.#fromRoot[meaning]! : 0;
        if (node !== 0) this.#begin(node, at);
      } else if (meaning < 0) this.#beginReadings(at);
    }
    this.#line = undefined;
    this.work += count;
  }

  #begin(node: number, at: number): void {
    this.#start = this.#line!.first + at;
    this.#arrive(node, at + 1);
  }

  #beginReadings(at: number): void {
    this.#start = this.#line!.first + at;
    this.#stepReadings(0, at);
    this.#start = ~this.#start;
    for (const { symbols, mayBeginInside } of this.#line!.readings[at]!)
      if (mayBeginInside) this.#follows(0, symbols, 1, at);
  }

  /** At a node with words up to `at` read. */
  #arrive(node: number, at: number): void {
    this.work++;
    const line = this.#line!;
    if (this.#firstOutput[node] !== 0) this.#tell(node, line.first + at);
    if (this.#masks[node] === 0 || line.first + at >= line.end || line.breaks[at] !== 0) return;
    const meaning = line.meanings[at]!;
    if (meaning > 0) {
      const next = this.#follow(node, meaning);
      if (next !== 0) this.#arrive(next, at + 1);
    } else if (meaning < 0) this.#stepReadings(node, at);
  }

  #stepReadings(node: number, at: number): void {
    for (const { symbols } of this.#line!.readings[at]!) this.#follows(node, symbols, 0, at);
  }

  #follows(node: number, symbols: readonly number[], from: number, at: number): void {
    let to = node;
    for (let i = from; i < symbols.length; i++) {
      to = symbols[i] === 0 ? 0 : this.#follow(to, symbols[i]!);
      if (to === 0) return;
    }
    this.#arrive(to, at + 1);
  }

  #tell(node: number, end: number): void {
    const line = this.#line!;
    for (let entry = this.#firstOutput[node]!; entry !== 0; entry = this.#nextOutput[entry]!) {
      const flags = this.#outputFlags[entry]!;
      if ((flags & OPENS) !== 0 && !(line.opens && this.#start === line.first)) continue;
      if ((flags & CLOSES) !== 0 && !(line.closes && end === line.end)) continue;
      this.#onMatch(this.#outputPattern[entry]!, this.#start, end);
    }
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
