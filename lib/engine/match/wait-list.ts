import type { SymbolIndex } from './symbol-index.ts';

/** Longer lists are told apart by the second word they need. */
const SHORT = 6;

/** Bits of a sieve. */
const SIEVE = 1024;

const NO_SIEVE = new Int32Array(0);

/** What a member needs besides the word it waits for. */
type Need = readonly number[];

/**
 * Shapes that wait for one and the same word. Many rules may wait for "order"; of those only the ones whose second
 * rarest word stands there too are thought of.
 */
export class WaitList {
  readonly #ids: number[] = [];
  readonly #seconds: (Need | undefined)[] = [];
  #bySecond: Map<number, number[]> | undefined;
  /** A bit for each second word: most words of a line are told by one look here. */
  #sieve = NO_SIEVE;

  /** Adds a shape that also needs one of `second`, if that is given. */
  add(id: number, second: Need | undefined): void {
    if (!this.#bySecond && this.#ids.length === SHORT) this.#split();
    if (this.#bySecond && second) this.#file(id, second);
    else {
      this.#ids.push(id);
      this.#seconds.push(second);
    }
  }

  #split(): void {
    this.#bySecond = new Map();
    this.#sieve = new Int32Array(SIEVE >>> 5);
    const all = this.#ids.splice(0);
    this.#seconds.splice(0).forEach((second, at) => {
      if (second) this.#file(all[at]!, second);
      else this.#ids.push(all[at]!);
    });
  }

  #file(id: number, second: Need): void {
    for (const symbol of second) {
      this.#sieve[(symbol & (SIEVE - 1)) >>> 5]! |= 1 << (symbol & 31);
      const list = this.#bySecond!.get(symbol);
      if (list) list.push(id);
      else this.#bySecond!.set(symbol, [id]);
    }
  }

  /** Tells the shapes that a line with these symbols may hold, some perhaps twice; gives how many. */
  each(symbols: SymbolIndex, tell: (id: number) => void): number {
    const ids = this.#ids;
    const bySecond = this.#bySecond;
    let told = ids.length;
    for (let i = 0; i < ids.length; i++) tell(ids[i]!);
    if (!bySecond) return told;
    const sieve = this.#sieve;
    const { list, size } = symbols;
    for (let i = 0; i < size; i++) {
      const symbol = list[i]!;
      if ((sieve[(symbol & (SIEVE - 1)) >>> 5]! & (1 << (symbol & 31))) === 0) continue;
      const those = bySecond.get(symbol);
      if (!those) continue;
      told += those.length;
      for (let j = 0; j < those.length; j++) tell(those[j]!);
    }
    return told + size;
  }
}
