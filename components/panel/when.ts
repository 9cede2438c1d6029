import { i18n } from '#i18n';
import { dateText } from '../words/locale.ts';

/** A time to come as people say it: the day by name where it is near, then the time of day. Both in ms since the epoch. */
export function whenText(at: number, now: number): string {
  const time = timeWords(at);
  const days = daysBetween(now, at);
  if (days === 0) return i18n.t('when.today', { time });
  if (days === 1) return i18n.t('when.tomorrow', { time });
  const date = dateText(at, { day: 'numeric', month: 'long' });
  return i18n.t('when.date', { date, time });
}

/** The time of day, as "15:00" or "3:00 PM". */
export function timeWords(at: number): string {
  return dateText(at, { hour: 'numeric', minute: '2-digit' });
}

/** How many days ahead a moment is, and the name of its day: the weekday within the next six days, else the date. */
export function dayWords(at: number, now: number): { readonly days: number; readonly name: string } {
  const days = daysBetween(now, at);
  const isNear = days > 0 && days < 7;
  const format: Intl.DateTimeFormatOptions = isNear ? { weekday: 'long' } : { day: 'numeric', month: 'long' };
  return { days, name: dateText(at, format) };
}

function daysBetween(from: number, to: number): number {
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}

/** Days may have 23 or 25 hours: they are counted from midnight to midnight, and rounded. */
function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
