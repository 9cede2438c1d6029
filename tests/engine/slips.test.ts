import { describe, expect, test } from 'vitest';
import { check } from '../../lib/engine/check.ts';
import { compileRules } from '../../lib/engine/compile-rules.ts';
import { isSlip } from '../../lib/engine/words/is-slip.ts';
import { buildRule, flaggedBy } from './build-rule.ts';

describe('a word is a slip of another', () => {
  test.each([
    ['recieve', 'receive'],
    ['becuase', 'because'],
    ['garantee', 'guarantee'],
    ['adress', 'address'],
    ['untill', 'until'],
    ['refundd', 'refund'],
    ['definately', 'definitely'],
    ['responsability', 'responsibility'],
    ['deparmtent', 'department'],
  ])('%s of %s', (written, meant) => {
    expect(isSlip(written, meant)).toBe(true);
  });

  test.each([
    ['form', 'from', 'too short'],
    ['order', 'older', 'another letter'],
    ['charge', 'charges', 'the last letter is missing'],
    ['refunds', 'refund', 'the last letter is not doubled'],
    ['money', 'honey', 'the first letter is another'],
    ['contract', 'contact', 'a letter more that doubles none'],
    ['desert', 'dessert', 'one letter missed', true],
    ['stationary', 'stationery', 'a vowel mistaken', true],
    ['policy', 'police', 'the last letter is another'],
    ['customer', 'customer', 'the same'],
  ])('%s of %s: %s', (written, meant, _why, expected = false) => {
    expect(isSlip(written, meant)).toBe(expected);
  });
});

test.each([
  ["that's not my department", "That's not my deparment.", ["That's not my deparment"]],
  ['i [..1] guarantee that', 'I can garantee that.', ['I can garantee that']],
  [
    '(it|that) is (definitely|certainly) your fault',
    'It is definately your fault.',
    ['It is definately your fault'],
  ],
  ["that's not my department", "THAT'S NOT MY DEPARTEMNT", ["THAT'S NOT MY DEPARTEMNT"]],
  ['stupid', 'Stuupid stupdi stupid.', ['stupid']],
  ['not (stupid|silly)', 'It is not stuupid.', ['not stuupid']],
  ['calm down', 'Clam down.', []],
])('%j finds in %j: %j', (pattern, text, expected) => {
  expect(flaggedBy(pattern, text)).toEqual(expected);
});

test('a word that a pattern knows is never taken for another', () => {
  const rules = [
    buildRule({ id: 'a', phrases: ['no dessert'] }),
    buildRule({ id: 'b', phrases: ['no desert'] }),
  ];
  const { compiled } = compileRules(rules);
  expect(check(compiled, 'There is no desert.').map(({ ruleId }) => ruleId)).toEqual(['b']);
});

test('rules that wait for their words find slips as rules compiled at once do', () => {
  const rules = ['not my department', 'you must guarantee', '(we|i) [..2] definitely not'].map(
    (phrase, nth) => buildRule({ id: String(nth), phrases: [phrase] }),
  );
  const text = 'Not my deparment. You must garantee. We can definately not. Not my department.';
  const ids = (areProven: boolean) =>
    check(compileRules(rules, { areProven }).compiled, text).map(({ ruleId }) => ruleId);
  expect(ids(false)).toEqual(['0', '1', '2', '0']);
  expect(ids(true)).toEqual(ids(false));
});

test('a hundred thousand unknown words are thought about once each, and forgotten', () => {
  const text = Array.from(
    { length: 100_000 },
    (_, nth) => `word${String.fromCharCode(97 + (nth % 26))}x${nth}`,
  ).join(' ');
  expect(flaggedBy('not my department', `${text} not my deparment`)).toEqual(['not my deparment']);
});
