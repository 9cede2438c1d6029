import { checkLanguages, compileLanguages } from '../engine/language/compile-languages.ts';
import { provenExpression } from '../policy/expressions/compile-expression.ts';
import { joinAllRules } from '../policy/layers/join-all-rules.ts';
import type { PageRules } from '../policy/layers/page-rules.ts';
import { shippedPacks } from '../policy/shipped-packs.ts';
import type { CheckText } from './macro-types.ts';

/** Looks for what the rules in force find, as in a reply to a customer. */
export function checkByRules(page: PageRules): CheckText {
  const { rules, guards, lists } = joinAllRules(page, shippedPacks);
  const all = compileLanguages(rules, { guards, lists, regex: provenExpression, areProven: true });
  return (text) => checkLanguages(all, text, { where: 'public' });
}
