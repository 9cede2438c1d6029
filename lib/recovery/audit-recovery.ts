import { check } from '../engine/check.ts';
import { compileRules } from '../engine/compile-rules.ts';
import type { Finding } from '../engine/types.ts';
import { compilePolicy } from '../policy/compile-policy.ts';
import { type PolicyProblem, placeOf } from '../policy/problem.ts';
import type { Policy } from '../policy/schema.ts';
import { shippedPolicy } from '../policy/shipped-policy.ts';
import { auditLimits } from './prove-limits.ts';

/**
 * What in a proven `recovery:` is unwise: lines that the rules in use would flag once they are inserted, and limits by
 * which a worse case may have less.
 */
export function auditRecovery(policy: Policy): PolicyProblem[] {
  const { recovery } = policy;
  return recovery === undefined ? [] : [...auditLines(policy), ...auditLimits(policy, recovery)];
}

function auditLines(policy: Policy): PolicyProblem[] {
  const lines = policy.recovery?.lines ?? [];
  if (lines.length === 0) return [];
  const isOwn = policy.rules.length > 0;
  const findingsIn = isOwn ? compilePolicy(policy).findingsIn : shippedFindings();
  return lines.flatMap(({ text, off }, at) => {
    const [finding] = off ? [] : findingsIn(text);
    if (!finding) return [];
    const where = placeOf(policy, ['recovery', 'lines', at, 'text']);
    const rule = isOwn ? 'rule' : 'shipped rule';
    const what = `the line is itself flagged by the ${rule} "${finding.ruleId}" ("${finding.text}").`;
    const mend = isOwn ? 'Word it otherwise, or add an "unless" to that rule.' : 'Word it otherwise.';
    return [{ where, what, mend }];
  });
}

/** A policy without rules leaves those that ship in use. */
function shippedFindings(): (text: string) => readonly Finding[] {
  const { rules, guards, lists } = shippedPolicy;
  const { compiled } = compileRules(rules, { guards, lists });
  return (text) => check(compiled, text);
}
