import { describe, expect, test } from 'vitest';
import { describePolicy } from '../../lib/policy/describe-policy.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { shippedPolicy } from '../../lib/policy/shipped-policy.ts';
import { policyWith } from './valid-policy.ts';

describe('a policy described in Markdown', () => {
  test('has one row of six cells for each rule, in order', () => {
    const rows = describePolicy(shippedPolicy as Policy)
      .split('\n')
      .filter((line) => /^\| (?!---|rule \|)/.test(line));
    expect(rows).toHaveLength(shippedPolicy.rules.length);
    for (const [index, row] of rows.entries()) {
      expect(row.startsWith(`| ${(shippedPolicy as Policy).rules[index]!.name} |`)).toBe(true);
      expect(row.split(/(?<!\\)\|/)).toHaveLength(8);
    }
  });

  test('says how many rules there are, of each severity and in each category', () => {
    const text = describePolicy(policyWith(['name'], 'Our *own*') as Policy);
    expect(text).toMatch(/^# Our \\\*own\\\* \(en, revision \d+\)\n\n1 rule: 1 warn\.\n\n## refusal \(1\)\n/);
  });

  test('keeps bars, line breaks and markup of a rule within their cell', () => {
    const policy = policyWith(['rules', 0, 'why'], 'a|b\n*c* <d>') as Policy;
    expect(describePolicy(policy)).toContain('| a\\|b \\*c\\* \\<d\\> |');
  });
});
