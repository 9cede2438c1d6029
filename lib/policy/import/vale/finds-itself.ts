import { compilePolicy } from '../../compile-policy.ts';
import type { PolicyRule } from '../../schema.ts';
import { policyOf } from '../settle-drafts.ts';

const BARE = {
  id: 'rule',
  name: 'Rule',
  category: 'import',
  severity: 'hint',
  why: '-',
  alternatives: [],
  source: '-',
  examples: { flag: ['-'], pass: ['-'] },
} satisfies Omit<PolicyRule, 'phrases'>;

/** Whether any of these phrases finds anything in a text. */
export function findsItself(phrases: readonly string[], text: string): boolean {
  if (phrases.length === 0) return false;
  const { findingsIn } = compilePolicy(policyOf([{ ...BARE, phrases: [...phrases] }]));
  return findingsIn(text).length > 0;
}
