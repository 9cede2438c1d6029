import type { Finding, TextReading } from '../../engine/types.ts';
import type { ReplyPlace } from './backtest-types.ts';
import { compareFindings } from './compare-findings.ts';
import { exampleAround } from './example-around.ts';
import { SpreadExamples } from './spread-examples.ts';

/** What one rule flags anew, no longer, or otherwise than before. */
export interface RuleChangeCount {
  added: number;
  gone: number;
  changed: number;
  readonly addedExamples: SpreadExamples;
  readonly goneExamples: SpreadExamples;
}

/** Counts, reply by reply, where two policies differ. */
export class DifferenceCount {
  readonly rules = new Map<string, RuleChangeCount>();
  readonly totals = { added: 0, addedReplies: 0, gone: 0, goneReplies: 0, changed: 0 };
  readonly #examples: number;

  /** @param examples how many example sentences are kept of each rule, for what is new and for what is gone */
  constructor(examples: number) {
    this.#examples = examples;
  }

  /** Counts what the two policies found in one reply. */
  add(before: readonly Finding[], after: readonly Finding[], reading: TextReading, place: ReplyPlace): void {
    const { added, gone, changed } = compareFindings(before, after);
    this.totals.added += added.length;
    this.totals.gone += gone.length;
    this.totals.changed += changed.length;
    if (added.length > 0) this.totals.addedReplies++;
    if (gone.length > 0) this.totals.goneReplies++;
    for (const finding of added) {
      const count = this.#countOf(finding.ruleId);
      count.added++;
      count.addedExamples.offer(() => exampleAround(reading, finding, place));
    }
    for (const finding of gone) {
      const count = this.#countOf(finding.ruleId);
      count.gone++;
      count.goneExamples.offer(() => exampleAround(reading, finding, place));
    }
    for (const { ruleId } of changed) this.#countOf(ruleId).changed++;
  }

  #countOf(ruleId: string): RuleChangeCount {
    let count = this.rules.get(ruleId);
    if (count === undefined) {
      count = {
        added: 0,
        gone: 0,
        changed: 0,
        addedExamples: new SpreadExamples(this.#examples),
        goneExamples: new SpreadExamples(this.#examples),
      };
      this.rules.set(ruleId, count);
    }
    return count;
  }
}
