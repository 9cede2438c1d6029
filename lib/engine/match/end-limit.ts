const START = 1;
const END = 2;

/**
 * Keeps of all the ends that one pattern has from one start the first and the last, which are the shortest match and
 * the longest. Ends of one start come one after another, in any order.
 */
export class EndLimit {
  /** Raw matches; of a start with more than two ends those between are overwritten. */
  readonly #matches: number[];
  /** By pattern: where in `matches` the shortest and the longest of its newest start stand. */
  readonly #shortest: number[] = [];
  readonly #longest: number[] = [];

  constructor(matches: number[]) {
    this.#matches = matches;
  }

  /** Adds a match that ends before token `end`, or makes room for it among those of its start. */
  add(pattern: number, start: number, end: number): void {
    const matches = this.#matches;
    const shortest = this.#shortest;
    const longest = this.#longest;
    const short = shortest[pattern] ?? -1;
    const long = longest[pattern] ?? -1;
    if (!this.#isOf(short, pattern, start)) {
      shortest[pattern] = longest[pattern] = this.#push(pattern, start, end);
    } else if (short === long) this.#addSecond(short, pattern, start, end);
    else if (end < matches[short + END]!) matches[short + END] = end;
    else if (end > matches[long + END]!) matches[long + END] = end;
  }

  #isOf(at: number, pattern: number, start: number): boolean {
    // What stands there may be of another start, or of a sentence that is long forgotten.
    return at >= 0 && this.#matches[at] === pattern && this.#matches[at + START] === start;
  }

  #addSecond(only: number, pattern: number, start: number, end: number): void {
    const known = this.#matches[only + END]!;
    if (end === known) return;
    this.#matches[only + END] = Math.min(end, known);
    this.#longest[pattern] = this.#push(pattern, start, Math.max(end, known));
  }

  #push(pattern: number, start: number, end: number): number {
    this.#matches.push(pattern, start, end);
    return this.#matches.length - 3;
  }
}
