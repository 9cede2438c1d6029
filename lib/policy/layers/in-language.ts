import type { Rule } from '../../engine/types.ts';
import { languageOf } from './held-rule.ts';

/** A rule that bears the language of its policy; English is not said. */
export function inLanguage<R extends Rule>(rule: R, language: string | undefined): R {
  return language === undefined || languageOf(language) === 'en' ? rule : { ...rule, language };
}
