import { expect, test } from 'vitest';
import { buildRule, flagged, flaggedBy } from './build-rule.ts';

test.each([
  ['!!', 'Wait!!! It is here!', ['!!!']],
  ['!!', 'Wait! It is here !!', ['!!']],
  ['!!', 'Write !!x to cast it.', []],
  ['??', 'Why?? Who???', ['??', '???']],
  ['?!', 'What?! How??! When?', ['?!', '??!']],
  ['!?', 'What?!? Yes!', ['?!?']],
  ['??', 'You asked "where is it??" today.', []],
  ['??', 'See https://example.org/?ref=?? for it.', []],
])('the run of marks %s finds in %j: %j', (pattern, text, runs) => {
  expect(flaggedBy(pattern, text)).toEqual(runs);
});

test('a guard of words excuses a run of marks in its sentence', () => {
  const rule = buildRule({ phrases: ['??'], unlessNear: [{ phrases: ['operator'], within: 'sentence' }] });
  expect(flagged([rule], 'Use the operator ?? here. Why??')).toEqual(['??']);
});

test('reads a million marks in one run without growing slow', () => {
  expect(flaggedBy('?!', `Why${'?'.repeat(1_000_000)}`)).toEqual([]);
  expect(flaggedBy('!!', `Why${'!'.repeat(1_000_000)}`)).toHaveLength(1);
});
