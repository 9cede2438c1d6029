import { isRegex } from '../../engine/regex/is-regex.ts';
import type { RuleSet } from '../../engine/types.ts';

/** Every `/…/` among the phrases, `unless` and guards of these rules, in that order. */
export function expressionsIn({ rules, guards = {} }: RuleSet): string[] {
  const found: string[] = [];
  const look = (phrases: readonly string[] = []) => {
    for (const phrase of phrases) if (isRegex(phrase)) found.push(phrase);
  };
  for (const { phrases, unless, unlessNear = [] } of rules) {
    look(phrases);
    look(unless);
    for (const near of unlessNear) look(near.phrases);
  }
  for (const { near } of Object.values(guards)) for (const { phrases } of near) look(phrases);
  return found;
}
