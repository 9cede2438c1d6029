import type { Severity } from '../../lib/engine/types.ts';
import type { RuleTally } from '../../lib/policy/backtest/backtest-types.ts';

/** By what the table may be ordered. */
export type SortKey = 'rule' | 'severity' | 'fires' | 'replies';

export interface SortOrder {
  readonly key: SortKey;
  readonly isDown: boolean;
}

const RANK: Readonly<Record<Severity, number>> = { hint: 0, warn: 1, block: 2 };

const COMPARE: Readonly<Record<SortKey, (one: RuleTally, other: RuleTally) => number>> = {
  rule: (one, other) => one.name.localeCompare(other.name),
  severity: (one, other) => RANK[one.severity] - RANK[other.severity],
  fires: (one, other) => one.fires - other.fires,
  replies: (one, other) => one.replies - other.replies,
};

/** The rules in that order; equal ones the most often first. */
export function sortRules(rules: readonly RuleTally[], { key, isDown }: SortOrder): readonly RuleTally[] {
  const compare = COMPARE[key];
  return [...rules].sort((one, other) => {
    const order = compare(one, other);
    return (isDown ? -order : order) || other.fires - one.fires;
  });
}

/** The order after a click on a column: the other way round where it is ordered by it already. */
export function nextOrder(order: SortOrder, key: SortKey): SortOrder {
  return order.key === key ? { key, isDown: !order.isDown } : { key, isDown: key !== 'rule' };
}
