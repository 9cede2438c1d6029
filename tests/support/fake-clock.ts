/** SHOULD ONLY BE IMPORTED IN TESTS. */
import type { Cancel, Schedule } from '../../lib/review/schedule.ts';

interface Plan {
  readonly at: number;
  readonly run: () => void;
}

const FRAME_MS = 16;

export interface FakeClock extends Schedule {
  /** Lets this many milliseconds pass, running what falls due in order. */
  pass(ms: number): void;
  /** Lets one frame pass. */
  tick(): void;
  /** How many plans are waiting. */
  readonly waiting: number;
}

/** A clock that only moves when told to. */
export function fakeClock(): FakeClock {
  let time = 0;
  const plans = new Set<Plan>();
  function plan(ms: number, run: () => void): Cancel {
    const entry = { at: time + ms, run };
    plans.add(entry);
    return () => void plans.delete(entry);
  }
  function pass(ms: number): void {
    const until = time + ms;
    for (;;) {
      const due = [...plans].filter((entry) => entry.at <= until).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) break;
      plans.delete(due);
      time = Math.max(time, due.at);
      due.run();
    }
    time = Math.max(time, until);
  }
  return {
    now: () => time,
    frame: (run) => plan(FRAME_MS, run),
    after: plan,
    pass,
    tick: () => pass(FRAME_MS),
    get waiting() {
      return plans.size;
    },
  };
}
