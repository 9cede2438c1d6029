import { compileRules } from '../../engine/compile-rules.ts';
import type { RuleSet } from '../../engine/types.ts';
import { joinPolicies } from '../../policy/join-policies.ts';
import { shippedPolicy } from '../../policy/shipped-policy.ts';
import type { CompileMode } from './bench-result.ts';
import { sampleRules } from './sample-rules.ts';

/** Rules with the name the tables call them by. */
export interface NamedRules extends RuleSet {
  readonly name: string;
}

/** The pack that ships. */
export const shipped: NamedRules = { ...joinPolicies([shippedPolicy]), name: 'shipped' };

/** The rule set that a process of its own was asked for: `0` is the pack that ships. */
export function byCount(count: string | undefined): NamedRules {
  return count === '0' ? shipped : sample(Number(count));
}

/** How a process of its own is asked for this rule set. */
export function countOf(named: NamedRules): string {
  return named === shipped ? '0' : String(named.rules.length);
}

/** That many rules of the benchmark's own. */
export function sample(count: number): NamedRules {
  return { name: 'sample', rules: sampleRules(count) };
}

/** The pack that ships with as many sample rules as make `count` in all: what a lead's large policy comes on top of. */
export function both(count: number): NamedRules {
  const rules = [...shipped.rules, ...sampleRules(count - shipped.rules.length)];
  return { ...shipped, name: 'both', rules };
}

/** The compiled rules; `page` as a page does it, `proof` with every pattern read at once. */
export function compile({ rules, ...withThem }: RuleSet, mode: CompileMode) {
  return compileRules(rules, { ...withThem, areProven: mode === 'page' }).compiled;
}
