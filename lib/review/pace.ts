import type { Cancel, Schedule } from './schedule.ts';

/** A run that costs no more than this (ms) can go with every frame without the agent feeling it. */
const CHEAP_MS = 10;
/** Dearer runs wait for a pause this long (ms) after the last key. */
const PAUSE_MS = 90;
/** And never longer than this (ms) after the first key that asked for them. */
const PATIENCE_MS = 400;

export interface Pace {
  /** Asks for a run: with the next frame while runs are cheap, else after a short pause. */
  soon(): void;
  /** Runs at once, in place of any run asked for. */
  now(): void;
  stop(): void;
}

/** Decides when a repeated piece of work runs, from what it cost the last time. */
export function createPace(schedule: Schedule, work: () => void): Pace {
  let cost = 0;
  let askedAt: number | null = null;
  let cancel: Cancel | null = null;

  function stop(): void {
    cancel?.();
    cancel = null;
    askedAt = null;
  }
  function now(): void {
    stop();
    const start = schedule.now();
    work();
    cost = schedule.now() - start;
  }
  function soon(): void {
    if (cost <= CHEAP_MS) {
      cancel ??= schedule.frame(now);
      return;
    }
    cancel?.();
    askedAt ??= schedule.now();
    const left = askedAt + PATIENCE_MS - schedule.now();
    cancel = schedule.after(Math.max(0, Math.min(PAUSE_MS, left)), now);
  }
  return { soon, now, stop };
}
