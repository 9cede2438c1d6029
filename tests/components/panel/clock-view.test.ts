import { describe, expect, test } from 'vitest';
import { clockHolds, clockMoment, clockText } from '../../../components/panel/clock-view.ts';

const MIN = 60_000;
const HOUR = 60 * MIN;
const NOW = new Date(2026, 10, 21, 12).getTime();
const clock = (left: number, state: 'ok' | 'amber' | 'red' = 'ok') => ({
  name: 'First reply',
  due: NOW + left,
  state,
});

describe('a clock says in words how much is left, whatever its colour', () => {
  test.each([
    [5 * HOUR + 59 * MIN, 'ok', 'First reply: 5 h left'],
    [30 * HOUR, 'ok', 'First reply: 30 h left'],
    [3 * 24 * HOUR + HOUR, 'ok', 'First reply: 3 days left'],
    [40 * MIN, 'amber', 'First reply: only 40 min left'],
    [20_000, 'amber', 'First reply: less than a minute left'],
    [-20_000, 'red', 'First reply: less than a minute late'],
    [-3 * HOUR, 'red', 'First reply: 3 h late'],
  ] as const)('%s ms left (%s): %s', (left, state, words) => {
    expect(clockText(clock(left, state), NOW)).toBe(words);
  });

  test('and when it is due', () => {
    expect(clockMoment(clock(HOUR), NOW)).toMatch(/^by 0?1:00.* today$/);
    expect(clockMoment(clock(-HOUR), NOW)).toMatch(/^was due 11:00.* today$/);
  });
});

describe('the words are drawn anew exactly when they change, and never sooner', () => {
  test.each([
    5 * HOUR,
    5 * HOUR + 59 * MIN,
    HOUR,
    HOUR - 1,
    MIN,
    1,
    0,
    -1,
    -MIN,
    -59 * MIN - 59_999,
    -HOUR,
    49 * HOUR,
    48 * HOUR,
    -48 * HOUR,
  ])('with %s ms left', (left) => {
    const { due } = clock(left);
    const holds = clockHolds(due, NOW);
    const says = (at: number) => clockText({ ...clock(left), due }, at);
    expect(holds).toBeGreaterThan(0);
    expect(says(NOW + holds - 1)).toBe(says(NOW));
    expect(says(NOW + holds)).not.toBe(says(NOW));
  });
});
