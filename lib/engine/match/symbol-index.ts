/**
 * A set of symbols that numbers its members in the order they came in. Many are filled one after another and asked
 * later, so what keeps a member from coming in twice is shared by all (`SymbolStamps`), and only a set that is asked
 * gets a table of its own.
 */
export class SymbolIndex {
  /** Members in the order they came in; the first `size` count. */
  readonly list: number[] = [];
  size = 0;
  /** Told apart from every other filling of any set. */
  stamp = 0;
  readonly #stamps: SymbolStamps;
  #slots = new Int32Array(64);
  #mask = 63;
  #isFiled = false;

  constructor(stamps: SymbolStamps) {
    this.#stamps = stamps;
  }

  /** Empties it; until the next set is emptied, this one may be added to. */
  clear(symbols: number): void {
    this.size = 0;
    this.#isFiled = false;
    this.#stamps.next(symbols);
    this.stamp = ++this.#stamps.fillings;
  }

  /** Takes a symbol in, once, and gives its number. */
  add(symbol: number): number {
    const stamps = this.#stamps;
    if (stamps.stampOf[symbol] === stamps.now) return stamps.placeOf[symbol]!;
    stamps.stampOf[symbol] = stamps.now;
    stamps.placeOf[symbol] = this.size;
    this.list[this.size] = symbol;
    return this.size++;
  }

  /** The number of a member, from 0; -1 for others. */
  indexOf(symbol: number): number {
    if (!this.#isFiled) this.#file();
    return this.#slots[this.#slotOf(symbol)]! - 1;
  }

  /** Whether any of the symbols is a member. */
  hasAny(symbols: readonly number[]): boolean {
    if (!this.#isFiled) this.#file();
    for (let i = 0; i < symbols.length; i++) if (this.#slots[this.#slotOf(symbols[i]!)] !== 0) return true;
    return false;
  }

  #file(): void {
    this.#isFiled = true;
    if (this.size * 3 > this.#mask) {
      while (this.size * 3 > this.#mask) this.#mask = this.#mask * 2 + 1;
      this.#slots = new Int32Array(this.#mask + 1);
    } else this.#slots.fill(0);
    for (let i = 0; i < this.size; i++) this.#slots[this.#slotOf(this.list[i]!)] = i + 1;
  }

  #slotOf(symbol: number): number {
    const { list } = this;
    const slots = this.#slots;
    const mask = this.#mask;
    let slot = (symbol ^ (symbol >>> 7)) & mask;
    for (let id = slots[slot]!; id !== 0 && list[id - 1] !== symbol; id = slots[slot]!)
      slot = (slot + 1) & mask;
    return slot;
  }
}

const LAST_STAMP = 0x3fffffff;

/** By symbol: the set it came into last, and its number there. */
export class SymbolStamps {
  stampOf = new Int32Array(1024);
  placeOf = new Int32Array(1024);
  now = 0;
  /** Sets filled so far. */
  fillings = 0;

  /** Begins the next set; symbols go up to `symbols`. */
  next(symbols: number): void {
    this.now++;
    if (symbols < this.stampOf.length && this.now < LAST_STAMP) return;
    const size = Math.max(this.stampOf.length, symbols * 2 + 2);
    this.stampOf = new Int32Array(size);
    this.placeOf = new Int32Array(size);
    this.now = 1;
  }
}
