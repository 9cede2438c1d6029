import { dateText } from '../words/locale.ts';

/** A day of a policy (`2026-01-31`) as people write it. */
export function dayText(day: string): string {
  return dateText(endOf(day), { dateStyle: 'medium' });
}

/** Whether the day is over. @param now ms since the epoch */
export function isPast(day: string, now: number): boolean {
  return now > endOf(day);
}

/** Its last moment where the agent is, ms since the epoch. */
function endOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 23, 59, 59, 999).getTime();
}
