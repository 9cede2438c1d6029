import type { RuleSet } from '../../lib/engine/types.ts';
import { type BareRule, withTexts } from '../../lib/policy/rule-texts.ts';
import { type Analysis, createAnalysis, type StepSource } from '../../lib/review/analysis.ts';
import type { RuleOrigin } from '../card/card-view.ts';
import type { Kit } from './kit.ts';
import type { LatePart } from './late-part.ts';
import { originsOf } from './rule-origins.ts';

/** A policy as a page has it: its rules may have their texts in the kit. */
export interface PagePolicy extends Omit<RuleSet, 'rules'> {
  readonly name: string;
  readonly rules: readonly BareRule[];
}

/** The rules that the drafts of a frame are checked by. */
export interface RulesInUse {
  readonly analysis: Analysis;
  readonly originOf: (ruleId: string) => RuleOrigin | null;
  /** Checks by this policy from now on. */
  use(policy: PagePolicy): void;
}

/** Joins a policy's rules with what people read of them, and makes them ready. */
export function rulesInUse(first: PagePolicy, kits: LatePart<Kit>, steps: StepSource): RulesInUse {
  const whole = (policy: PagePolicy) => withTexts(policy, () => kits.now?.texts ?? null);
  const rules = whole(first);
  const [analysis, origins] = [createAnalysis(rules, steps), originsOf(rules)];
  return {
    analysis,
    originOf: origins.of,
    use(policy) {
      const next = whole(policy);
      origins.use(next);
      analysis.use(next);
    },
  };
}
