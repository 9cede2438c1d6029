import type { SymbolIndex } from './symbol-index.ts';

const BITS = 1024;

/** Symbols of which a line must hold at least one for anything to be found there: answers "surely not" or "perhaps". */
export class SymbolSieve {
  readonly #bits = new Int32Array(BITS >>> 5);
  #isOpen = false;

  add(symbol: number): void {
    this.#bits[(symbol & (BITS - 1)) >>> 5]! |= 1 << (symbol & 31);
  }

  /** Lets every line pass from now on. */
  open(): void {
    this.#isOpen = true;
  }

  /** Whether a line with these symbols may hold anything. */
  passes({ list, size }: SymbolIndex): boolean {
    if (this.#isOpen) return true;
    const bits = this.#bits;
    for (let i = 0; i < size; i++) {
      const symbol = list[i]!;
      if ((bits[(symbol & (BITS - 1)) >>> 5]! & (1 << (symbol & 31))) !== 0) return true;
    }
    return false;
  }
}
