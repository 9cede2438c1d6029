import type { Policy, PolicyRule } from '../../policy/schema.ts';
import type { RevisionChange } from './subscription-types.ts';

/** How a revision differs from the one before it, in numbers of rules. @param now ms since the epoch */
export function countChanges(before: Policy, after: Policy, now: number): RevisionChange {
  const [old, fresh] = [textsOf(before.rules), textsOf(after.rules)];
  const stayed = [...fresh].filter(([id]) => old.has(id));
  const { note } = after;
  return {
    ...(note === undefined ? {} : { note }),
    added: fresh.size - stayed.length,
    removed: old.size - stayed.length,
    changed: stayed.filter(([id, text]) => old.get(id) !== text).length,
    at: now,
  };
}

function textsOf(rules: readonly PolicyRule[]): ReadonlyMap<string, string> {
  return new Map(rules.map((rule) => [rule.id, JSON.stringify(rule)]));
}
