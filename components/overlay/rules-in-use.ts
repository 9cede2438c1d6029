import type { PageRule, PageRules } from '../../lib/policy/layers/page-rules.ts';
import { rulesToWatch } from '../../lib/policy/layers/rules-to-watch.ts';
import type { BarePack } from '../../lib/policy/rule-details.ts';
import { type Analysis, createAnalysis } from '../../lib/review/analysis.ts';
import type { RuleOrigin } from '../card/card-view.ts';
import type { ComposerParts } from './composer-parts.ts';
import type { LanguageDeps, LanguagesHere } from './language-part.ts';

/** The rules that the drafts of a frame are checked by. */
export interface RulesInUse {
  readonly analysis: Analysis;
  readonly originOf: (ruleId: string) => RuleOrigin | null;
  /** Checks by these rules from now on. */
  use(rules: PageRules): void;
  /** The languages of drafts but for English; null until a draft may hold any. */
  readonly languages: () => LanguagesHere | null;
  /** Calls back each time another language is there: drafts are to be judged again. */
  whenMore(then: () => void): void;
}

/** Where the scripts of languages come from. */
export type LanguageSource = Pick<LanguageDeps, 'bring' | 'world'>;

const OTHER = /^(?:es|fr|de|pt)(?:-|$)/;

/** Whether a rule is looked for by what is here from the start: it is in English, or in a language that is not told from it. */
const isHere = ({ language }: PageRule) => language === undefined || !OTHER.test(language);

/** What rules are not judged without, each brought when it is needed. */
export type RulesParts = Pick<ComposerParts, 'kit' | 'expressions' | 'language'>;

/**
 * Makes the rules in force ready, and makes them whole as soon as what they wait for is there. Ask before all who show
 * findings.
 * @param pack the phrases of the pack that ships
 */
export function rulesInUse(
  first: PageRules,
  pack: BarePack,
  { kit: kits, expressions, language }: RulesParts,
  source: LanguageSource,
  signal: AbortSignal,
): RulesInUse {
  let page = first;
  const whole = () => {
    const own = { ...page, rules: page.rules.filter(isHere) };
    return kits.now?.whole(own, pack) ?? { set: rulesToWatch(own, pack), originOf: () => null };
  };
  let now = whole();
  const late = { expressions, find: () => kits.now?.find ?? null };
  let others: LanguagesHere | null = null;
  let onCome = () => {};
  const analysis = createAnalysis(now.set, {
    ...late,
    others: {
      get now() {
        return others;
      },
      bring: () => language.bring(),
    },
  });
  const use = (next: PageRules) => {
    page = next;
    now = whole();
    analysis.use(now.set);
    others?.use(page);
  };
  language.whenThere((open) => {
    others = open({ ...source, rules: page, createAnalysis, late, onCome: () => onCome(), signal });
    onCome();
  }, signal);
  kits.whenThere(() => use(page), signal);
  expressions.whenThere(() => use(page), signal);
  return {
    analysis,
    originOf: (ruleId) => now.originOf(ruleId) ?? others?.originOf(ruleId) ?? null,
    use,
    languages: () => others,
    whenMore: (then) => {
      onCome = then;
    },
  };
}
