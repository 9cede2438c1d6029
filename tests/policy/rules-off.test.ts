import { describe, expect, test } from 'vitest';
import { compilePolicy } from '../../lib/policy/compile-policy.ts';
import { describePolicy } from '../../lib/policy/describe-policy.ts';
import { parsePolicy } from '../../lib/policy/parse-policy.ts';
import { problemLine } from '../../lib/policy/problem.ts';
import { provePolicy } from '../../lib/policy/prove-policy.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { policyWith } from './valid-policy.ts';

function policyFrom(document: unknown): Policy {
  const result = parsePolicy(document);
  if (!result.ok) throw new Error(result.problems.map(problemLine).join('\n'));
  return result.policy;
}

describe('a rule that is off', () => {
  const policy = policyFrom(policyWith(['rules', 0, 'off'], true));

  test('never fires', () => {
    expect(compilePolicy(policy).findingsIn("Sorry, that's not our table.")).toEqual([]);
  });

  test('is proven all the same', () => {
    expect(provePolicy(policy)).toEqual([]);
    const silent = policyFrom(policyWith(['rules', 0, 'examples', 'flag', 0], 'Welcome.'));
    const off = { ...silent, rules: silent.rules.map((rule) => ({ ...rule, off: true })) };
    expect(provePolicy(off).map(({ what }) => what)).toEqual(['the rule does not flag "Welcome.".']);
  });

  test('is marked in the table of rules', () => {
    expect(describePolicy(policy)).toContain('| warn, off |');
  });
});
