import type { NamedGuard, Rule, RuleSet } from '../engine/types.ts';

/** Several policies as one set of rules. A guard's name counts in its own policy only, so each keeps its own. */
export function joinPolicies(policies: readonly (RuleSet & { readonly id: string })[]): RuleSet {
  const guards: Record<string, NamedGuard> = {};
  const rules = policies.flatMap((policy): Rule[] => {
    const inPolicy = (name: string) => `${policy.id}/${name}`;
    for (const [name, guard] of Object.entries(policy.guards ?? {})) guards[inPolicy(name)] = guard;
    return policy.rules.map((rule) => ({ ...rule, guards: rule.guards?.map(inPolicy) }));
  });
  return { rules, guards };
}
