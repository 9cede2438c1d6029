import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WEEK_DAYS } from '../../lib/policy/recovery/standard-shape.ts';
import { instantOf, wallTimeAt } from '../../lib/recovery/promise-zone.ts';
import {
  afterDays,
  afterWorkingDays,
  afterWorkingTime,
  isWorkingTime,
  type WorkingHours,
  workingTimeBetween,
} from '../../lib/recovery/working-time.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
const BERLIN = 'Europe/Berlin';
const OFFICE: WorkingHours = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '09:00',
  to: '17:00',
  zone: BERLIN,
};
const NIGHT: WorkingHours = { days: [...WEEK_DAYS], from: '22:00', to: '06:00', zone: BERLIN };

/** "2026-03-27 16:00" on a wall in Berlin. */
function at(text: string, zone = BERLIN): number {
  const [year, month, day, hour, minute] = text.split(/[- :]/).map(Number);
  return instantOf({ year: year!, month: month!, day: day!, hour: hour!, minute: minute! }, zone);
}

function wall(instant: number, zone = BERLIN): string {
  const { year, month, day, hour, minute } = wallTimeAt(instant, zone);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}

describe('working time', () => {
  it.each([
    ['within a day', '2026-03-25 10:00', 4, '2026-03-25 14:00'],
    ['to the end of a day', '2026-03-25 13:00', 4, '2026-03-25 17:00'],
    ['over night', '2026-03-25 16:00', 4, '2026-03-26 12:00'],
    ['over a weekend in which clocks leap', '2026-03-27 16:00', 4, '2026-03-30 12:00'],
    ['over a weekend in which an hour comes twice', '2026-10-23 16:00', 4, '2026-10-26 12:00'],
    ['from before opening', '2026-03-25 06:00', 1, '2026-03-25 10:00'],
    ['from a Sunday', '2026-03-29 02:30', 1, '2026-03-30 10:00'],
    ['over several weeks', '2026-03-25 09:00', 80, '2026-04-07 17:00'],
  ])('goes by while somebody works: %s', (_name, from, hours, due) => {
    expect(wall(afterWorkingTime(at(from), hours * HOUR, OFFICE))).toBe(due);
  });

  it.each([
    ['an ordinary night', '2026-03-25 23:00', 7, '2026-03-26 06:00'],
    ['after midnight, in the shift of the day before', '2026-03-26 01:00', 2, '2026-03-26 03:00'],
    ['the night in which clocks leap has seven hours', '2026-03-28 22:00', 7, '2026-03-29 06:00'],
    ['the night in which an hour comes twice has nine', '2026-10-24 22:00', 9, '2026-10-25 06:00'],
  ])('may reach over midnight: %s', (_name, from, hours, due) => {
    expect(wall(afterWorkingTime(at(from), hours * HOUR, NIGHT))).toBe(due);
  });

  it('goes by around the clock where work never ends', () => {
    const always: WorkingHours = { days: [...WEEK_DAYS], from: '00:00', to: '24:00', zone: BERLIN };
    const from = at('2026-03-28 20:00');
    expect(afterWorkingTime(from, 100 * HOUR, always)).toBe(from + 100 * HOUR);
  });

  it('never comes where nobody ever works', () => {
    const never: WorkingHours = { days: [], from: '09:00', to: '17:00', zone: 'UTC' };
    expect(afterWorkingTime(0, HOUR, never)).toBe(Number.POSITIVE_INFINITY);
    expect(afterWorkingDays(0, 1, never)).toBe(Number.POSITIVE_INFINITY);
    expect(isWorkingTime(0, never)).toBe(false);
  });

  it.each([
    ['2026-03-25 09:00', true],
    ['2026-03-25 16:59', true],
    ['2026-03-25 17:00', false],
    ['2026-03-25 08:59', false],
    ['2026-03-28 12:00', false],
  ])('is told from other time: %s', (time, works) => {
    expect(isWorkingTime(at(time), OFFICE)).toBe(works);
  });
});

