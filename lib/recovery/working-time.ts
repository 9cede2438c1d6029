import type { WEEK_DAYS } from '../policy/recovery/standard-shape.ts';
import { instantOf, shiftDay, type WallDay, wallTimeAt, weekdayOf } from './promise-zone.ts';

/** When the team works. */
export interface WorkingHours {
  readonly days: readonly (typeof WEEK_DAYS)[number][];
  /** "09:00" */
  readonly from: string;
  /** "17:00"; not after `from`, it is that of the next day. "24:00" is midnight. */
  readonly to: string;
  /** IANA name; the agent's own zone where none is given. */
  readonly zone?: string | undefined;
}

/** One stretch of work, ms since the epoch. */
interface Shift {
  readonly day: WallDay;
  readonly start: number;
  readonly end: number;
}

/** More days than any standard needs; where the hours never come, nothing loops for ever. */
const DAYS_MOST = 40_000;

const BY_WEEKDAY = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** The instant at which so much working time has gone by after `from` (both ms). */
export function afterWorkingTime(from: number, ms: number, hours: WorkingHours): number {
  let left = ms;
  for (const { start, end } of shiftsFrom(from, hours)) {
    const begin = Math.max(start, from);
    if (end - begin >= left) return begin + left;
    left -= end - begin;
  }
  return Number.POSITIVE_INFINITY;
}

/** How much working time lies between two instants, in ms; none where the second is not the later one. */
export function workingTimeBetween(from: number, to: number, hours: WorkingHours): number {
  let sum = 0;
  for (const { start, end } of shiftsFrom(from, hours)) {
    if (start >= to) break;
    sum += Math.min(end, to) - Math.max(start, from);
  }
  return sum;
}

/**
 * The instant so many working days after `from`: at the same time of day, counted from the next opening where `from`
 * lies outside the hours. 0 is the end of that working day.
 */
export function afterWorkingDays(from: number, days: number, hours: WorkingHours): number {
  let first: { readonly begin: number; readonly into: number } | undefined;
  let left = days;
  for (const { start, end } of shiftsFrom(from, hours)) {
    if (first === undefined) {
      const begin = Math.max(start, from);
      if (left === 0) return end;
      first = { begin, into: begin - start };
    } else {
      left--;
      // A day of fewer hours, as clocks leap, has no such time: then its end.
      if (left === 0) return Math.min(start + first.into, end);
    }
  }
  return Number.POSITIVE_INFINITY;
}

/** The instant so many days of the calendar after `from`, at the same time of day; 0 is the last moment of the day. */
export function afterDays(from: number, days: number, zone?: string): number {
  const wall = wallTimeAt(from, zone);
  if (days === 0) return instantOf({ ...shiftDay(wall, 1), hour: 0, minute: 0 }, zone) - 1;
  const within = ((from % 60_000) + 60_000) % 60_000;
  return instantOf({ ...shiftDay(wall, days), hour: wall.hour, minute: wall.minute }, zone) + within;
}

/** Whether anybody works at the instant. */
export function isWorkingTime(at: number, hours: WorkingHours): boolean {
  const [next] = shiftsFrom(at, hours);
  return next !== undefined && next.start <= at;
}

/** The shifts that are not over at `from`, in order. */
function* shiftsFrom(from: number, hours: WorkingHours): Generator<Shift> {
  // A shift of the day before may reach over midnight.
  let day: WallDay = shiftDay(wallTimeAt(from, hours.zone), -1);
  for (let count = 0; count < DAYS_MOST; count++) {
    const shift = shiftOf(day, hours);
    if (shift && shift.end > from) yield shift;
    day = shiftDay(day, 1);
  }
}

function shiftOf(day: WallDay, { days, from, to, zone }: WorkingHours): Shift | undefined {
  if (!days.includes(BY_WEEKDAY[weekdayOf(day)]!)) return undefined;
  const [opens, closes] = [minutesOf(from), minutesOf(to)];
  const start = instantAt(day, opens, zone);
  const end = instantAt(closes > opens ? day : shiftDay(day, 1), closes, zone);
  return end > start ? { day, start, end } : undefined;
}

function instantAt(day: WallDay, minutes: number, zone: string | undefined): number {
  if (minutes === 24 * 60) return instantOf({ ...shiftDay(day, 1), hour: 0, minute: 0 }, zone);
  return instantOf({ ...day, hour: Math.floor(minutes / 60), minute: minutes % 60 }, zone);
}

function minutesOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
}
