import type { Standard } from './standard.ts';
import {
  afterDays,
  afterWorkingDays,
  afterWorkingTime,
  type WorkingHours,
  workingTimeBetween,
} from './working-time.ts';

/** How a clock stands: in time, in its last quarter, past, or what it waits for was done. */
export type ClockState = 'ok' | 'amber' | 'red' | 'met';

/** A standard running on a case. All times in ms since the epoch. */
export interface Clock {
  readonly from: number;
  readonly due: number;
  /** When its last quarter begins. */
  readonly amberAt: number;
  readonly state: ClockState;
  /** Time to `due` on the wall; below 0 once it is past. Never more than the whole, even where the clock was set back. */
  readonly left: number;
  /** When `state` changes next, if nothing is done; null where it will not. */
  readonly next: number | null;
  /** What it waited for was done, but after it was due. */
  readonly late: boolean;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** From which share of its time on a clock is amber. */
const AMBER = 0.75;

/** When a standard that begins to count at `from` is due, in ms; see `StandardUnit` for what is counted. */
export function dueOf(
  standard: Pick<Standard, 'number' | 'unit'>,
  from: number,
  hours: WorkingHours,
): number {
  const { number, unit } = standard;
  switch (unit) {
    case 'minutes':
      return from + number * MINUTE;
    case 'hours':
      return from + number * HOUR;
    case 'days':
      return afterDays(from, number, hours.zone);
    case 'working-hours':
      return afterWorkingTime(from, number * HOUR, hours);
    case 'working-days':
      return afterWorkingDays(from, number, hours);
  }
}

/**
 * How a standard stands.
 * @param from when it began to count, ms; where it lies after `now` (a clock was set back) it begins now
 * @param now the present, ms
 * @param metAt when what it asks for was done, ms; not said while it is open
 */
export function clockOf(
  standard: Pick<Standard, 'number' | 'unit'>,
  from: number,
  now: number,
  hours: WorkingHours,
  metAt?: number | undefined,
): Clock {
  const isMet = metAt !== undefined;
  const began = from <= now || isMet ? from : now;
  const due = dueOf(standard, began, hours);
  const amberAt = amberOf(standard, began, due, hours);
  const known = { from: began, due, amberAt, left: due - Math.max(now, began) };
  if (isMet) return { ...known, state: 'met', next: null, late: metAt > due };
  const [state, next] = stateAt(now, amberAt, due);
  return { ...known, state, next, late: false };
}

/** When the first of some clocks changes by itself; null where none will. */
export function nextChange(clocks: readonly Pick<Clock, 'next'>[]): number | null {
  const times = clocks.flatMap(({ next }) => next ?? []);
  return times.length === 0 ? null : Math.min(...times);
}

function stateAt(now: number, amberAt: number, due: number): readonly [ClockState, number | null] {
  if (now > due) return ['red', null];
  // Due is the last moment in time: it is past one millisecond later.
  const past = Number.isFinite(due) ? due + 1 : null;
  return now >= amberAt ? ['amber', past] : ['ok', Number.isFinite(amberAt) ? amberAt : past];
}

/** Working time goes by only while somebody works: the last quarter of four hours is the last one worked. */
function amberOf({ unit }: Pick<Standard, 'unit'>, from: number, due: number, hours: WorkingHours): number {
  const isWork = unit === 'working-hours' || unit === 'working-days';
  if (!isWork || !Number.isFinite(due)) return from + (due - from) * AMBER;
  return afterWorkingTime(from, workingTimeBetween(from, due, hours) * AMBER, hours);
}
