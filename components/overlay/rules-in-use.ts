import type { PageRules } from '../../lib/policy/layers/page-rules.ts';
import { rulesToWatch } from '../../lib/policy/layers/rules-to-watch.ts';
import type { BarePack } from '../../lib/policy/rule-details.ts';
import { type Analysis, createAnalysis } from '../../lib/review/analysis.ts';
import type { RuleOrigin } from '../card/card-view.ts';
import type { ComposerParts } from './composer-parts.ts';

/** The rules that the drafts of a frame are checked by. */
export interface RulesInUse {
  readonly analysis: Analysis;
  readonly originOf: (ruleId: string) => RuleOrigin | null;
  /** Checks by these rules from now on. */
  use(rules: PageRules): void;
}

/** What rules are not judged without, each brought when it is needed. */
export type RulesParts = Pick<ComposerParts, 'kit' | 'expressions'>;

/**
 * Makes the rules in force ready, and makes them whole as soon as what they wait for is there. Ask before all who show
 * findings.
 * @param pack the phrases of the pack that ships
 */
export function rulesInUse(
  first: PageRules,
  pack: BarePack,
  { kit: kits, expressions }: RulesParts,
  signal: AbortSignal,
): RulesInUse {
  let page = first;
  const whole = () => kits.now?.whole(page, pack) ?? { set: rulesToWatch(page, pack), originOf: () => null };
  let now = whole();
  const analysis = createAnalysis(now.set, { expressions, find: () => kits.now?.find ?? null });
  const use = (next: PageRules) => {
    page = next;
    now = whole();
    analysis.use(now.set);
  };
  kits.whenThere(() => use(page), signal);
  expressions.whenThere(() => use(page), signal);
  return { analysis, originOf: (ruleId) => now.originOf(ruleId), use };
}
