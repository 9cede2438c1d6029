import { readText } from '../../engine/read-text.ts';
import type { PatternProblem } from '../../engine/types.ts';
import type { BacktestOutcome, BacktestPolicy, ReplyPlace } from './backtest-types.ts';
import { compareTallies } from './compare-tallies.ts';
import { DifferenceCount } from './difference-count.ts';
import { PolicyCount } from './policy-count.ts';
import { EXAMPLES_MOST } from './spread-examples.ts';

export interface BacktestOptions {
  /** The policy to compare with: what is in force before the change. */
  readonly before?: BacktestPolicy | undefined;
  /** How many example sentences are kept of each rule; 5 when not said, 0 for none. */
  readonly examples?: number | undefined;
}

/**
 * Tries a policy on past replies, one after the other; with two policies both in one pass. A reply is forgotten as soon
 * as it is counted: memory depends on the policies, never on the number of replies.
 */
export class Backtest {
  readonly #after: PolicyCount;
  readonly #before: PolicyCount | undefined;
  readonly #difference: DifferenceCount | undefined;

  constructor(policy: BacktestPolicy, { before, examples = EXAMPLES_MOST }: BacktestOptions = {}) {
    this.#after = new PolicyCount(policy, examples);
    this.#before = before && new PolicyCount(before, examples);
    this.#difference = before && new DifferenceCount(examples);
  }

  /** What keeps rules of either policy from running. */
  get problems(): readonly PatternProblem[] {
    return [...this.#after.problems, ...(this.#before?.problems ?? [])];
  }

  /** Counts one reply. Takes any string. */
  add(text: string, place: ReplyPlace): void {
    const reading = readText(text);
    const after = this.#after.add(reading, place);
    if (this.#before === undefined) return;
    const before = this.#before.add(reading, place);
    this.#difference?.add(before, after, reading, place);
  }

  /** All that was found so far. */
  outcome(): BacktestOutcome {
    const tally = this.#after.tally();
    if (this.#before === undefined || this.#difference === undefined) return { tally };
    const before = this.#before.tally();
    return { tally, before, comparison: compareTallies(before, tally, this.#difference) };
  }
}
