import { layGuard, NamedGuardTable } from './compile/named-guards.ts';
import { type PatternList, readPatterns } from './compile/pattern-list.ts';
import { type CompiledRules, RuleTable } from './compile/rule-table.ts';
import type { RegexCompiler } from './regex/compile-regex.ts';
import type { NamedGuards, NearGuard, PatternProblem, Rule } from './types.ts';

export type { CompiledRules } from './compile/rule-table.ts';

/** What compiling needs from outside. */
export interface CompileOptions {
  /** The guards that rules name. */
  readonly guards?: NamedGuards | undefined;
  /** Makes `/…/` patterns work; without one they are reported as problems. Must run in linear time (RE2). */
  readonly regex?: RegexCompiler | undefined;
}

interface Draft {
  readonly table: RuleTable;
  readonly named: NamedGuardTable;
  readonly problems: PatternProblem[];
  readonly regex: RegexCompiler | undefined;
}

/**
 * Compiles rules to one automaton. A rule with a faulty pattern, or one that uses a guard that is unknown or faulty,
 * is left out whole and each fault is reported with the rule (or the guard), the field and the offset; the other
 * rules are unharmed. Never throws.
 */
export function compileRules(
  rules: readonly Rule[],
  { guards = {}, regex }: CompileOptions = {},
): { readonly compiled: CompiledRules; readonly problems: readonly PatternProblem[] } {
  const problems: PatternProblem[] = [];
  const named = new NamedGuardTable(guards, regex, problems);
  const draft: Draft = { table: new RuleTable(rules.length), named, problems, regex };
  for (const rule of rules) addRule(draft, rule);
  return { compiled: draft.table.build(), problems };
}

function addRule(draft: Draft, rule: Rule): void {
  const { problems, named, table } = draft;
  const before = problems.length;
  if (rule.phrases.length === 0)
    report(draft, rule, 'phrases', '', 'The rule has no phrase. Add at least one.');
  const phrases = readField(draft, rule, rule.phrases, 'phrases');
  const own = ownGuards(rule);
  const lists = own.map(([field, near]) => readField(draft, rule, near.phrases, field));
  const names = rule.guards ?? [];
  for (let nth = 0; nth < names.length; nth++) {
    const message = named.problemOf(names[nth]!);
    if (message !== undefined) report(draft, rule, `guards[${nth}]`, names[nth]!, message);
  }
  if (problems.length > before || !names.every((name) => named.isSound(name))) return;
  const laid = lists.map((list, at) => layGuard(own[at]![1], table.addList(list)));
  table.addRule(rule, phrases, [...laid, ...names.flatMap((name) => named.use(name, table))]);
}

/** A rule's own guards with the fields they stand in; `unless` is a near guard on the match itself. */
function ownGuards(rule: Rule): [field: string, near: NearGuard][] {
  const own: [string, NearGuard][] = [];
  if (rule.unless) own.push(['unless', { phrases: rule.unless, within: 'match' }]);
  rule.unlessNear?.forEach((near, nth) => {
    own.push([`unlessNear[${nth}].phrases`, near]);
  });
  return own;
}

function readField(draft: Draft, rule: Rule, sources: readonly string[], field: string): PatternList {
  const list = readPatterns(sources, draft.regex);
  for (const { nth, fault } of list.faults)
    draft.problems.push({ ruleId: rule.id, field: `${field}[${nth}]`, pattern: sources[nth]!, ...fault });
  return list;
}

function report({ problems }: Draft, rule: Rule, field: string, pattern: string, message: string): void {
  problems.push({ ruleId: rule.id, field, pattern, at: 0, message });
}
