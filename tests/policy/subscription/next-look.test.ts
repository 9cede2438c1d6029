import { describe, expect, it } from 'vitest';
import {
  FIRST_RETRY,
  freshFor,
  isDue,
  JITTER,
  LOOK_EVERY,
  nextLook,
  nextTry,
  retryAfter,
} from '../../../lib/policy/subscription/next-look.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.UTC(2026, 0, 31, 12);
const never = () => 0;
const almost = () => 1 - Number.EPSILON;

describe('how long a download stays fresh', () => {
  it.each([
    ['is an hour where the host says nothing', null, HOUR],
    ['is an hour where it says something else', 'public, no-cache', HOUR],
    ['is what it says', 'max-age=7200', 2 * HOUR],
    ['is what it says, among other words', 'public,max-age=7200,must-revalidate', 2 * HOUR],
    ['is what it says, in capitals and quotes', 'Max-Age = "7200"', 2 * HOUR],
    ['is never under a quarter of an hour', 'max-age=0', 15 * MINUTE],
    ['is never over a day', 'max-age=99999999999999999999', 24 * HOUR],
    ["is not what it says of others' caches", 's-maxage=7200', HOUR],
    ['is an hour where what it says is no number', 'max-age=soon', HOUR],
    ['is an hour where it says less than nothing', 'max-age=-5', HOUR],
  ])('%s', (_name, header, ms) => {
    expect(freshFor(header)).toBe(ms);
  });
});

describe('the next look', () => {
  it.each([
    ['the latest', never, 1],
    ['the earliest', almost, 1 - JITTER],
  ])('is spread over a part of the time before it is due, never after it: %s', (_name, random, part) => {
    expect(nextLook(NOW, HOUR, random) - NOW).toBeCloseTo(HOUR * part, 0);
    expect(nextTry(NOW, 1, random) - NOW).toBeCloseTo(FIRST_RETRY * part, 0);
  });

  it('is within the hour for everybody, of a host that asks for an hour', () => {
    for (let n = 0; n < 1_000; n++)
      expect(nextLook(NOW, HOUR, Math.random) - NOW).toBeLessThanOrEqual(LOOK_EVERY.usual);
  });

  it.each([
    [1, 15],
    [2, 30],
    [3, 60],
    [4, 120],
    [7, 960],
    [8, 1_440],
    [50, 1_440],
    [Number.MAX_SAFE_INTEGER, 1_440],
  ])('after %d failures in a row comes %d minutes later', (failures, minutes) => {
    expect(nextTry(NOW, failures, never) - NOW).toBe(minutes * MINUTE);
  });

  it.each([
    ['waits as long as the host asks', HOUR, HOUR],
    ['waits no sooner for jitter than the host asks', 16 * MINUTE, 16 * MINUTE],
    ['waits a day at most, whatever the host asks', 90 * 24 * HOUR, 24 * HOUR],
    ['waits as ever where the host asks for less', MINUTE, 12 * MINUTE],
  ])('%s', (_name, asked, ms) => {
    expect(nextTry(NOW, 1, almost, asked) - NOW).toBeCloseTo(ms, 0);
  });
});

describe('how long a host asks to be left alone', () => {
  it.each([
    ['nothing said', null, 0],
    ['seconds', '3600', HOUR],
    ['a date', new Date(NOW + 2 * HOUR).toUTCString(), 2 * HOUR],
    ['a date gone by', new Date(NOW - HOUR).toUTCString(), 0],
    ['a date in ten years', new Date(NOW + 3_650 * 24 * HOUR).toUTCString(), 24 * HOUR],
    ['nonsense', 'later', 0],
  ])('%s', (_name, header, ms) => {
    expect(retryAfter(header, NOW)).toBe(ms);
  });
});

describe('whether it is time', () => {
  it.each([
    ['not yet', NOW + 1, false],
    ['now', NOW, true],
    ['long ago, while the machine slept', NOW - 90 * 24 * HOUR, true],
    ['in a day, as planned at most', NOW + 24 * HOUR, false],
    ['in two days, as only a clock that was set back can have planned', NOW + 48 * HOUR, true],
  ])('%s', (_name, next, due) => {
    expect(isDue(next, NOW)).toBe(due);
  });
});
