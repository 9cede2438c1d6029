import type { NamedGuard, Rule, RuleSet } from '../engine/types.ts';
import { OwnNames } from './layers/own-names.ts';

/** Several policies as one set of rules. Names of guards and lists count in their own policy only, so each keeps its own. */
export function joinPolicies(policies: readonly (RuleSet & { readonly id: string })[]): RuleSet {
  const guards: Record<string, NamedGuard> = {};
  const lists: Record<string, readonly string[]> = {};
  const rules = policies.flatMap((policy): Rule[] => {
    const names = new OwnNames(policy.id, policy);
    Object.assign(lists, Object.fromEntries(names.lists(policy.lists)));
    Object.assign(guards, Object.fromEntries(names.guards(policy.guards)));
    return policy.rules.map((rule) => names.rule(rule));
  });
  return { rules, guards, lists };
}
