import { type PhraseMatcher, PhraseMatcherBuilder } from './automaton/phrase-matcher.ts';
import { parsePattern } from './pattern/parse-pattern.ts';
import type { Pattern } from './pattern/pattern-tree.ts';
import { type CompiledRegex, compileRegex, type RegexCompiler } from './regex/compile-regex.ts';
import { isRegex } from './regex/is-regex.ts';
import type { PatternProblem, Rule } from './types.ts';

/** What a pattern is to its rule: `FLAGS` fires it, `UNLESS` excuses it, from `NEAR` on it is its nth near guard. */
export const FLAGS = 0;
export const UNLESS = 1;
export const NEAR = 2;

/** Rules ready to check any number of texts; opaque, and safe to share. */
export interface CompiledRules {
  readonly rules: readonly Rule[];
  readonly matcher: PhraseMatcher;
  /** By pattern: index of its rule, and its role. */
  readonly ruleOf: readonly number[];
  readonly roleOf: readonly number[];
  readonly regexes: readonly CompiledRegex[];
}

/** What compiling needs from outside. */
export interface CompileOptions {
  /** Makes `/…/` patterns work; without one they are reported as problems. Must run in linear time (RE2). */
  readonly regex?: RegexCompiler | undefined;
}

interface Draft {
  readonly builder: PhraseMatcherBuilder;
  /** Of the rule at hand only: it counts once all its patterns are sound. */
  readonly patterns: Pattern[];
  readonly roles: number[];
  readonly ruleOf: number[];
  readonly roleOf: number[];
  readonly regexes: CompiledRegex[];
  readonly problems: PatternProblem[];
  readonly options: CompileOptions;
}

/**
 * Compiles rules to one automaton. A rule with a faulty pattern is left out whole and each of its faults is
 * reported with the rule, the field and the offset; the other rules are unharmed. Never throws.
 */
export function compileRules(
  rules: readonly Rule[],
  options: CompileOptions = {},
): { readonly compiled: CompiledRules; readonly problems: readonly PatternProblem[] } {
  const builder = new PhraseMatcherBuilder(rules.length * 3);
  const draft: Draft = {
    builder,
    patterns: [],
    roles: [],
    ruleOf: [],
    roleOf: [],
    regexes: [],
    problems: [],
    options,
  };
  const sound: Rule[] = [];
  for (const rule of rules) if (addRule(draft, rule, sound.length)) sound.push(rule);
  const { ruleOf, roleOf, regexes, problems } = draft;
  return { compiled: { rules: sound, matcher: builder.build(), ruleOf, roleOf, regexes }, problems };
}

function addRule(draft: Draft, rule: Rule, index: number): boolean {
  const problemsBefore = draft.problems.length;
  const regexesBefore = draft.regexes.length;
  draft.patterns.length = draft.roles.length = 0;
  if (rule.phrases.length === 0) {
    draft.problems.push({
      ruleId: rule.id,
      field: 'phrases',
      pattern: '',
      at: 0,
      message: 'The rule has no phrase. Add at least one.',
    });
  }
  addPatterns(draft, rule, index, rule.phrases, 'phrases', FLAGS);
  if (rule.unless) addPatterns(draft, rule, index, rule.unless, 'unless', UNLESS);
  rule.unlessNear?.forEach((guard, nth) => {
    addPatterns(draft, rule, index, guard.phrases, `unlessNear[${nth}].phrases`, NEAR + nth);
  });
  if (draft.problems.length > problemsBefore) {
    draft.regexes.length = regexesBefore;
    return false;
  }
  for (let i = 0; i < draft.patterns.length; i++) {
    draft.builder.add(draft.patterns[i]!);
    draft.ruleOf.push(index);
    draft.roleOf.push(draft.roles[i]!);
  }
  return true;
}

function addPatterns(
  draft: Draft,
  rule: Rule,
  index: number,
  sources: readonly string[],
  field: string,
  role: number,
): void {
  for (let i = 0; i < sources.length; i++) {
    const source = sources[i]!;
    const result = isRegex(source)
      ? compileRegex(source, index, role, draft.options.regex)
      : parsePattern(source);
    if ('pattern' in result) {
      draft.patterns.push(result.pattern);
      draft.roles.push(role);
    } else if ('regex' in result) draft.regexes.push(result.regex);
    else draft.problems.push({ ruleId: rule.id, field: `${field}[${i}]`, pattern: source, ...result.fault });
  }
}
