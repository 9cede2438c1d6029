import type { LinePositions } from './line-positions.ts';
import { FORK, GAP, NEXT, type ShapeCode, SYMBOLS } from './shape.ts';
import { ShortRunner } from './short-runner.ts';

/** Runs shapes on a line laid out in positions. It keeps its arrays between lines. */
export class ShapeRunner {
  #positions: LinePositions | undefined;
  /** Positions reached, as many numbers as a set of the line's has. */
  reached = new Int32Array(8);
  #mask = new Int32Array(8);
  /** Of each open fork two sets: where it stood, and what its ways have reached so far. */
  #forks = new Int32Array(64);
  readonly #short = new ShortRunner();
  #low = 0;
  #high = 0;
  /** Numbers of sets looked at, for tests of growth. */
  work = 0;

  /**
   * Leaves in `reached` where matches that begin at any of `starts` may end; false when nowhere. Only the numbers
   * `low` to `high` of the sets are looked at.
   */
  run(code: ShapeCode, positions: LinePositions, starts: Int32Array, low: number, high: number): boolean {
    this.#positions = positions;
    const { stride } = positions;
    if (this.reached.length < stride) this.#grow(stride);
    this.#low = low;
    this.#high = high;
    const { reached } = this;
    if (stride === 1) {
      reached[0] = this.#short.walk(code, positions, starts[0]!);
      this.work += this.#short.steps;
      return reached[0] !== 0;
    }
    for (let k = low; k < high; k++) reached[k] = starts[k]!;
    return this.#walk(code);
  }

  #grow(stride: number): void {
    this.reached = new Int32Array(stride * 2);
    this.#mask = new Int32Array(stride * 2);
    this.#forks = new Int32Array(stride * 32);
  }

  #walk(code: ShapeCode): boolean {
    let depth = 0;
    let at = 0;
    let steps = 0;
    while (at < code.length) {
      const kind = code[at]!;
      let onEmpty = 0;
      steps++;
      if (kind === SYMBOLS) {
        const count = code[at + 1]!;
        const isAny = this.#step(code, at + 4, count, code[at + 2]!);
        if (!isAny) onEmpty = code[at + 3]!;
        at += 4 + count;
      } else if (kind === GAP) {
        this.#gap(code[at + 1]!);
        at += 2;
      } else if (kind === FORK) {
        this.#open(depth++, code[at + 1]!);
        at += 2;
      } else if (kind === NEXT) {
        this.#next(depth - 1);
        at++;
      } else {
        const isAny = this.#join(--depth);
        if (!isAny) onEmpty = code[at + 1]!;
        at += 2;
      }
      if (onEmpty < 0) break;
      if (onEmpty > 0) at = onEmpty;
    }
    this.work += steps * (this.#high - this.#low);
    return at >= code.length && this.#hasAny();
  }

  #hasAny(): boolean {
    const { reached } = this;
    const low = this.#low;
    const high = this.#high;
    for (let k = low; k < high; k++) if (reached[k] !== 0) return true;
    return false;
  }

  /** One word that means one of `count` symbols of `code` from `at` on; with `stays`, or no word. */
  #step(code: ShapeCode, at: number, count: number, stays: number): boolean {
    const { reached } = this;
    const mask = this.#mask;
    const low = this.#low;
    const high = this.#high;
    const positions = this.#positions!;
    const { masks } = positions;
    const hasJumps = positions.jumps.length > 0;
    let isKnown = hasJumps;
    for (let k = low; k < high; k++) mask[k] = 0;
    for (let i = at; i < at + count; i++) {
      const slot = positions.maskOf(code[i]!);
      if (slot < 0) continue;
      isKnown = true;
      for (let k = low; k < high; k++) mask[k]! |= masks[slot + k]!;
    }
    if (!isKnown) {
      if (stays !== 1) for (let k = low; k < high; k++) reached[k] = 0;
      return stays === 1;
    }
    if (hasJumps) return this.#stepWithJumps(code, at, count, stays);
    return this.#shift(stays);
  }

  #shift(stays: number): boolean {
    const { reached } = this;
    const mask = this.#mask;
    const low = this.#low;
    const high = this.#high;
    let carry = 0;
    let any = 0;
    for (let k = low; k < high; k++) {
      const from = reached[k]!;
      const hit = from & mask[k]!;
      const to = (hit << 1) | carry | (stays === 1 ? from : 0);
      carry = hit >>> 31;
      reached[k] = to;
      any |= to;
    }
    return any !== 0;
  }

  #stepWithJumps(code: ShapeCode, at: number, count: number, stays: number): boolean {
    const { jumps } = this.#positions!;
    const targets: number[] = [];
    for (let j = 0; j < jumps.length; j += 3) {
      const symbol = jumps[j]!;
      if (!this.#isAt(jumps[j + 1]!)) continue;
      for (let i = at; i < at + count; i++) if (code[i] === symbol) targets.push(jumps[j + 2]!);
    }
    const isAny = this.#shift(stays);
    for (const target of targets) this.reached[target >>> 5]! |= 1 << (target & 31);
    return isAny || targets.length > 0;
  }

  #isAt(position: number): boolean {
    const k = position >>> 5;
    // Beyond the numbers looked at stands what an earlier run left there.
    return k >= this.#low && k < this.#high && (this.reached[k]! & (1 << (position & 31))) !== 0;
  }

  #gap(words: number): void {
    const { reached } = this;
    const low = this.#low;
    const high = this.#high;
    const { stops, longSteps } = this.#positions!;
    for (let step = 0; step < words; step++) {
      let carry = 0;
      const long = longSteps.length > 0 ? this.#longTargets() : undefined;
      for (let k = low; k < high; k++) {
        const from = reached[k]!;
        const on = from & ~stops[k]!;
        reached[k] = from | (on << 1) | carry;
        carry = on >>> 31;
      }
      if (long) for (const target of long) reached[target >>> 5]! |= 1 << (target & 31);
    }
    this.work += words * (high - low);
  }

  #longTargets(): number[] | undefined {
    const { longSteps } = this.#positions!;
    let targets: number[] | undefined;
    for (let j = 0; j < longSteps.length; j += 2) {
      if (!this.#isAt(longSteps[j]!)) continue;
      targets ??= [];
      targets.push(longSteps[j + 1]!);
    }
    return targets;
  }

  #open(depth: number, optional: number): void {
    const { stride } = this.#positions!;
    const base = depth * 2 * stride;
    if (this.#forks.length < base + 2 * stride) {
      const larger = new Int32Array((base + 2 * stride) * 2);
      larger.set(this.#forks);
      this.#forks = larger;
    }
    const { reached } = this;
    const forks = this.#forks;
    const low = this.#low;
    const high = this.#high;
    for (let k = low; k < high; k++) {
      forks[base + k] = reached[k]!;
      forks[base + stride + k] = optional === 1 ? reached[k]! : 0;
    }
  }

  #next(depth: number): void {
    const { stride } = this.#positions!;
    const { reached } = this;
    const forks = this.#forks;
    const low = this.#low;
    const high = this.#high;
    const base = depth * 2 * stride;
    for (let k = low; k < high; k++) {
      forks[base + stride + k]! |= reached[k]!;
      reached[k] = forks[base + k]!;
    }
  }

  #join(depth: number): boolean {
    const { stride } = this.#positions!;
    const { reached } = this;
    const forks = this.#forks;
    const low = this.#low;
    const high = this.#high;
    const base = (depth * 2 + 1) * stride;
    let any = 0;
    for (let k = low; k < high; k++) {
      reached[k]! |= forks[base + k]!;
      any |= reached[k]!;
    }
    return any !== 0;
  }
}
