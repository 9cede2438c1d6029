import { expect, it, vi } from 'vitest';
import { compilePhrases } from '../../lib/engine/phrase-set.ts';
import { readText } from '../../lib/engine/read-text.ts';
import { compilingReaders } from '../../lib/recovery/recovery-reader.ts';
import { ReadersToCome } from '../../lib/review/readers-to-come.ts';
import type { Schedule } from '../../lib/review/schedule.ts';
import { fakeClock } from '../support/fake-clock.ts';

const SORRY = readText("I'm sorry we sent the wrong size.");
const TO_MS = 3;

/** A clock that each look at it moves on, as if every stretch of work took that long. */
function slowClock(): { clock: ReturnType<typeof fakeClock>; schedule: Schedule; slices: () => number } {
  const clock = fakeClock();
  let spent = 0;
  let slices = 0;
  return {
    clock,
    slices: () => slices,
    schedule: {
      ...clock,
      now: () => {
        spent += TO_MS;
        return spent;
      },
      after: (ms, run) => {
        slices += 1;
        return clock.after(ms, run);
      },
    },
  };
}

const onFault = vi.fn();
const comingReaders = () => new ReadersToCome(compilingReaders(compilePhrases), onFault);
const apology = (steps: readonly { stepId: string; level: string }[]) =>
  steps.find(({ stepId }) => stepId === 'apology')?.level;

it('the page has its turn many times before the cues are compiled, and steps are read from then on', () => {
  const { clock, schedule, slices } = slowClock();
  const onReady = vi.fn();
  const reader = comingReaders().open(schedule, onReady, new AbortController().signal);
  expect(reader.steps(SORRY)).toEqual([]);
  clock.pass(1);
  expect(slices()).toBeGreaterThan(5);
  expect(onReady).toHaveBeenCalledTimes(1);
  expect(apology(reader.steps(SORRY))).toBe('strong');
});

it('what is asked in a rest does not wait for the last slice, and is answered before anything is read anew', async () => {
  const { clock, schedule } = slowClock();
  const onReady = vi.fn();
  const reader = comingReaders().open(schedule, onReady, new AbortController().signal);
  expect(apology(reader.read(SORRY).steps)).toBe('strong');
  expect(onReady).not.toHaveBeenCalled();
  await Promise.resolve();
  clock.pass(1);
  expect(onReady).toHaveBeenCalledTimes(1);
});

it('a draft that is gone is not told, and the next goes on where the window of the first was lost', () => {
  const lost = slowClock();
  const readers = comingReaders();
  const life = new AbortController();
  const [first, second] = [vi.fn(), vi.fn()];
  readers.open(lost.schedule, first, life.signal);
  life.abort();
  const { clock, schedule } = slowClock();
  const reader = readers.open(schedule, second, new AbortController().signal);
  clock.pass(1);
  expect([first, second].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
  expect(apology(reader.steps(SORRY))).toBe('strong');
  lost.clock.pass(1);
  expect(first).not.toHaveBeenCalled();
});

it('cues that cannot be compiled show nothing, and are told once', () => {
  const { clock, schedule } = slowClock();
  const broken = new Error('broken');
  const told = vi.fn();
  function* failing(): Generator<void, never> {
    yield;
    throw broken;
  }
  const reader = new ReadersToCome(failing(), told).open(schedule, vi.fn(), new AbortController().signal);
  clock.pass(1);
  expect(reader.steps(SORRY)).toEqual([]);
  expect(reader.read(SORRY)).toEqual({ steps: [], hints: [], commitments: [] });
  expect(told).toHaveBeenCalledExactlyOnceWith(broken);
});
