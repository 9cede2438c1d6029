import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STANDARD_UNITS, WEEK_DAYS } from '../../lib/policy/recovery/standard-shape.ts';
import { clockOf, nextChange } from '../../lib/recovery/clock.ts';
import { instantOf } from '../../lib/recovery/promise-zone.ts';
import type { WorkingHours } from '../../lib/recovery/working-time.ts';

const HOUR = 3_600_000;
const HOURS: WorkingHours = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '09:00',
  to: '17:00',
  zone: 'Europe/Berlin',
};
const DAY = { number: 24, unit: 'hours' } as const;
const FROM = Date.UTC(2026, 10, 23, 9);

function berlin(day: number, hour: number, month = 11): number {
  return instantOf({ year: 2026, month, day, hour, minute: 0 }, 'Europe/Berlin');
}

describe('a clock', () => {
  it.each([
    ['at its beginning', 0, 'ok'],
    ['just before its last quarter', 18 * HOUR - 1, 'ok'],
    ['as its last quarter begins', 18 * HOUR, 'amber'],
    ['at the last moment', 24 * HOUR, 'amber'],
    ['one moment later', 24 * HOUR + 1, 'red'],
    ['a year later', 365 * 24 * HOUR, 'red'],
  ])('of 24 hours, %s, is %s', (_name, gone, state) => {
    const clock = clockOf(DAY, FROM, FROM + gone, HOURS);
    expect(clock).toMatchObject({ state, due: FROM + 24 * HOUR, left: 24 * HOUR - gone, late: false });
  });

  it('says when it changes next, and no more once it is past', () => {
    const next = (gone: number) => clockOf(DAY, FROM, FROM + gone, HOURS).next;
    expect([next(0), next(18 * HOUR), next(25 * HOUR)]).toEqual([
      FROM + 18 * HOUR,
      FROM + 24 * HOUR + 1,
      null,
    ]);
    const clocks = [0, 25 * HOUR].map((gone) => clockOf(DAY, FROM, FROM + gone, HOURS));
    expect(nextChange(clocks)).toBe(FROM + 18 * HOUR);
    expect(nextChange([])).toBeNull();
  });

  it('is met once what it asks for was done, in time or late', () => {
    const met = (after: number) => clockOf(DAY, FROM, FROM + 100 * HOUR, HOURS, FROM + after);
    expect(met(3 * HOUR)).toMatchObject({ state: 'met', late: false, next: null });
    expect(met(30 * HOUR)).toMatchObject({ state: 'met', late: true });
    // Done before it began to count: the clock was set back in between.
    expect(met(-5 * HOUR)).toMatchObject({ state: 'met', late: false });
  });

  it('in working time is amber in the last quarter that is worked, not over the weekend', () => {
    const friday = berlin(27, 15);
    const clock = (now: number) => clockOf({ number: 4, unit: 'working-hours' }, friday, now, HOURS);
    expect(clock(friday).due).toBe(berlin(30, 11));
    expect(clock(friday).amberAt).toBe(berlin(30, 10));
    expect(clock(berlin(29, 12)).state).toBe('ok');
    const day = clockOf({ number: 1, unit: 'working-days' }, friday, berlin(29, 12), HOURS);
    expect(day).toMatchObject({ state: 'ok', due: berlin(30, 15), amberAt: berlin(30, 13) });
  });

  it('of days keeps the time of day as clocks change; of hours it does not', () => {
    const saturday = berlin(28, 12, 3);
    const due = (number: number, unit: 'hours' | 'days') =>
      clockOf({ number, unit }, saturday, saturday, HOURS).due;
    expect(due(1, 'days')).toBe(berlin(29, 12, 3));
    expect(due(24, 'hours')).toBe(berlin(29, 13, 3));
  });

  it('in hours that never come is never due', () => {
    const never = { ...HOURS, days: [] };
    const clock = clockOf({ number: 1, unit: 'working-hours' }, FROM, FROM, never);
    expect(clock).toMatchObject({ state: 'ok', next: null, due: Number.POSITIVE_INFINITY });
  });
});

const anyStandard = fc.record({
  number: fc.integer({ min: 1, max: 200 }),
  unit: fc.constantFrom(...STANDARD_UNITS),
});
const anyHours: fc.Arbitrary<WorkingHours> = fc.record({
  days: fc.uniqueArray(fc.constantFrom(...WEEK_DAYS), { minLength: 1 }),
  from: fc.constantFrom('00:00', '02:30', '09:00', '22:00'),
  to: fc.constantFrom('06:00', '17:30', '24:00'),
  zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC'),
});
const instants = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) });
const gaps = fc.integer({ min: 0, max: 400 * 24 * HOUR });

describe('any clock', () => {
  it('is due after it began, with its last quarter in between, and changes exactly when it says', () => {
    fc.assert(
      fc.property(anyStandard, anyHours, instants, gaps, (standard, hours, from, gone) => {
        const clock = clockOf(standard, from, from + gone, hours);
        expect(from <= clock.amberAt && clock.amberAt <= clock.due).toBe(true);
        expect(clock.next === null).toBe(clock.state === 'red');
        if (clock.next === null) return;
        expect(clock.next).toBeGreaterThan(from + gone);
        const stateAt = (now: number) => clockOf(standard, from, now, hours).state;
        expect(stateAt(clock.next - 1)).toBe(clock.state);
        expect(stateAt(clock.next)).not.toBe(clock.state);
      }),
      { numRuns: 60 },
    );
  });

  it('shows its whole time where the clock was set back to before it began, however far', () => {
    fc.assert(
      fc.property(anyStandard, anyHours, instants, gaps, (standard, hours, from, back) => {
        const now = from - back;
        const clock = clockOf(standard, from, now, hours);
        expect(clock).toEqual(clockOf(standard, now, now, hours));
        expect(clock.state).toBe('ok');
        expect(clock.left).toBe(clock.due - now);
      }),
      { numRuns: 60 },
    );
  });

  it('never gets better while time goes by', () => {
    const rank = { ok: 0, amber: 1, red: 2, met: 3 };
    fc.assert(
      fc.property(anyStandard, anyHours, instants, gaps, gaps, (standard, hours, from, one, other) => {
        const state = (gone: number) => rank[clockOf(standard, from, from + gone, hours).state];
        expect(state(one + other)).toBeGreaterThanOrEqual(state(one));
      }),
      { numRuns: 60 },
    );
  });
});
