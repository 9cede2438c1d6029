import { compilePolicy } from '../policy/compile-policy.ts';
import { type PolicyProblem, placeOf } from '../policy/problem.ts';
import type { Policy } from '../policy/schema.ts';

/** What in a proven `recovery:` is unwise: lines that the policy's own rules would flag once they are inserted. */
export function auditRecovery(policy: Policy): PolicyProblem[] {
  const lines = policy.recovery?.lines ?? [];
  if (lines.length === 0) return [];
  const { findingsIn } = compilePolicy(policy);
  return lines.flatMap(({ text, off }, at) => {
    const [finding] = off ? [] : findingsIn(text);
    if (!finding) return [];
    const where = placeOf(policy, ['recovery', 'lines', at, 'text']);
    const what = `the line is itself flagged by the rule "${finding.ruleId}" ("${finding.text}").`;
    return [{ where, what, mend: 'Word it otherwise, or add an "unless" to that rule.' }];
  });
}
