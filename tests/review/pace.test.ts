import { describe, expect, it } from 'vitest';
import { createPace } from '../../lib/review/pace.ts';
import { fakeClock } from '../support/fake-clock.ts';

function counting(cost: number) {
  const clock = fakeClock();
  const runs: number[] = [];
  const pace = createPace(clock, () => {
    runs.push(clock.now());
    clock.pass(cost);
  });
  return { clock, runs, pace };
}

describe('the pace of a cheap piece of work', () => {
  it('is one run for each frame', () => {
    const { clock, runs, pace } = counting(1);
    pace.soon();
    pace.soon();
    clock.tick();
    expect(runs).toEqual([16]);
  });

  it('gives way to a run at once', () => {
    const { clock, runs, pace } = counting(1);
    pace.soon();
    pace.now();
    clock.pass(1000);
    expect(runs).toEqual([0]);
  });

  it('ends with a stop', () => {
    const { clock, runs, pace } = counting(1);
    pace.soon();
    pace.stop();
    clock.pass(1000);
    expect(runs).toEqual([]);
  });
});

describe('the pace of a dear piece of work', () => {
  it('waits for a pause after the last request', () => {
    const { clock, runs, pace } = counting(20);
    pace.now();
    pace.soon();
    clock.pass(50);
    pace.soon();
    clock.pass(89);
    expect(runs).toEqual([0]);
    clock.pass(1);
    expect(runs).toEqual([0, 160]);
  });

  it('runs after 400 ms even when the requests never stop', () => {
    const { clock, runs, pace } = counting(20);
    pace.now();
    for (let asked = 0; asked < 10; asked += 1) {
      pace.soon();
      clock.pass(50);
    }
    expect(runs[1]).toBe(420);
  });
});
