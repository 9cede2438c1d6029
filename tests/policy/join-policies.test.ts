import { expect, test } from 'vitest';
import { check } from '../../lib/engine/check.ts';
import { compileRules } from '../../lib/engine/compile-rules.ts';
import { joinPolicies } from '../../lib/policy/join-policies.ts';
import { buildRule } from '../engine/build-rule.ts';

const policy = (id: string, words: string[], excuse: string) => ({
  id,
  lists: { team: words },
  guards: {
    fine: { why: 'It is fine.', near: [{ phrases: [`${excuse} <team>`], within: 'sentence' as const }] },
  },
  rules: [
    buildRule({
      id: `${id}-rule`,
      phrases: ['ask <team>', 'a \\<team'],
      unless: ['never ask <team>'],
      guards: ['fine'],
    }),
  ],
});
const { rules, guards, lists } = joinPolicies([
  policy('one', ['billing'], 'dear'),
  policy('two', ['shipping', 'sales desk'], 'kind'),
]);
const { compiled, problems } = compileRules(rules, { guards: guards ?? {}, lists: lists ?? {} });

test('each policy keeps its own lists and guards, though their names are the same', () => {
  expect(problems).toEqual([]);
  const found = (text: string) =>
    check(compiled, text).map(({ ruleId, text: words }) => `${ruleId}: ${words}`);
  expect(found('Ask billing. Ask shipping. Ask sales desk.')).toEqual([
    'one-rule: Ask billing',
    'two-rule: Ask shipping',
    'two-rule: Ask sales desk',
  ]);
  expect(found('Never ask billing. Ask shipping, kind shipping. Ask billing, kind billing.')).toEqual([
    'one-rule: Ask billing',
  ]);
});
