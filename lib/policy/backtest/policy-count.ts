import {
  type CompiledLanguages,
  checkLanguages,
  compileLanguages,
} from '../../engine/language/compile-languages.ts';
import type { Finding, PatternProblem, Severity, TextReading } from '../../engine/types.ts';
import { compileExpression } from '../expressions/compile-expression.ts';
import type { BacktestPolicy, BacktestTally, ReplyPlace } from './backtest-types.ts';
import { exampleAround } from './example-around.ts';
import { SpreadExamples } from './spread-examples.ts';

const RANK: Readonly<Record<Severity, number>> = { hint: 0, warn: 1, block: 2 };

interface RuleCount {
  fires: number;
  replies: number;
  /** The reply in which it fired last, so that each reply counts once. */
  last: number;
  readonly examples: SpreadExamples;
}

/** Counts, reply by reply, what one policy flags. Its memory holds the counts and a few examples a rule, no more. */
export class PolicyCount {
  readonly policy: BacktestPolicy;
  /** What is wrong with patterns of the policy; rules with any are left out. */
  readonly problems: readonly PatternProblem[];
  readonly #compiled: CompiledLanguages;
  readonly #examples: number;
  readonly #counts = new Map<string, RuleCount>();
  readonly #severities = {
    block: { fires: 0, replies: 0 },
    warn: { fires: 0, replies: 0 },
    hint: { fires: 0, replies: 0 },
  };
  #replies = 0;
  #flagged = 0;
  #fires = 0;

  /** @param examples how many example sentences are kept of each rule */
  constructor(policy: BacktestPolicy, examples: number) {
    this.policy = policy;
    this.#examples = examples;
    const { guards, lists } = policy;
    this.#compiled = compileLanguages(policy.rules, { guards, lists, regex: compileExpression });
    this.problems = this.#compiled.problems;
  }

  /** Counts one reply and answers what is flagged in it. */
  add(reading: TextReading, place: ReplyPlace): readonly Finding[] {
    const findings = checkLanguages(this.#compiled, reading);
    this.#replies++;
    if (findings.length === 0) return findings;
    this.#flagged++;
    this.#fires += findings.length;
    let worst: Severity = 'hint';
    for (const finding of findings) {
      const { severity } = finding;
      this.#severities[severity].fires++;
      if (RANK[severity] > RANK[worst]) worst = severity;
      this.#countRule(finding, reading, place);
    }
    this.#severities[worst].replies++;
    return findings;
  }

  #countRule(finding: Finding, reading: TextReading, place: ReplyPlace): void {
    const count = this.#countOf(finding.ruleId);
    count.fires++;
    if (count.last === this.#replies) return;
    count.last = this.#replies;
    count.replies++;
    count.examples.offer(() => exampleAround(reading, finding, place));
  }

  #countOf(ruleId: string): RuleCount {
    let count = this.#counts.get(ruleId);
    if (count === undefined) {
      count = { fires: 0, replies: 0, last: 0, examples: new SpreadExamples(this.#examples) };
      this.#counts.set(ruleId, count);
    }
    return count;
  }

  /** The tally as it stands now. */
  tally(): BacktestTally {
    const { name, revision } = this.policy;
    const { block, warn, hint } = this.#severities;
    return {
      policy: { name, revision },
      replies: this.#replies,
      flagged: this.#flagged,
      fires: this.#fires,
      severities: { block: { ...block }, warn: { ...warn }, hint: { ...hint } },
      rules: [...this.#compiled.parts.values()].flatMap(({ rules }) =>
        rules.map((rule) => this.#tallyOf(rule)),
      ),
    };
  }

  #tallyOf({
    id,
    name,
    category,
    severity,
  }: BacktestPolicy['rules'][number]): BacktestTally['rules'][number] {
    const count = this.#counts.get(id);
    return {
      ruleId: id,
      name: name ?? id,
      category,
      severity,
      fires: count?.fires ?? 0,
      replies: count?.replies ?? 0,
      examples: count?.examples.pick() ?? [],
    };
  }
}
