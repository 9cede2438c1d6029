/** A small set of symbols that numbers its members; emptied and filled again at no cost but that of what is in it. */
export class SymbolIndex {
  /** Members in the order they came in; the first `size` count. */
  readonly list: number[] = [];
  size = 0;
  private slots = new Int32Array(128);
  private mask = 127;

  /** Empties it and makes room for `expected` members, roughly. */
  clear(expected: number): void {
    if (expected * 3 > this.mask) {
      while (expected * 3 > this.mask) this.mask = this.mask * 2 + 1;
      this.slots = new Int32Array(this.mask + 1);
    } else this.slots.fill(0);
    this.size = 0;
  }

  /** Takes a symbol in, once, and gives its number. */
  add(symbol: number): number {
    const slot = this.slotOf(symbol);
    const known = this.slots[slot]!;
    if (known !== 0) return known - 1;
    this.list[this.size] = symbol;
    this.slots[slot] = ++this.size;
    if (this.size * 2 > this.mask) this.grow();
    return this.size - 1;
  }

  /** The number of a member, from 0; -1 for others. */
  indexOf(symbol: number): number {
    return this.slots[this.slotOf(symbol)]! - 1;
  }

  /** Whether any of the symbols is a member. */
  hasAny(symbols: readonly number[]): boolean {
    for (let i = 0; i < symbols.length; i++) if (this.slots[this.slotOf(symbols[i]!)] !== 0) return true;
    return false;
  }

  private slotOf(symbol: number): number {
    const { slots, mask, list } = this;
    let slot = (symbol ^ (symbol >>> 7)) & mask;
    for (let id = slots[slot]!; id !== 0 && list[id - 1] !== symbol; id = slots[slot]!)
      slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    this.mask = this.mask * 2 + 1;
    this.slots = new Int32Array(this.mask + 1);
    for (let i = 0; i < this.size; i++) this.slots[this.slotOf(this.list[i]!)] = i + 1;
  }
}
