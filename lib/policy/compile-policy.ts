import { check } from '../engine/check.ts';
import { type CompiledRules, compileRules } from '../engine/compile-rules.ts';
import { wordsOfLanguage } from '../engine/language/words-of.ts';
import type { Audience, Finding, PatternProblem, Work } from '../engine/types.ts';
import { compileExpression } from './expressions/compile-expression.ts';
import { expressionsIn } from './expressions/expressions-in.ts';
import { withExempt } from './layers/exempt-terms.ts';
import { nearestWord } from './nearest-word.ts';
import { type PolicyProblem, placeOf } from './problem.ts';
import { quotePattern } from './quote-pattern.ts';
import type { Policy } from './schema.ts';

/** Most regular expressions in a policy: each looks at every sentence by itself, where phrases look together. */
const EXPRESSIONS_MAX = 1_000;

/** A policy made ready to try texts on; rules whose patterns cannot be read are left out and named in `problems`. */
export interface CompiledPolicy {
  readonly compiled: CompiledRules;
  /** `work` counts what it costs. */
  readonly findingsIn: (text: string, where?: Audience | undefined, work?: Work) => Finding[];
  readonly problems: readonly PolicyProblem[];
}

/** Compiles a policy's rules, and says which of their patterns cannot be read, where, and how to mend them. */
export function compilePolicy(policy: Policy): CompiledPolicy {
  const tooMany = sayTooMany(expressionsIn(policy).length);
  const { rules, guards } = withExempt(policy);
  const regex = tooMany ? undefined : compileExpression;
  const { compiled, problems } = compileRules(rules, {
    ...{ guards, lists: policy.lists, regex },
    words: wordsOfLanguage(policy.language),
  });
  return {
    compiled,
    findingsIn: (text, where, work) => check(compiled, text, { where, work }),
    problems: tooMany ? [tooMany] : explainAll(policy, problems),
  };
}

function sayTooMany(count: number): PolicyProblem | undefined {
  if (count <= EXPRESSIONS_MAX) return undefined;
  const numbers = [count, EXPRESSIONS_MAX].map((each) => each.toLocaleString('en'));
  const what = `it holds ${numbers[0]} regular expressions; ${numbers[1]} are the most.`;
  return { where: 'the document', what, mend: 'Write those that are plain words as phrases.' };
}

type PlaceById = ReadonlyMap<string, number>;

function explainAll(policy: Policy, problems: readonly PatternProblem[]): PolicyProblem[] {
  if (problems.length === 0) return [];
  const places = new Map(policy.rules.map(({ id }, at) => [id, at] as const).reverse());
  return problems.map((problem) => explain(policy, problem, places));
}

function explain(policy: Policy, problem: PatternProblem, places: PlaceById): PolicyProblem {
  const where = placeOfProblem(policy, problem, places);
  const { pattern, at, message } = problem;
  if (problem.guard === undefined && /^guards\[/.test(problem.field))
    return sayUnknown(policy, where, problem);
  return {
    where,
    what: `the pattern ${quotePattern(pattern, at)} cannot be read at character ${at + 1}.`,
    mend: message,
  };
}

function placeOfProblem(policy: Policy, problem: PatternProblem, places: PlaceById): string {
  if (problem.list !== undefined) return `${placeOf(policy, ['lists', problem.list])}${problem.field}`;
  return `${ownerOf(policy, problem, places)} › ${problem.field.replaceAll('.', ' › ')}`;
}

function ownerOf(policy: Policy, { ruleId, guard }: PatternProblem, places: PlaceById): string {
  if (guard !== undefined) return placeOf(policy, ['guards', guard]);
  return placeOf(policy, ['rules', places.get(ruleId) ?? -1]);
}

function sayUnknown(policy: Policy, where: string, { pattern }: PatternProblem): PolicyProblem {
  const known = Object.keys(policy.guards ?? {});
  const near = nearestWord(pattern, known);
  const mend =
    known.length === 0 ? '; none is defined here. Take the name out.' : `. Known here: ${known.join(', ')}.`;
  if (near === undefined)
    return { where, what: 'the guard is unknown.', mend: `There is no guard "${pattern}"${mend}` };
  return { where, what: `there is no guard "${pattern}".`, mend: `Did you mean "${near}"?` };
}
