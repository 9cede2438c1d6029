import { languageOf } from './held-rule.ts';
import { joinAllRules } from './join-all-rules.ts';
import type { MergedPolicy, PackRules } from './layer-types.ts';
import type { PageRules } from './page-rules.ts';
import { rulesForPages } from './rules-for-pages.ts';

/**
 * All rules in force, whole, as the engine takes them: for everything that is no page, such as the command line.
 * @param packs those that the policies were merged with
 * @param language only rules of this one, e.g. "en"; of all when not said
 */
export function rulesInForce(
  merged: MergedPolicy,
  packs: readonly PackRules[],
  language?: string | undefined,
): PageRules {
  const isMeant = (one: { readonly language: string }) =>
    language === undefined || languageOf(one.language) === languageOf(language);
  const page = rulesForPages({ ...merged, rules: merged.rules.filter(isMeant) });
  return joinAllRules(page, packs.filter(isMeant));
}

/** Languages of the rules in force, each without its region. */
export function languagesIn(
  { rules, packs: used }: MergedPolicy,
  packs: readonly PackRules[],
): readonly string[] {
  const inUse = packs.filter(({ id }) => used.some((pack) => pack.id === id));
  return [...new Set([...rules, ...inUse].map(({ language }) => languageOf(language)))];
}
