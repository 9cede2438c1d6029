import { describe, expect, it } from 'vitest';
import { Cache } from '../../../lib/cli/simulate/cache.ts';
import { type Scenario, simulate } from '../../../lib/cli/simulate/fleet.ts';
import { looksOf, type Waits } from '../../../lib/cli/simulate/looks.ts';
import { seeded } from '../../../lib/cli/simulate/random.ts';
import { fleetReport } from '../../../lib/cli/simulate/report.ts';
import { scenarios } from '../../../lib/cli/simulate/scenarios.ts';
import { percentile, Traffic } from '../../../lib/cli/simulate/tally.ts';
import { DAY, HOUR, ONE_ZONE, workday } from '../../../lib/cli/simulate/workday.ts';

const BYTES = { unchanged: 5_000, whole: 150_000 };
const HOURLY: Waits = { afterAnswer: () => HOUR, afterFailure: (failures) => failures * 600 };
const few = scenarios(BYTES, 400);

describe('an agent', () => {
  const looks = (outage?: { from: number; to: number }) => [
    ...looksOf({ from: 9 * HOUR, to: 12 * HOUR }, 2, HOURLY, outage, seeded(1)),
  ];

  it('asks as the browser starts, then after each wait, and not while it is closed', () => {
    expect(looks().map(({ at }) => at / HOUR)).toEqual([9, 10, 11, 12, 33, 34, 35, 36]);
  });

  it('waits longer after each failure, and as usual after the first answer', () => {
    const asked = looks({ from: 9 * HOUR, to: 9.9 * HOUR });
    expect(asked.slice(0, 5).map(({ at, isAnswered }) => [at / 60 - 540, isAnswered])).toEqual([
      [0, false],
      [10, false],
      [30, false],
      [60, true],
      [120, true],
    ]);
  });

  it('works a day of hours, beginning about when its zone does', () => {
    const random = seeded(7);
    const days = Array.from({ length: 500 }, () => workday(ONE_ZONE, random));
    const middle = percentile(Float64Array.from(days.map(({ from }) => from)).sort(), 0.5);
    expect(middle / HOUR).toBeCloseTo(8.75, 1);
    for (const { from, to } of days) expect(to - from).toBeGreaterThan(6 * HOUR);
  });
});

it('a place of a cache asks its host once in the time that its copy is fresh', () => {
  const cache = new Cache({ places: 2, freshFor: 300 });
  const asked = [0, 100, 299, 300, 301].map((at) => cache.ask(0, at));
  expect(asked.map(({ asksHost }) => asksHost)).toEqual([true, false, false, true, false]);
  expect(asked.map(({ asOf }) => asOf)).toEqual([0, 0, 0, 300, 300]);
  expect(cache.ask(1, 301).asksHost).toBe(true);
});

it('the fullest second and the fullest minute are found wherever they lie', () => {
  const traffic = new Traffic(1_000);
  for (const at of [3, 500, 500.4, 500.9, 530]) traffic.add(at, 10);
  expect(traffic.peaks()).toEqual({ second: 3, minute: 4 / 60 });
  expect([traffic.count, traffic.bytes]).toEqual([5, 50]);
});

describe('a fleet', () => {
  const [alone, regions, cached, oftener, outage] = few.map(simulate) as [
    ReturnType<typeof simulate>,
    ReturnType<typeof simulate>,
    ReturnType<typeof simulate>,
    ReturnType<typeof simulate>,
    ReturnType<typeof simulate>,
  ];

  it('comes to the same figures each time', () => {
    expect(simulate(few[0]!)).toEqual(alone);
  });

  it('has a new revision within the hour where the host asks for nothing else', () => {
    for (const figures of [alone, regions]) expect(figures.had.nearlyAll).toBeLessThanOrEqual(HOUR);
    expect(oftener.had.nearlyAll).toBeLessThan(alone.had.half);
  });

  it('reaches the host through a cache no oftener than the copies there grow old', () => {
    expect(cached.hostRequestsADay).toBeLessThanOrEqual(40 * (DAY / 300));
    expect(cached.requestsADay).toBe(alone.requestsADay);
    expect(alone.hostRequestsADay).toBe(alone.requestsADay);
  });

  it('goes on through an outage, and all have what came after it in the time of one back-off', () => {
    expect(alone.failed).toBe(0);
    expect(outage.failed).toBeGreaterThan(0);
    expect(outage.failed / 400).toBeLessThan(6);
    expect(outage.had.nearlyAll).toBeLessThanOrEqual(2 * HOUR);
  });

  it('is told as a table with a row for each scenario', () => {
    const runs = few.map((scenario: Scenario) => ({ scenario, figures: simulate(scenario) }));
    const rows = fleetReport(runs, BYTES)
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(2 + few.length);
    expect(new Set(rows.map((line) => line.split('|').length)).size).toBe(1);
  });
});
