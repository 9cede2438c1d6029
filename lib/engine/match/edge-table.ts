/** Edges of the trie, (node, symbol) → node, in one open-addressed typed array: no objects, few cache lines. */
export class EdgeTable {
  #slots: Int32Array;
  #mask: number;
  #count = 0;

  constructor(expected: number) {
    let size = 32;
    while (size < expected * 2) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size * 3);
  }

  /** The node that `symbol` leads to from `node`; 0 where there is none (nothing leads back to the root). */
  get(node: number, symbol: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    for (let slot = slotOf(node, symbol) & mask; ; slot = (slot + 1) & mask) {
      const base = slot * 3;
      const target = slots[base + 2]!;
      if (target === 0 || (slots[base] === node && slots[base + 1] === symbol)) return target;
    }
  }

  /** Adds an edge that is not there yet. */
  add(node: number, symbol: number, target: number): void {
    if (++this.#count * 3 > this.#mask * 2) this.#grow();
    this.#place(node, symbol, target);
  }

  #place(node: number, symbol: number, target: number): void {
    let slot = slotOf(node, symbol) & this.#mask;
    while (this.#slots[slot * 3 + 2] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[slot * 3] = node;
    this.#slots[slot * 3 + 1] = symbol;
    this.#slots[slot * 3 + 2] = target;
  }

  #grow(): void {
    const old = this.#slots;
    this.#mask = this.#mask * 2 + 1;
    this.#slots = new Int32Array((this.#mask + 1) * 3);
    for (let base = 0; base < old.length; base += 3) {
      if (old[base + 2] !== 0) this.#place(old[base]!, old[base + 1]!, old[base + 2]!);
    }
  }
}

function slotOf(node: number, symbol: number): number {
  const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca77);
  return hash ^ (hash >>> 15);
}
