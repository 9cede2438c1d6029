/** What clock and calendar on a wall show. `month` counts from 1. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** A day on the calendar. */
export type WallDay = Pick<WallTime, 'year' | 'month' | 'day'>;

const DAY_MS = 86_400_000;

/** What a wall in the zone (IANA name; the present one where none is given) shows at an instant, ms since the epoch. */
export function wallTimeAt(at: number, zone?: string): WallTime {
  if (zone === undefined) {
    const date = new Date(at);
    return {
      year: date.getFullYear(),
      month: date.getMonth() + 1,
      day: date.getDate(),
      hour: date.getHours(),
      minute: date.getMinutes(),
    };
  }
  const parts = formatOf(zone).formatToParts(at);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  };
}

/**
 * The instant at which a wall in the zone shows this, ms since the epoch. A time that the clocks leap over is taken
 * as that much later; one that comes twice is the first.
 */
export function instantOf(wall: WallTime, zone?: string): number {
  if (zone === undefined)
    return new Date(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute).getTime();
  const asUtc = utcOf(wall);
  const [before, after] = [offsetAt(asUtc - DAY_MS, zone), offsetAt(asUtc + DAY_MS, zone)];
  const fitting = [asUtc - before, asUtc - after].filter((at) => utcOf(wallTimeAt(at, zone)) === asUtc);
  return fitting.length > 0 ? Math.min(...fitting) : asUtc - before;
}

/** "2026-11-26" */
export function dayText({ year, month, day }: WallDay): string {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The day that `dayText` wrote; null where there is no such day. */
export function dayOf(text: string): WallDay | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  return isDay({ year, month, day }) ? { year, month, day } : null;
}

/** Whether the calendar has this day. */
export function isDay(day: WallDay): boolean {
  const { year, month, day: number } = shiftDay(day, 0);
  return year === day.year && month === day.month && number === day.day;
}

/** The day that comes this many days later. */
export function shiftDay({ year, month, day }: WallDay, by: number): WallDay {
  const date = new Date(Date.UTC(year, month - 1, day + by));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 is Sunday. */
export function weekdayOf({ year, month, day }: WallDay): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

function utcOf({ year, month, day, hour, minute }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute);
}

function offsetAt(at: number, zone: string): number {
  const whole = Math.floor(at / 60_000) * 60_000;
  return utcOf(wallTimeAt(whole, zone)) - whole;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(zone, format);
  return format;
}
