import type { NamedRule } from '../../lib/policy/rule-details.ts';
import type { RuleOrigin } from '../card/card-view.ts';

/** A policy's rules with what people see of them, as far as it is at hand. */
export interface NamedRules {
  readonly name: string;
  readonly rules: readonly NamedRule[];
}

/** Whose rule each is, for the foot of the card and its "More". */
export function originsOf(initial: NamedRules): {
  of(ruleId: string): RuleOrigin | null;
  use(policy: NamedRules): void;
} {
  let policy = initial;
  return {
    of: (ruleId) => {
      const rule = policy.rules.find(({ id }) => id === ruleId);
      if (rule === undefined) return null;
      return { name: rule.name ?? inWords(rule.id), origin: policy.name, source: rule.source };
    },
    use: (next) => {
      policy = next;
    },
  };
}

/** `not-my-job` → `Not my job`: an id is made of the rule's own words. */
function inWords(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
