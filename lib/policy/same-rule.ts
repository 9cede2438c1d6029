import { isSameValue } from './same-value.ts';
import type { PolicyRule } from './schema.ts';

const compared = new WeakMap<PolicyRule, { readonly other: PolicyRule; readonly isSame: boolean }>();

/** Whether two rules say the same. Rules never change, and lists are compared after each edit: each pair is looked through once. */
export function isSameRule(before: PolicyRule, rule: PolicyRule): boolean {
  if (before === rule) return true;
  const known = compared.get(rule);
  if (known?.other === before) return known.isSame;
  const isSame = isSameValue(before, rule);
  compared.set(rule, { other: before, isSame });
  return isSame;
}
