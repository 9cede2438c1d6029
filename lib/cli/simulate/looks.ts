import type { Random } from './random.ts';
import { DAY, type Workday } from './workday.ts';

/** How long an agent waits, in seconds: the product's own rule (lib/policy/subscription). */
export interface Waits {
  afterAnswer(random: Random): number;
  /** @param failures how often it failed in a row, 1 or more */
  afterFailure(failures: number, random: Random): number;
}

/** A time in which nobody answers, in seconds from the first day's midnight. */
export interface Outage {
  readonly from: number;
  readonly to: number;
}

/** One request of one agent, in seconds from the first day's midnight. */
export interface Look {
  readonly at: number;
  readonly isAnswered: boolean;
}

/**
 * All that one agent asks over some days. A browser that is closed asks nothing; what fell due meanwhile is asked for
 * as it starts.
 */
export function* looksOf(
  { from, to }: Workday,
  days: number,
  waits: Waits,
  outage: Outage | undefined,
  random: Random,
): Generator<Look> {
  const length = to - from;
  let at = from;
  let failures = 0;
  while (at < days * DAY) {
    const isAnswered = outage === undefined || at < outage.from || at >= outage.to;
    yield { at, isAnswered };
    failures = isAnswered ? 0 : failures + 1;
    at = whileOpen(
      at + (isAnswered ? waits.afterAnswer(random) : waits.afterFailure(failures, random)),
      from,
      length,
    );
  }
}

/** That time if the browser runs then, else when it starts next. */
function whileOpen(at: number, from: number, length: number): number {
  const day = Math.floor((at - from) / DAY);
  const since = at - from - day * DAY;
  return since <= length ? at : from + (day + 1) * DAY;
}
