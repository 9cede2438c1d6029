import { isRegex } from '../engine/regex/is-regex.ts';
import type { NamedGuard, NearGuard, Rule, RuleSet } from '../engine/types.ts';

const LIST_NAME = /(?<!\\)<\s*([a-z0-9-]+)\s*>/g;

/** Several policies as one set of rules. Names of guards and lists count in their own policy only, so each keeps its own. */
export function joinPolicies(policies: readonly (RuleSet & { readonly id: string })[]): RuleSet {
  const guards: Record<string, NamedGuard> = {};
  const lists: Record<string, readonly string[]> = {};
  const rules = policies.flatMap((policy): Rule[] => {
    const inPolicy = (name: string) => `${policy.id}/${name}`;
    const patterns = (phrases: readonly string[]) => renameLists(phrases, policy.id);
    const near = (one: NearGuard) => ({ ...one, phrases: patterns(one.phrases) });
    for (const [name, list] of Object.entries(policy.lists ?? {})) lists[listIn(policy.id, name)] = list;
    for (const [name, guard] of Object.entries(policy.guards ?? {}))
      guards[inPolicy(name)] = { ...guard, near: guard.near.map(near) };
    return policy.rules.map((rule) => ({
      ...rule,
      phrases: patterns(rule.phrases),
      unless: rule.unless && patterns(rule.unless),
      unlessNear: rule.unlessNear?.map(near),
      guards: rule.guards?.map(inPolicy),
    }));
  });
  return { rules, guards, lists };
}

function renameLists(phrases: readonly string[], policy: string): readonly string[] {
  // In an expression `<name>` names a group.
  return phrases.map((phrase) =>
    isRegex(phrase) ? phrase : phrase.replace(LIST_NAME, (_, name: string) => `<${listIn(policy, name)}>`),
  );
}

function listIn(policy: string, name: string): string {
  return `${policy}--${name}`;
}
