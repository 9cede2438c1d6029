import type { NamedLists } from '../../lib/engine/types.ts';
import { type BareRuleSet, isBare, withDetails } from '../../lib/policy/rule-details.ts';
import { type Analysis, createAnalysis } from '../../lib/review/analysis.ts';
import type { RuleOrigin } from '../card/card-view.ts';
import type { ComposerParts } from './composer-parts.ts';
import { originsOf } from './rule-origins.ts';

/** A policy as a page has it: its rules may have their details in the kit. */
export interface PagePolicy extends BareRuleSet {
  readonly name: string;
  readonly lists?: NamedLists | undefined;
}

/** The rules that the drafts of a frame are checked by. */
export interface RulesInUse {
  readonly analysis: Analysis;
  readonly originOf: (ruleId: string) => RuleOrigin | null;
  /** Checks by this policy from now on. */
  use(policy: PagePolicy): void;
}

/** What rules are not judged without, each brought when it is needed. */
export type RulesParts = Pick<ComposerParts, 'kit' | 'expressions'>;

/** Makes a policy's rules ready, and makes them whole as soon as what they wait for is there. Ask before all who show findings. */
export function rulesInUse(
  first: PagePolicy,
  { kit: kits, expressions }: RulesParts,
  signal: AbortSignal,
): RulesInUse {
  let policy = first;
  const whole = () => withDetails(policy, kits.now?.details ?? null);
  const rules = whole();
  const [analysis, origins] = [
    createAnalysis(rules, { expressions, find: () => kits.now?.find ?? null }),
    originsOf(rules),
  ];
  const use = (next: PagePolicy) => {
    policy = next;
    const rules = whole();
    origins.use(rules);
    analysis.use(rules);
  };
  kits.whenThere(() => {
    if (isBare(policy)) use(policy);
  }, signal);
  expressions.whenThere(() => use(policy), signal);
  return { analysis, originOf: origins.of, use };
}
