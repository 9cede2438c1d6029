import type { PolicyRule } from '../../../lib/policy/schema.ts';

/** A stretch of the former rules (`to` exclusive) that stays, or rules that are new. */
export type RulesPart = { readonly from: number; readonly to: number } | { readonly rules: PolicyRule[] };

/**
 * Rules told by what of the former ones stays and what is new, in their order. An edit of one among ten thousand costs
 * one rule.
 * @param most rules in one part
 */
export function partsSince(
  before: readonly PolicyRule[],
  after: readonly PolicyRule[],
  most: number,
): RulesPart[] {
  const places = new Map(before.map((rule, at) => [rule, at]));
  const parts: RulesPart[] = [];
  let fresh: PolicyRule[] = [];
  const flush = () => {
    if (fresh.length > 0) parts.push({ rules: fresh });
    fresh = [];
  };
  for (let at = 0; at < after.length; ) {
    const from = places.get(after[at]!);
    if (from === undefined) {
      fresh.push(after[at++]!);
      if (fresh.length === most) flush();
      continue;
    }
    flush();
    let to = from;
    while (at < after.length && to < before.length && after[at] === before[to]) {
      at++;
      to++;
    }
    parts.push({ from, to });
  }
  flush();
  return parts;
}
