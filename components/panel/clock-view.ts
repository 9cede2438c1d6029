import { i18n } from '#i18n';
import { whenText } from './when.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A clock of the case as it is shown. */
export interface ClockShown {
  /** What it is for, as its standard names it. */
  readonly name: string;
  /** ms since the epoch. */
  readonly due: number;
  readonly state: 'ok' | 'amber' | 'red';
}

/** What is left, or how late it is, in words: colour only helps. @param now ms since the epoch */
export function clockText({ name, due, state }: ClockShown, now: number): string {
  const left = due - now;
  const time = lengthText(Math.abs(left));
  if (left < 0) return i18n.t('panel.clock.late', { name, time });
  const isScarce = state !== 'ok' && left >= MINUTE;
  return i18n.t(isScarce ? 'panel.clock.onlyLeft' : 'panel.clock.left', { name, time });
}

/** The moment it is due, as people say it. */
export function clockMoment({ due }: ClockShown, now: number): string {
  return due < now
    ? i18n.t('panel.clock.wasDue', { when: whenText(due, now) })
    : i18n.t('panel.clock.due', { when: whenText(due, now) });
}

/** How long the words hold, in ms: for the one timer that draws them anew. Both times in ms since the epoch. */
export function clockHolds(due: number, now: number): number {
  const left = due - now;
  const { length } = unitOf(Math.abs(left));
  return left >= 0 ? (left % length) + 1 : length - (-left % length);
}

const UNITS = [
  // Hours up to two days: "30 h left" says more to somebody who plans a shift than "1 day left".
  { from: 2 * DAY, length: DAY, key: 'panel.clock.days' },
  { from: HOUR, length: HOUR, key: 'panel.clock.hours' },
  { from: 0, length: MINUTE, key: 'panel.clock.minutes' },
] as const;

function unitOf(length: number): (typeof UNITS)[number] {
  return UNITS.find(({ from }) => length >= from) ?? UNITS[2];
}

function lengthText(length: number): string {
  const unit = unitOf(length);
  const count = Math.floor(length / unit.length);
  return count === 0 ? i18n.t('panel.clock.underMinute') : i18n.t(unit.key, count, { count });
}
