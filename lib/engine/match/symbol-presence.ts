import type { SymbolIndex } from './symbol-index.ts';

/** The symbols of the line at hand, so laid out that asking for one is a single look: patterns ask for many. */
export class SymbolPresence {
  #stampOf = new Int32Array(1024);
  #now = 0;
  #taken: SymbolIndex | undefined;
  #takenStamp = -1;

  /** Takes a line's symbols in the place of those before. */
  take(symbols: SymbolIndex): void {
    if (this.#taken === symbols && this.#takenStamp === symbols.stamp) return;
    this.#taken = symbols;
    this.#takenStamp = symbols.stamp;
    this.#now++;
    const { list, size } = symbols;
    for (let i = 0; i < size; i++) {
      const symbol = list[i]!;
      if (symbol >= this.#stampOf.length) this.#grow(symbol);
      this.#stampOf[symbol] = this.#now;
    }
  }

  /** Whether any of these is among them. */
  hasAny(symbols: readonly number[]): boolean {
    const stampOf = this.#stampOf;
    const now = this.#now;
    for (let i = 0; i < symbols.length; i++) if (stampOf[symbols[i]!] === now) return true;
    return false;
  }

  #grow(symbol: number): void {
    const larger = new Int32Array(symbol * 2);
    larger.set(this.#stampOf);
    this.#stampOf = larger;
  }
}
