import type { Due } from '../../lib/recovery/case-types.ts';
import { dayOf, instantOf } from '../../lib/recovery/promise-zone.ts';
import { dateText } from '../words/locale.ts';

const FULL = { dateStyle: 'medium', timeStyle: 'short' } as const;
const DATE = { dateStyle: 'medium' } as const;

/** A moment with its day and time, in the agent's zone. @param at ms since the epoch */
export function stampText(at: number): string {
  return dateText(at, FULL);
}

/** By when, so that it reads the same on any day. */
export function dueStamp(due: Due): string {
  if ('at' in due) return dateText(due.at, FULL);
  const named = dayOf(due.day);
  return named === null ? due.day : dateText(instantOf({ ...named, hour: 12, minute: 0 }), DATE);
}

/** A moment as short as it can be told from now: its time today, its day this year, else its date. */
export function shortStamp(at: number, now: number): string {
  const [one, other] = [new Date(at), new Date(now)];
  if (one.toDateString() === other.toDateString()) return dateText(at, { timeStyle: 'short' });
  return one.getFullYear() === other.getFullYear()
    ? dateText(at, { day: 'numeric', month: 'short' })
    : dateText(at, DATE);
}
