import { compileRules } from '../../engine/compile-rules.ts';
import type { RuleSet } from '../../engine/types.ts';
import { compileExpression, provenExpression } from '../../policy/expressions/compile-expression.ts';
import { joinPolicies } from '../../policy/join-policies.ts';
import { shippedPolicy } from '../../policy/shipped-policy.ts';
import type { CompileMode } from './bench-result.ts';
import { sampleExpressions } from './sample-expressions.ts';
import { sampleRules } from './sample-rules.ts';

/** Rules with the name the tables call them by. */
export interface NamedRules extends RuleSet {
  readonly name: string;
}

/** The pack that ships. */
export const shipped: NamedRules = { ...joinPolicies([shippedPolicy]), name: 'shipped' };

/** The rule set that a process of its own was asked for: `0` is the pack that ships, `x100` so many expressions. */
export function byCount(count: string | undefined): NamedRules {
  if (count?.startsWith('x')) return expressions(Number(count.slice(1)));
  return count === '0' ? shipped : sample(Number(count));
}

/** How a process of its own is asked for this rule set. */
export function countOf(named: NamedRules): string {
  const count = String(named.rules.length);
  if (named.name === 'regex') return `x${count}`;
  return named === shipped ? '0' : count;
}

/** That many rules of the benchmark's own. */
export function sample(count: number): NamedRules {
  return { name: 'sample', rules: sampleRules(count) };
}

/** That many rules of the benchmark's own, each a regular expression. */
export function expressions(count: number): NamedRules {
  return { name: 'regex', rules: sampleExpressions(count) };
}

/** The pack that ships with as many sample rules as make `count` in all: what a lead's large policy comes on top of. */
export function both(count: number): NamedRules {
  const rules = [...shipped.rules, ...sampleRules(count - shipped.rules.length)];
  return { ...shipped, name: 'both', rules };
}

/** The compiled rules; `page` as a page does it, `proof` with every pattern read at once. */
export function compile({ rules, ...withThem }: RuleSet, mode: CompileMode) {
  const regex = mode === 'page' ? provenExpression : compileExpression;
  return compileRules(rules, { ...withThem, regex, areProven: mode === 'page' }).compiled;
}
