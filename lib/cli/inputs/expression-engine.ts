import type { RegexCompiler } from '../../engine/regex/compile-regex.ts';
import type { RuleSet } from '../../engine/types.ts';
import { expressionsIn } from '../../policy/expressions/expressions-in.ts';

/** What compiles the expressions of proven policies; loaded only where one of them holds any. */
export async function expressionEngine(policies: readonly RuleSet[]): Promise<RegexCompiler | undefined> {
  if (policies.every((policy) => expressionsIn(policy).length === 0)) return undefined;
  return (await import('../../policy/expressions/compile-expression.ts')).provenExpression;
}
