import { compileRules } from '../../engine/compile-rules.ts';
import type { RuleSet } from '../../engine/types.ts';
import { shippedPolicy } from '../../policy/shipped-policy.ts';
import type { CompileMode } from './bench-result.ts';
import { sampleRules } from './sample-rules.ts';

/** Rules with the name the tables call them by. */
export interface NamedRules extends RuleSet {
  readonly name: string;
}

/** The pack that ships. */
export const shipped: NamedRules = {
  name: 'shipped',
  rules: shippedPolicy.rules,
  guards: shippedPolicy.guards,
};

/** That many rules of the benchmark's own. */
export function sample(count: number): NamedRules {
  return { name: 'sample', rules: sampleRules(count) };
}

/** The pack that ships with as many sample rules as make `count` in all: what a lead's large policy comes on top of. */
export function both(count: number): NamedRules {
  const rules = [...shipped.rules, ...sampleRules(count - shipped.rules.length)];
  return { name: 'both', rules, guards: shipped.guards };
}

/** The compiled rules; `page` as a page does it, `proof` with every pattern read at once. */
export function compile({ rules, guards }: RuleSet, mode: CompileMode) {
  return compileRules(rules, { guards, areProven: mode === 'page' }).compiled;
}
