/** A set of hashes that answers "surely not" or "perhaps", in one look. */
export class HashSieve {
  private readonly bits: Int32Array;
  private readonly mask: number;

  /** `size` bits, a power of two; well above the members expected. */
  constructor(size: number) {
    this.bits = new Int32Array(size >>> 5);
    this.mask = size - 1;
  }

  clear(): void {
    this.bits.fill(0);
  }

  add(hash: number): void {
    const at = (hash ^ (hash >>> 16)) & this.mask;
    this.bits[at >>> 5]! |= 1 << (at & 31);
  }

  has(hash: number): boolean {
    const at = (hash ^ (hash >>> 16)) & this.mask;
    return (this.bits[at >>> 5]! & (1 << (at & 31))) !== 0;
  }
}
