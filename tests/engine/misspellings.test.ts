import { expect, test } from 'vitest';
import { check } from '../../lib/engine/check.ts';
import { compileRules } from '../../lib/engine/compile-rules.ts';
import { MISSPELLINGS } from '../../lib/engine/words/misspellings.ts';
import { buildRule, flaggedBy } from './build-rule.ts';

test.each([
  ["that's not my department", "That's not my deparment.", ["That's not my deparment"]],
  ['i [..1] guarantee that', 'I can garantee that.', ['I can garantee that']],
  [
    '(it|that) is (definitely|certainly) your fault',
    'It is definately your fault.',
    ['It is definately your fault'],
  ],
  ['calm down', 'Clam down.', []],
  ["that's not my shipping", "That's not my shopping.", []],
])('%j finds in %j: %j', (pattern, text, expected) => {
  expect(flaggedBy(pattern, text)).toEqual(expected);
});

test('a pattern that asks for a misspelt word finds it', () => {
  expect(flaggedBy('recieve it', 'You recieve it and receive it.')).toEqual(['recieve it']);
});

test('no misspelling stands for another misspelling', () => {
  for (const word of MISSPELLINGS.values()) expect(MISSPELLINGS.has(word)).toBe(false);
});

test('what was read before never changes what is found, whatever rules and guards were asked', () => {
  const rules = [
    buildRule({ id: 'a', phrases: ['no dessert'], unless: ['in the desert'] }),
    buildRule({ id: 'b', phrases: ['totally [..2] horrible [..1] desert storm'] }),
  ];
  for (const areProven of [false, true]) {
    const { compiled } = compileRules(rules, { areProven });
    for (let run = 0; run < 3; run++) expect(check(compiled, 'There is no desert.')).toEqual([]);
  }
});
