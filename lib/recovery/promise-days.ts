import { numberOf } from './promise-clock.ts';
import {
  asWords,
  COUNTED_FROM,
  DAY_AFTER_TOMORROW,
  DAY_END,
  DEADLINE,
  FROM_NOW,
  HALF_HOUR,
  MONTH_END,
  NEXT_WEEK,
  NUMBER,
  THE_HOUR,
  THIS_WEEK,
  UNITS,
  type Unit,
  WEEKEND,
  WITHIN,
} from './promise-time-words.ts';
import { shiftDay, type WallDay, weekdayOf } from './promise-zone.ts';

/** A time in a text that needs no calendar of names to be read. */
export type TimeMention = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'instant'; readonly inMinutes: number }
  /** `weak` ones only count where no other day is named: "this week", "by end of day". */
  | { readonly kind: 'day'; readonly day: WallDay; readonly weak?: boolean }
  | { readonly kind: 'impossible' }
  /** Counted from something that is yet to come: no calendar tells when. */
  | { readonly kind: 'unknown' }
);

const UNIT = UNITS.map(([name, words]) => `(?<${name}>${words})`).join('|');
const COUNTED = `(${NUMBER})(?:\\s?(?:-|–|to|or|bis|oder|a|o|ou|e|et)\\s?(${NUMBER}))?[ -]?(?:full |volle[nr]? )?(?:${UNIT})`;
const DURATION = asWords(`(?:${WITHIN})\\s+${COUNTED}`);
const DURATION_FROM_NOW = asWords(`${COUNTED} (?:${FROM_NOW})`);

/** The days of the week by name, Sunday first. */
export const WEEKDAYS: readonly string[] = [
  'sunday|sonntag|domingo|dimanche',
  'monday|montag|lunes|lundi|segunda(?:-feira)?',
  'tuesday|dienstag|martes|mardi|terca(?:-feira)?',
  'wednesday|mittwoch|miercoles|mercredi|quarta(?:-feira)?',
  'thursday|donnerstag|jueves|jeudi|quinta(?:-feira)?',
  'friday|freitag|viernes|vendredi|sexta(?:-feira)?',
  'saturday|samstag|sonnabend|sabado|samedi',
];

/** Durations: "within 24 hours", "in 2 to 3 working days". Of a range, the latest. */
export function durationsIn(folded: string, today: WallDay): TimeMention[] {
  const found: TimeMention[] = [];
  for (const pattern of [DURATION, DURATION_FROM_NOW])
    for (const match of folded.matchAll(pattern)) {
      const count = Math.max(numberOf(match[1]), match[2] === undefined ? 0 : numberOf(match[2]));
      const unit = UNITS.find(([name]) => match.groups?.[name] !== undefined)?.[0];
      if (unit === undefined || Number.isNaN(count)) continue;
      const isFromElsewhere = COUNTED_FROM.test(folded.slice(match.index + match[0].length));
      const time: Lasting = isFromElsewhere ? { kind: 'unknown' } : lasting(count, unit, today);
      found.push({ ...placeOf(match), ...time });
    }
  const hours: readonly (readonly [string, number])[] = [
    [HALF_HOUR, 30],
    [THE_HOUR, 60],
  ];
  for (const [words, inMinutes] of hours)
    for (const match of folded.matchAll(asWords(words)))
      found.push({ ...placeOf(match), kind: 'instant', inMinutes });
  return found;
}

type Lasting = { kind: 'unknown' } | { kind: 'instant'; inMinutes: number } | { kind: 'day'; day: WallDay };

function lasting(count: number, unit: Unit, today: WallDay): Lasting {
  switch (unit) {
    case 'minute':
      return { kind: 'instant', inMinutes: count };
    case 'hour':
      return { kind: 'instant', inMinutes: 60 * count };
    case 'day':
      return { kind: 'day', day: shiftDay(today, count) };
    case 'workday':
      return { kind: 'day', day: shiftWorkdays(today, count) };
    case 'week':
      return { kind: 'day', day: shiftDay(today, 7 * count) };
    case 'month':
      return { kind: 'day', day: shiftMonths(today, count) };
  }
}

