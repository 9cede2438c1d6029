import type { ReplyExample } from './backtest-types.ts';

/** How many examples are shown of a rule, when nobody says. */
export const EXAMPLES_MOST = 5;

/**
 * Keeps a few examples out of any number, spread evenly over all of them, in memory that does not grow: every n-th is
 * kept, and whenever there are too many every second one goes and n doubles. What is kept never says the same twice.
 */
export class SpreadExamples {
  readonly #most: number;
  #kept: ReplyExample[] = [];
  #seen = 0;
  #stride = 1;

  /** @param most how many `pick` gives at the most; 0 keeps none */
  constructor(most: number = EXAMPLES_MOST) {
    this.#most = most;
  }

  /** One more; `make` is asked for it only if it may be kept. */
  offer(make: () => ReplyExample): void {
    if (this.#most === 0 || this.#seen++ % this.#stride !== 0) return;
    const example = make();
    if (this.#kept.some(({ text }) => text === example.text)) return;
    this.#kept.push(example);
    if (this.#kept.length < this.#most * 2) return;
    this.#kept = this.#kept.filter((_, nth) => nth % 2 === 0);
    this.#stride *= 2;
  }

  /** At most so many of those kept, spread, in the order in which they came. */
  pick(): readonly ReplyExample[] {
    const { length } = this.#kept;
    if (length <= this.#most) return [...this.#kept];
    return Array.from(
      { length: this.#most },
      (_, nth) => this.#kept[Math.floor((nth * length) / this.#most)]!,
    );
  }
}
