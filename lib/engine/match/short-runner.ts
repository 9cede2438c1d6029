import type { LinePositions } from './line-positions.ts';
import { FORK, GAP, NEXT, type ShapeCode, SYMBOLS } from './shape.ts';

/**
 * Room for forks within forks, two numbers each: brackets go 8 deep, those of a named list in them 8 deeper, and a word
 * of several readings is a fork as well.
 */
const FORKS = 64;

/** Runs shapes on lines of up to 32 positions, as nearly all are: a set of positions is then one number. */
export class ShortRunner {
  #positions: LinePositions | undefined;
  readonly #forks = new Int32Array(FORKS);
  /** Instructions of the last walk. */
  steps = 0;

  /** Where matches that begin at any of `starts` may end; 0 when nowhere. */
  walk(code: ShapeCode, positions: LinePositions, starts: number): number {
    this.#positions = positions;
    this.steps = 0;
    const forks = this.#forks;
    let set = starts;
    let depth = 0;
    let at = 0;
    while (at < code.length) {
      this.steps++;
      const kind = code[at]!;
      let next = at + 2;
      if (kind === SYMBOLS) {
        next = at + 4 + code[at + 1]!;
        set = this.#step(code, at, next, set);
        if (set === 0) next = code[at + 3]!;
      } else if (kind === GAP) set = this.#gap(code[at + 1]!, set);
      else if (kind === FORK) {
        forks[depth] = set;
        forks[depth + 1] = code[at + 1] === 1 ? set : 0;
        depth += 2;
      } else if (kind === NEXT) {
        forks[depth - 1]! |= set;
        set = forks[depth - 2]!;
        next = at + 1;
      } else {
        depth -= 2;
        set |= forks[depth + 1]!;
        if (set === 0) next = code[at + 1]!;
      }
      if (next < 0) return 0;
      at = next;
    }
    return set;
  }

  #step(code: ShapeCode, at: number, end: number, set: number): number {
    const { masks, jumps, symbols } = this.#positions!;
    let mask = 0;
    for (let i = at + 4; i < end; i++) {
      const place = symbols.indexOf(code[i]!);
      if (place >= 0) mask |= masks[place]!;
    }
    const next = ((set & mask) << 1) | (code[at + 2] === 1 ? set : 0);
    return jumps.length === 0 ? next : next | this.#jump(code, at + 4, end, set);
  }

  #gap(words: number, from: number): number {
    const { stops, longSteps } = this.#positions!;
    const on = ~stops[0]!;
    let set = from;
    for (let left = words; left > 0; left--) {
      let next = set | ((set & on) << 1);
      for (let j = 0; j < longSteps.length; j += 2)
        if ((set & (1 << longSteps[j]!)) !== 0) next |= 1 << longSteps[j + 1]!;
      set = next;
    }
    return set;
  }

  #jump(code: ShapeCode, from: number, end: number, set: number): number {
    const { jumps } = this.#positions!;
    let next = 0;
    for (let j = 0; j < jumps.length; j += 3) {
      if ((set & (1 << jumps[j + 1]!)) === 0) continue;
      for (let i = from; i < end; i++) if (code[i] === jumps[j]) next |= 1 << jumps[j + 2]!;
    }
    return next;
  }
}
