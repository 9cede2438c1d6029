import type { BacktestComparison, BacktestTally, RuleDifference, RuleTally } from './backtest-types.ts';
import type { DifferenceCount, RuleChangeCount } from './difference-count.ts';

/** Two tallies of the same replies side by side, with what was counted where they differ; the largest difference first. */
export function compareTallies(
  before: BacktestTally,
  after: BacktestTally,
  difference: DifferenceCount,
): BacktestComparison {
  const earlier = byId(before.rules);
  const later = byId(after.rules);
  const ids = new Set([...later.keys(), ...earlier.keys()]);
  const rules = [...ids]
    .map((id) => differenceOf(earlier.get(id), later.get(id), difference.rules.get(id)))
    .filter(isDifferent)
    .sort((one, other) => sizeOf(other) - sizeOf(one));
  return { ...difference.totals, rules };
}

function byId(rules: readonly RuleTally[]): Map<string, RuleTally> {
  return new Map(rules.map((rule) => [rule.ruleId, rule]));
}

function differenceOf(
  before: RuleTally | undefined,
  after: RuleTally | undefined,
  count: RuleChangeCount | undefined,
): RuleDifference {
  const { ruleId, name, category, severity } = (after ?? before)!;
  return {
    ruleId,
    name,
    category,
    severity,
    before: before?.fires ?? null,
    after: after?.fires ?? null,
    added: count?.added ?? 0,
    gone: count?.gone ?? 0,
    changed: count?.changed ?? 0,
    addedExamples: count?.addedExamples.pick() ?? [],
    goneExamples: count?.goneExamples.pick() ?? [],
  };
}

/** A rule that is new, or taken out, and flags nothing in these replies makes no difference to them. */
function isDifferent({ before, after, added, gone, changed }: RuleDifference): boolean {
  return (before ?? 0) !== (after ?? 0) || added + gone + changed > 0;
}

function sizeOf({ added, gone, changed }: RuleDifference): number {
  return (added + gone) * 1_000_000 + changed;
}
