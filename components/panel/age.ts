import { i18n } from '#i18n';

const DAY = 86_400_000;
const MONTH = 30 * DAY;

/** How long ago, in days or months. @param since @param now ms since the epoch; null where nobody knows */
export function ageText(since: number | null, now: number): string {
  if (since === null) return i18n.t('age.unknown');
  const age = Math.max(0, now - since);
  if (age < DAY) return i18n.t('age.now');
  if (age < 3 * MONTH) return counted('age.days', Math.floor(age / DAY));
  return counted('age.months', Math.floor(age / MONTH));
}

function counted(key: 'age.days' | 'age.months', count: number): string {
  return i18n.t(key, count, { count });
}
