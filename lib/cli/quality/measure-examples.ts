import { allWords } from '../../engine/alternative.ts';
import type { Policy } from '../../policy/schema.ts';
import type { FindIn } from './judge-rows.ts';
import { type Share, share } from './shares.ts';

export interface ExampleFigures {
  readonly rules: number;
  /** Of the examples to flag, those that their own rule flags. */
  readonly flagged: Share;
  /** Of the examples to pass, those that their own rule leaves alone. */
  readonly passed: Share;
  /** Of the examples to pass, those that no rule at all blocks or warns of. */
  readonly clean: Share;
  /** Of the alternatives, those that no rule flags. */
  readonly alternatives: Share;
  /** What failed, with the rule it stands in. */
  readonly failures: readonly string[];
}

/** How all rules together do on the examples and the alternatives of each. */
export function measureExamples(policies: readonly Policy[], findIn: FindIn): ExampleFigures {
  // A rule that is off never fires; its own examples are proven apart, when the policy is.
  const rules = policies.flatMap((policy) => policy.rules).filter((rule) => !rule.off);
  const failures: string[] = [];
  const holds = (rule: string, kind: string, text: string, isWell: boolean) => {
    if (!isWell) failures.push(`${rule} ${kind}: ${text}`);
    return isWell;
  };
  const tally = (kind: 'flag' | 'pass' | 'alternative', isWell: (text: string, rule: string) => boolean) => {
    const outcomes = rules.flatMap((rule) =>
      (kind === 'alternative' ? allWords(rule.alternatives) : rule.examples[kind]).map((text) =>
        holds(rule.id, kind, text, isWell(text, rule.id)),
      ),
    );
    return share(outcomes.filter(Boolean).length, outcomes.length);
  };
  const fires = (text: string, rule: string) => findIn(text).some(({ ruleId }) => ruleId === rule);
  return {
    rules: rules.length,
    flagged: tally('flag', fires),
    passed: tally('pass', (text, rule) => !fires(text, rule)),
    clean: tally('pass', (text) => findIn(text).every(({ severity }) => severity === 'hint')),
    alternatives: tally('alternative', (text) => findIn(text).length === 0),
    failures: [...new Set(failures)],
  };
}
