import { i18n } from '#i18n';
import { number } from '../words/locale.ts';

const MINUTE = 60;

/** A count as people write it, e.g. "12,345". */
export function numberText(value: number): string {
  return number(value);
}

/** Of every hundred, with one digit behind the point. */
export function shareText(part: number, whole: number): string {
  const share = whole === 0 ? 0 : (part / whole) * 100;
  return number(share, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** A size in bytes, e.g. "34 MB". */
export function sizeText(bytes: number): string {
  const [divisor, unit] = bytes >= 1e6 ? [1e6, 'MB'] : bytes >= 1_000 ? [1_000, 'kB'] : [1, 'B'];
  const size = bytes / divisor;
  return `${number(size, { maximumFractionDigits: size < 10 ? 1 : 0 })} ${unit}`;
}

/** How long something takes, in seconds or minutes. */
export function secondsText(seconds: number): string {
  if (seconds < MINUTE) {
    const whole = Math.max(1, Math.round(seconds));
    return i18n.t('backtest.run.seconds', whole, { count: whole });
  }
  const minutes = Math.round(seconds / MINUTE);
  return i18n.t('backtest.run.minutes', minutes, { count: minutes });
}

/** So many replies, in words. */
export function repliesText(count: number): string {
  return i18n.t('backtest.replies', count, { count: numberText(count) });
}
