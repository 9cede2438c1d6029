import { check } from '../../lib/engine/check.ts';
import { compileRules } from '../../lib/engine/compile-rules.ts';
import type { CheckOptions, Rule } from '../../lib/engine/types.ts';

/** A whole rule from the few fields a test is about. */
export function buildRule(fields: Partial<Rule> & Pick<Rule, 'phrases'>): Rule {
  return {
    id: 'rule',
    category: 'test',
    severity: 'warn',
    why: 'Because.',
    alternatives: ['let me check'],
    ...fields,
  };
}

/** The words that the rules flag in a text, in order. */
export function flagged(rules: readonly Rule[], text: string, options?: CheckOptions): string[] {
  const { compiled, problems } = compileRules(rules);
  if (problems.length > 0) throw new Error(problems.map((problem) => problem.message).join(' '));
  return check(compiled, text, options).map((finding) => finding.text);
}

/** The words that one pattern flags in a text, in order. */
export function flaggedBy(pattern: string, text: string): string[] {
  return flagged([buildRule({ phrases: [pattern] })], text);
}
