import { describe, expect, test } from 'vitest';
import { check } from '../../lib/engine/check.ts';
import { compileRules } from '../../lib/engine/compile-rules.ts';
import { traceCheck } from '../../lib/engine/trace.ts';
import type { Rule } from '../../lib/engine/types.ts';

const rule = (id: string, phrases: string[], more: Partial<Rule> = {}): Rule => ({
  id,
  category: 'c',
  severity: 'warn',
  phrases,
  why: 'w',
  alternatives: [],
  ...more,
});

const RULES = [
  rule('calm', ['calm [down]'], {
    unless: ['stay calm'],
    unlessNear: [{ phrases: ['tea'], within: 'draft' }],
  }),
  rule('down', ['down there']),
  rule('no', ['no'], { only: 'opener' }),
  rule('sure', ['sure'], { only: 'question' }),
  rule('memo', ['memo'], { where: 'note' }),
  rule('late', ['late'], { guards: ['good'] }),
];
const GUARDS = { good: { why: 'w', near: [{ phrases: ['never'], within: 'before' as const, words: 1 }] } };
const { compiled } = compileRules(RULES, { guards: GUARDS });

describe('a traced check', () => {
  test.each([
    ['Calm down.', [['calm', 'Calm down', undefined]]],
    ['Stay calm down.', [['calm', 'calm down', 'guard unless match "Stay calm"']]],
    ['Calm down. Have tea.', [['calm', 'Calm down', 'guard unlessNear[0].phrases draft "tea"']]],
    ['It is never late.', [['late', 'late', 'guard good before "never"']]],
    [
      'It was said: "late is late".',
      [
        ['late', 'late', 'skip quote'],
        ['late', 'late', 'skip quote'],
      ],
    ],
    ['Oh no.', [['no', 'no', 'only opener']]],
    ['I am sure.', [['sure', 'sure', 'only question']]],
    ['A memo.', [['memo', 'memo', 'where note']]],
    [
      'Calm down there.',
      [
        ['calm', 'Calm down', undefined],
        ['down', 'down there', 'overlap calm'],
      ],
    ],
    ['All is well.', []],
  ])('tells of %j what fired and what was stopped by what', (text, told) => {
    const said = traceCheck(compiled, text).map(({ rule: { id }, text: words, stop }) => {
      if (!stop) return [id, words, undefined];
      const { by, ...rest } = stop;
      const parts = Object.values(rest).map((part) =>
        typeof part === 'object' ? JSON.stringify(text.slice(part.from, part.to)) : part,
      );
      return [id, words, [by, ...parts].join(' ')];
    });
    expect(said).toEqual(told);
  });

  test.each(['Calm down there. No, it is late. Stay calm.', 'Sure? The memo is never late.', ''])(
    'lets the very findings of a check through: %j',
    (text) => {
      const through = traceCheck(compiled, text).filter(({ stop }) => !stop);
      expect(through.map(({ rule: { id }, from, to }) => [id, from, to])).toEqual(
        check(compiled, text).map(({ ruleId, from, to }) => [ruleId, from, to]),
      );
    },
  );
});
