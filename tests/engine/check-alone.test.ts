import { expect, test } from 'vitest';
import { checkAlone } from '../../lib/engine/check-alone.ts';
import { compileRules } from '../../lib/engine/compile-rules.ts';
import { buildRule } from './build-rule.ts';

const { compiled } = compileRules([
  buildRule({ id: 'long', phrases: ['not my job'] }),
  buildRule({ id: 'short', phrases: ['my job'], unlessNear: [{ phrases: ['title'], within: 'sentence' }] }),
]);
const idsOf = (rule: number, text: string) => checkAlone(compiled, rule, text).map(({ ruleId }) => ruleId);

test('a rule by itself finds what another would have taken from it', () => {
  expect(idsOf(1, 'It is not my job.')).toEqual(['short']);
});

test('a rule by itself finds nothing of others, and its guards hold', () => {
  expect(idsOf(0, 'It is my job.')).toEqual([]);
  expect(idsOf(1, 'It is my job title.')).toEqual([]);
});
