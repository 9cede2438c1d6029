import { expect, test } from 'vitest';
import { localMoment, momentOf } from '../../../components/panel/facts-view.ts';
import { lineParts } from '../../../components/panel/slots.ts';

const NOW = new Date(2026, 10, 21, 12, 30).getTime();

test('a moment goes into its field and comes back to the minute', () => {
  expect(localMoment(NOW)).toBe('2026-11-21T12:30');
  expect(momentOf(localMoment(NOW), NOW)).toBe(NOW);
  expect(localMoment(new Date(2026, 0, 2, 3, 4).getTime())).toBe('2026-01-02T03:04');
});

test.each([
  ['an empty field', ''],
  ['a time that has not come', '2026-11-22T12:30'],
  ['no time at all', 'yesterday'],
])('%s is no moment', (_, value) => {
  expect(momentOf(value, NOW)).toBeUndefined();
});

test.each([
  ['no slot', 'I am sorry.', [['I am sorry.', false]]],
  [
    'a slot amid words',
    'By {day}, sure.',
    [
      ['By ', false],
      ['{day}', true],
      [', sure.', false],
    ],
  ],
  [
    'two slots side by side',
    '{a}{b}',
    [
      ['{a}', true],
      ['{b}', true],
    ],
  ],
  ['a brace that opens nothing', 'a { b', [['a { b', false]]],
] as const)('a line with %s is cut at its slots', (_, line, parts) => {
  expect(lineParts(line).map(({ text, isSlot }) => [text, isSlot])).toEqual(parts);
});
