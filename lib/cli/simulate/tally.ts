/** Requests counted by the second. */
export class Traffic {
  readonly #seconds: Uint32Array;
  count = 0;
  bytes = 0;

  constructor(seconds: number) {
    this.#seconds = new Uint32Array(seconds);
  }

  add(at: number, bytes: number): void {
    const second = Math.floor(at);
    if (second < this.#seconds.length) this.#seconds[second]!++;
    this.count++;
    this.bytes += bytes;
  }

  /** The most requests in one second, and per second over the fullest minute. */
  peaks(from = 0, to = this.#seconds.length): { readonly second: number; readonly minute: number } {
    let second = 0;
    let minute = 0;
    let sum = 0;
    for (let at = from; at < Math.min(to, this.#seconds.length); at++) {
      const here = this.#seconds[at]!;
      second = Math.max(second, here);
      sum += here - (at - from >= 60 ? this.#seconds[at - 60]! : 0);
      minute = Math.max(minute, sum);
    }
    return { second, minute: minute / 60 };
  }
}

/** The value below which a share of them lie. @param sorted in rising order */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
