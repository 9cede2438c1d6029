import type { RuleHome } from '../../../components/studio/make-rule.ts';
import type { Policy } from '../../../lib/policy/schema.ts';

const FAMILY = 'team-wording';

/** What a new rule takes from the policy it comes into. */
export function homeIn(policy: Policy | undefined): RuleHome {
  return {
    taken: new Set(policy?.rules.map(({ id }) => id)),
    owner: policy?.owner ?? policy?.name ?? '',
    family: FAMILY,
    guards: policy?.guards,
    lists: policy?.lists,
    language: policy?.language,
  };
}

/** The locks of a policy with one rule locked or not; undefined where nothing is locked then. */
export function locksWith(policy: Policy, ruleId: string, isLocked: boolean): Policy['locks'] {
  const { rules = [], ...others } = policy.locks ?? {};
  const next = [...rules.filter((id) => id !== ruleId), ...(isLocked ? [ruleId] : [])];
  const locks = next.length > 0 ? { ...others, rules: next } : others;
  return Object.keys(locks).length > 0 ? locks : undefined;
}
