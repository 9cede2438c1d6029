import { isRegex } from '../../engine/regex/is-regex.ts';
import type { NearGuard, Rule, RuleSet } from '../../engine/types.ts';

/** Where a rule's patterns stand; bare rules have their phrases only. */
type Patterns = Pick<Rule, 'phrases'> & Partial<Pick<Rule, 'unless' | 'unlessNear' | 'guards'>>;

/** Rules and the guards they name. */
interface PatternSet extends Pick<RuleSet, 'guards'> {
  readonly rules: readonly Patterns[];
}

/** Every `/…/` among the phrases, `unless` and guards of these rules. */
export function expressionsIn({ rules, guards = {} }: PatternSet): string[] {
  return [
    ...rules.flatMap(patternsOf),
    ...Object.values(guards).flatMap(({ near }) => phrasesOf(near)),
  ].filter(isRegex);
}

/**
 * The same set without the rules that use an expression, themselves or by a guard, for as long as expressions cannot
 * be looked for: a rule that is not whole would flag what it should excuse. The same object where none does.
 */
export function withoutExpressions<S extends PatternSet>(set: S): S {
  if (expressionsIn(set).length === 0) return set;
  const { rules, guards = {} } = set;
  const uses = (name: string) => phrasesOf(guards[name]?.near).some(isRegex);
  const left = rules.filter((rule) => !patternsOf(rule).some(isRegex) && !rule.guards?.some(uses));
  return { ...set, rules: left };
}

function patternsOf({ phrases, unless = [], unlessNear }: Patterns): readonly string[] {
  return [...phrases, ...unless, ...phrasesOf(unlessNear)];
}

function phrasesOf(near: readonly NearGuard[] = []): readonly string[] {
  return near.flatMap(({ phrases }) => phrases);
}
