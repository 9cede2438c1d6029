import type { Due } from '../../lib/recovery/case-types.ts';
import { dayOf, instantOf } from '../../lib/recovery/promise-zone.ts';

// Making a format costs more than using it a hundred times, and a list uses it for every row.
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const hour = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** A moment with its day and time, in the agent's zone. @param at ms since the epoch */
export function stampText(at: number): string {
  return full.format(at);
}

/** By when, so that it reads the same on any day. */
export function dueStamp(due: Due): string {
  if ('at' in due) return full.format(due.at);
  const named = dayOf(due.day);
  return named === null ? due.day : date.format(instantOf({ ...named, hour: 12, minute: 0 }));
}

/** A moment as short as it can be told from now: its time today, its day this year, else its date. */
export function shortStamp(at: number, now: number): string {
  const [one, other] = [new Date(at), new Date(now)];
  if (one.toDateString() === other.toDateString()) return hour.format(at);
  return one.getFullYear() === other.getFullYear() ? day.format(at) : date.format(at);
}
