import { describe, expect, test } from 'vitest';
import { check } from '../../lib/engine/check.ts';
import { type CompiledRules, compileRules } from '../../lib/engine/compile-rules.ts';
import type { Rule, RuleSet } from '../../lib/engine/types.ts';
import { buildRule } from './build-rule.ts';

const BARE: readonly Rule[] = [
  buildRule({ id: 'calm', phrases: ['calm down'] }),
  buildRule({ id: 'job', phrases: ['not my job', 'no idea'] }),
];
const WHOLE: RuleSet = {
  rules: [
    { ...BARE[0]!, why: 'It orders.', unless: ['calm down a bit'] },
    { ...BARE[1]!, guards: ['quoted'] },
  ],
  guards: { quoted: { why: 'Said by others.', near: [{ phrases: ['you wrote'], within: 'sentence' }] } },
};
const DRAFTS = [
  'Please calm down.',
  'It will calm down a bit.',
  'That is not my job, you wrote.',
  'That is not my job. Calm down.',
  'No idea.',
];

const compile = ({ rules, guards }: RuleSet, like?: CompiledRules) =>
  compileRules(rules, { guards, areProven: true, like }).compiled;
const foundBy = (compiled: CompiledRules) => DRAFTS.map((draft) => check(compiled, draft));

describe('rules that were compiled before what excuses them was there', () => {
  test('find what they would find compiled anew, and are not read again', () => {
    const bare = compile({ rules: BARE });
    expect(foundBy(bare).map((found) => found.length)).toEqual([1, 1, 1, 2, 1]);
    const whole = compile(WHOLE, bare);
    expect(foundBy(whole)).toEqual(foundBy(compile(WHOLE)));
    expect(whole.searcher).toBe(bare.searcher);
  });

  test('find nothing of a rule that turns out to be off, and are not read again for it', () => {
    const bare = compile({ rules: BARE });
    const next = { rules: [{ ...BARE[0]!, off: true }, BARE[1]!] };
    const compiled = compile(next, bare);
    expect(foundBy(compiled)).toEqual(foundBy(compile(next)));
    expect(
      foundBy(compiled)
        .flat()
        .map(({ ruleId }) => ruleId),
    ).toEqual(['job', 'job', 'job']);
    expect(compiled.searcher).toBe(bare.searcher);
  });

  test.each<[string, RuleSet]>([
    ['other phrases', { rules: [BARE[0]!, buildRule({ id: 'job', phrases: ['not my job', 'no idea'] })] }],
    ['fewer rules', { rules: [BARE[1]!] }],
    ['another order', { rules: [...BARE].reverse() }],
    ['one whose guard is unknown', { rules: [{ ...BARE[0]!, guards: ['nobody'] }, BARE[1]!] }],
  ])('are read anew with %s', (_name, next) => {
    const bare = compile({ rules: BARE });
    expect(foundBy(bare).flat()).not.toEqual([]);
    const compiled = compile(next, bare);
    expect(compiled.searcher).not.toBe(bare.searcher);
    expect(foundBy(compiled)).toEqual(foundBy(compile(next)));
  });
});
