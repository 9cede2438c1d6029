import { expect, test } from 'vitest';
import { check } from '../../lib/engine/check.ts';
import { compileRules } from '../../lib/engine/compile-rules.ts';
import { buildRule } from './build-rule.ts';

/** Alternatives as a policy has them, as they are offered, and the index of the first that needs no more words. */
const ROWS: readonly (readonly [readonly string[], readonly string[], number | undefined])[] = [
  [['let me check'], ['let me check'], 0],
  [['This is who can help you:', 'let me find out'], ['let me find out', 'this is who can help you:'], 0],
  [['Here is:', 'I can …', 'I see', 'I help'], ['I see', 'I help', 'here is:', 'I can …'], 0],
  [
    ['What I can do is …', 'Here is what I can do:'],
    ['what I can do is …', 'here is what I can do:'],
    undefined,
  ],
  [['What I can do is...', 'I can help.'], ['I can help.', 'what I can do is...'], 0],
  [[], [], undefined],
];

test.each(ROWS)('%j are offered as %j, whole from %s', (alternatives, offered, whole) => {
  const { compiled } = compileRules([buildRule({ phrases: ['calm down'], alternatives })]);
  const [finding] = check(compiled, 'Please calm down and wait.');
  expect(finding?.alternatives).toEqual(offered);
  expect(finding?.whole).toBe(whole);
});

test.each([
  ['place', 0],
  ['sentence', 0],
  ['lead', undefined],
] as const)(
  'an alternative of fit %s, whose words are a clause of their own, is whole from %s: the agent completes what only leads',
  (fit, whole) => {
    const { compiled } = compileRules([
      buildRule({ phrases: ['read the terms'], alternatives: ['it covers'], fit }),
    ]);
    expect(check(compiled, 'Read the terms.')[0]?.whole).toBe(whole);
  },
);

test('a whole sentence does not go in where words would be left over round it', () => {
  const rule = buildRule({ phrases: ['read the terms'], alternatives: ['it covers'], fit: 'sentence' });
  const { compiled } = compileRules([rule]);
  const wholes = ['Read the terms, Anna.', 'You should have read the terms.', 'Read the terms please.'];
  expect(wholes.map((text) => check(compiled, text)[0]?.whole)).toEqual([0, undefined, undefined]);
});

test('what begins in the midst of a word goes in by itself only where it is a sentence', () => {
  const wholeOf = (fit: 'place' | 'sentence') => {
    const rule = buildRule({ phrases: ['not my job'], alternatives: ['I am on it'], fit });
    return check(compileRules([rule]).compiled, "That isn't my job. Isn't my job.").map(({ whole }) => whole);
  };
  expect(wholeOf('place')).toEqual([undefined, undefined]);
  expect(wholeOf('sentence')).toEqual([0, 0]);
});