/** Weeks and months as a whole, the end of the day, and the day after tomorrow. */
export function wholesIn(folded: string, today: WallDay): TimeMention[] {
  const found: TimeMention[] = [];
  const each = (words: string, dayOf: (match: RegExpExecArray) => WallDay, weak = true) => {
    for (const match of folded.matchAll(asWords(words)))
      found.push({ ...placeOf(match), kind: 'day', day: dayOf(match), weak });
  };
  found.push(...nextWeeksIn(folded, today));
  each(DAY_AFTER_TOMORROW, () => shiftDay(today, 2), false);
  each(MONTH_END, () => lastOfMonth(today));
  each(THIS_WEEK, () => comingWeekday(today, 5));
  each(WEEKEND, ({ index }) => comingWeekday(today, DEADLINE.test(folded.slice(0, index)) ? 5 : 0));
  each(DAY_END, () => today);
  return apart(found);
}

/** "Next week", to its Friday; with a weekday beside it, that one; its beginning is the Tuesday, its middle the Wednesday. */
function nextWeeksIn(folded: string, today: WallDay): TimeMention[] {
  const monday = shiftDay(today, 8 - (weekdayOf(today) || 7));
  return [...folded.matchAll(asWords(NEXT_WEEK))].map((match) => {
    const { from, to } = placeOf(match);
    const beside = weekdayBeside(folded, from, to);
    if (beside)
      return { ...beside.place, kind: 'day' as const, day: shiftDay(monday, (beside.weekday + 6) % 7) };
    const part = `${match[1] ?? match[2] ?? ''}`;
    const days = /early|begin|start|anfang/.test(part) ? 1 : /mid|mitte/.test(part) ? 2 : 4;
    return { from, to, kind: 'day' as const, day: shiftDay(monday, days) };
  });
}

function weekdayBeside(folded: string, from: number, to: number) {
  for (const [weekday, words] of WEEKDAYS.entries()) {
    const before = new RegExp(`(?<![a-z])(?:${words})(?: of| in der| der| da| de la| de)? ?$`, 'i').exec(
      folded.slice(0, from),
    );
    if (before) return { weekday, place: { from: before.index, to } };
    const after = new RegExp(`^,?(?: on| am| el| le| na)? ?(?:${words})(?![a-z])`, 'i').exec(
      folded.slice(to),
    );
    if (after) return { weekday, place: { from, to: to + after[0].length } };
  }
  return null;
}

/** Saturdays and Sundays are passed over. */
function shiftWorkdays(day: WallDay, count: number): WallDay {
  let at = day;
  for (let left = count; left > 0; ) {
    at = shiftDay(at, 1);
    if (![0, 6].includes(weekdayOf(at))) left--;
  }
  return at;
}

function shiftMonths({ year, month, day }: WallDay, count: number): WallDay {
  const first = shiftDay({ year, month: month + count, day: 1 }, 0);
  const { day: last } = lastOfMonth(first);
  return { ...first, day: Math.min(day, last) };
}

function lastOfMonth({ year, month }: WallDay): WallDay {
  return shiftDay({ year, month: month + 1, day: 1 }, -1);
}

/** That weekday of this week, or of the next one where it is over. */
function comingWeekday(today: WallDay, weekday: number): WallDay {
  return shiftDay(today, (weekday - weekdayOf(today) + 7) % 7);
}

/** Where a match stands. */
export function placeOf({ index, 0: words }: RegExpExecArray) {
  return { from: index, to: index + words.length };
}

/** The mentions that overlap none before them. */
export function apart(mentions: readonly TimeMention[]): TimeMention[] {
  const kept: TimeMention[] = [];
  for (const each of mentions)
    if (!kept.some(({ from, to }) => from < each.to && to > each.from)) kept.push(each);
  return kept;
}
