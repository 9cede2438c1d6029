import { expect, it } from 'vitest';
import { expressionsIn, withoutExpressions } from '../../../lib/policy/expressions/expressions-in.ts';
import { buildRule } from '../../engine/build-rule.ts';

const PLAIN = buildRule({ id: 'plain', phrases: ['calm down', 'and/or'], guards: ['thanks'] });
const WAITING = [
  buildRule({ id: 'phrase', phrases: ['fine', '/a+/'] }),
  buildRule({ id: 'unless', phrases: ['fine'], unless: ['/b+/'] }),
  buildRule({ id: 'near', phrases: ['fine'], unlessNear: [{ phrases: ['/c+/'], within: 'draft' }] }),
  buildRule({ id: 'named', phrases: ['fine'], guards: ['thanks', 'dated'] }),
];
const guards = {
  thanks: { why: 'x', near: [{ phrases: ['thanks'], within: 'draft' as const }] },
  dated: { why: 'x', near: [{ phrases: ['today', '/d+/'], within: 'sentence' as const }] },
};

it('finds the expressions wherever they stand', () => {
  expect(expressionsIn({ rules: [PLAIN, ...WAITING], guards })).toEqual(['/a+/', '/b+/', '/c+/', '/d+/']);
  expect(expressionsIn({ rules: [{ phrases: ['bare'] }] })).toEqual([]);
});

it('lets go of whole rules where expressions cannot be looked for, and of no other', () => {
  const set = { rules: [PLAIN, ...WAITING], guards, name: 'Own' };
  expect(withoutExpressions(set)).toEqual({ ...set, rules: [PLAIN] });
  const none = { rules: [PLAIN], guards: { thanks: guards.thanks } };
  expect(withoutExpressions(none)).toBe(none);
});