describe('working days', () => {
  it.each([
    ['the same time of the next one', '2026-03-25 10:00', 1, '2026-03-26 10:00'],
    ['over a weekend in which clocks leap', '2026-03-27 16:00', 1, '2026-03-30 16:00'],
    ['counted from the next opening', '2026-03-28 12:00', 1, '2026-03-31 09:00'],
    ['five of them are a week', '2026-03-25 10:00', 5, '2026-04-01 10:00'],
    ['none is the end of the same one', '2026-03-25 10:00', 0, '2026-03-25 17:00'],
    ['none, after closing, is the end of the next one', '2026-03-27 18:00', 0, '2026-03-30 17:00'],
  ])('count %s', (_name, from, days, due) => {
    expect(wall(afterWorkingDays(at(from), days, OFFICE))).toBe(due);
  });
});

describe('days of the calendar', () => {
  it.each([
    ['keep the time of day as clocks leap', '2026-03-28 12:00', 1, '2026-03-29 12:00'],
    ['keep the time of day as an hour comes twice', '2026-10-24 12:00', 1, '2026-10-25 12:00'],
    ['take a time that is leapt over as that much later', '2026-03-28 02:30', 1, '2026-03-29 03:30'],
    ['none is the last minute of the day', '2026-03-29 00:10', 0, '2026-03-29 23:59'],
    ['reach over the end of a year', '2026-12-30 08:00', 3, '2027-01-02 08:00'],
  ])('%s', (_name, from, days, due) => {
    expect(wall(afterDays(at(from), days, BERLIN))).toBe(due);
  });
});

const zones = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'UTC',
);
const clockTimes = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const anyHours = fc
  .record({
    days: fc.uniqueArray(fc.constantFrom(...WEEK_DAYS), { minLength: 1 }),
    from: clockTimes,
    to: fc.oneof(clockTimes, fc.constant('24:00')),
    zone: zones,
  })
  .filter(({ from, to }) => from !== to);
// The days about both changes of the clocks in 2026, north and south.
const instants = fc
  .integer({ min: Date.UTC(2026, 1, 25) / MINUTE, max: Date.UTC(2026, 10, 12) / MINUTE })
  .map((minutes) => minutes * MINUTE);

describe('any working hours, in any zone', () => {
  // Hours open and close, and clocks leap, at quarters: counting by the minute would only take longer.
  it('give as much working time as was asked for, counted by the quarter', () => {
    const quarters = instants.map((at) => at - (at % QUARTER));
    fc.assert(
      fc.property(anyHours, quarters, fc.integer({ min: 1, max: 80 }), (hours, from, count) => {
        const due = afterWorkingTime(from, count * QUARTER, hours);
        let worked = 0;
        for (let at = from; at < due; at += QUARTER) if (isWorkingTime(at, hours)) worked++;
        expect(worked).toBe(count);
        expect(workingTimeBetween(from, due, hours)).toBe(count * QUARTER);
      }),
      { numRuns: 40 },
    );
  });

  it('add up', () => {
    const spans = fc.integer({ min: 1, max: 100 * HOUR });
    fc.assert(
      fc.property(anyHours, instants, spans, spans, (hours, from, one, other) => {
        const inTwo = afterWorkingTime(afterWorkingTime(from, one, hours), other, hours);
        expect(inTwo).toBe(afterWorkingTime(from, one + other, hours));
      }),
    );
  });

  it('end a number of working days within one, never before it began, and more days never earlier', () => {
    fc.assert(
      fc.property(anyHours, instants, fc.integer({ min: 0, max: 30 }), (hours, from, days) => {
        const due = afterWorkingDays(from, days, hours);
        expect(due).toBeGreaterThan(from);
        expect(isWorkingTime(due - 1, hours) || isWorkingTime(due, hours)).toBe(true);
        if (days > 0) expect(afterWorkingDays(from, days + 1, hours)).toBeGreaterThan(due);
      }),
    );
  });
});
