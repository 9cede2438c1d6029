import type { NamedGuard, Rule, RuleSet } from '../engine/types.ts';
import { inLanguage } from './layers/in-language.ts';
import { OwnNames } from './layers/own-names.ts';

/** Several policies as one set of rules. Names of guards and lists count in their own policy only, so each keeps its own. */
export function joinPolicies(
  policies: readonly (RuleSet & { readonly id: string; readonly language?: string | undefined })[],
): RuleSet {
  const guards: Record<string, NamedGuard> = {};
  const lists: Record<string, readonly string[]> = {};
  const rules = policies.flatMap((policy): Rule[] => {
    const names = new OwnNames(policy.id, policy);
    Object.assign(lists, Object.fromEntries(names.lists(policy.lists)));
    Object.assign(guards, Object.fromEntries(names.guards(policy.guards)));
    return policy.rules.map((rule) => inLanguage(names.rule(rule), policy.language));
  });
  return { rules, guards, lists };
}
