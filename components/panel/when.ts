import { i18n } from '#i18n';

/** A time to come as people say it: the day by name where it is near, then the time of day. Both in ms since the epoch. */
export function whenText(at: number, now: number): string {
  const time = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' }).format(at);
  const days = Math.round((midnight(at) - midnight(now)) / 86_400_000);
  if (days === 0) return i18n.t('when.today', { time });
  if (days === 1) return i18n.t('when.tomorrow', { time });
  const date = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long' }).format(at);
  return i18n.t('when.date', { date, time });
}

/** Days may have 23 or 25 hours: they are counted from midnight to midnight, and rounded. */
function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
