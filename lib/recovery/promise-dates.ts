import { apart, placeOf, type TimeMention, WEEKDAYS } from './promise-days.ts';
import { asWords, MONTHS } from './promise-time-words.ts';
import { dayText, isDay, shiftDay, type WallDay, weekdayOf } from './promise-zone.ts';

const MONTH = `(${MONTHS.join('|')})`;
const DAY_MONTH = asWords(
  `(\\d{1,2})(?:st|nd|rd|th|\\.|er|º|°)?(?: of| de)? ${MONTH}\\.?(?:,? (?:de |of )?(\\d{4}))?`,
);
const MONTH_DAY = asWords(`${MONTH}\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:)(?:,? (\\d{4}))?`);
const DAY_ONLY =
  /(?<![0-9a-z])(?:the (\d{1,2})(?:st|nd|rd|th)(?! (?:of|floor|time))|(?:am|zum|bis) (\d{1,2})\.(?=\s*(?:$|[,;!)]|um\s|an\b))|(?:el|el dia|le|dia|no dia) (\d{1,2})(?=\s*(?:$|[,.;!)]|a\s|as\s|vers\s|antes\s|avant\s)))/gi;
const ISO = /(?<![\d/.-])(\d{4})-(\d\d?)-(\d\d?)(?![\d/-]|\.\d)/g;
const NUMERIC =
  /(?<![\d/.$€£-])(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d\d)|(\.)|(?=\s|,|;|$|\/|\)|\.(?:\s|$)))(?![\d/])/g;

/** A date that has gone by for longer than this is next year's; a younger one is a slip. */
const SLIP_DAYS = 90;

/** Dates in figures, and those by name that no calendar has. `dayFirst`: 3/12 is in December. */
export function datesIn(folded: string, today: WallDay, dayFirst: boolean): TimeMention[] {
  const found: TimeMention[] = [];
  for (const match of folded.matchAll(ISO))
    found.push(dated(match, { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }));
  for (const match of folded.matchAll(NUMERIC)) {
    // "4.5" is a number; "4.5." and "4.5.2026" are dates.
    if (match[2] !== '/' && match[4] === undefined && match[5] === undefined) continue;
    found.push(numeric(match, today, dayFirst));
  }
  for (const match of folded.matchAll(DAY_MONTH))
    found.push(byName(match, match[2], match[1], match[3], today));
  for (const match of folded.matchAll(MONTH_DAY))
    found.push(byName(match, match[1], match[2], match[3], today));
  for (const match of folded.matchAll(DAY_ONLY)) {
    const day = nextNumbered(Number(match[1] ?? match[2] ?? match[3]), today);
    found.push(day ? { ...placeOf(match), kind: 'day', day } : { ...placeOf(match), kind: 'impossible' });
  }
  return apart(found).map((each) => (isOtherWeekday(each, folded) ? { ...each, kind: 'impossible' } : each));
}

const NAMED_BEFORE = WEEKDAYS.map(
  (words) => new RegExp(`(?<![a-z])(?:${words}),?(?: the| dem| den| el| le| dia)?\\s+$`, 'i'),
);

/** "Monday 24 November", where that is a Tuesday: nobody can tell which of the two is meant. */
function isOtherWeekday(mention: TimeMention, folded: string): boolean {
  if (mention.kind !== 'day') return false;
  const weekday = NAMED_BEFORE.findIndex((named) => named.test(folded.slice(0, mention.from)));
  return weekday >= 0 && weekday !== weekdayOf(mention.day);
}

/** The next day of that number; null where no month has it. */
function nextNumbered(number: number, today: WallDay): WallDay | null {
  if (number < 1 || number > 31) return null;
  let month = today.day <= number ? today.month : today.month + 1;
  while (!isDay({ ...shiftDay({ ...today, month, day: 1 }, 0), day: number })) month++;
  return { ...shiftDay({ ...today, month, day: 1 }, 0), day: number };
}

function numeric(match: RegExpExecArray, today: WallDay, dayFirst: boolean): TimeMention {
  const [one, other] = [Number(match[1]), Number(match[3])];
  const year =
    match[4] === undefined ? undefined : Number(match[4].length === 2 ? `20${match[4]}` : match[4]);
  const orders =
    dayFirst || match[2] === '.'
      ? [[one, other]]
      : [
          [one, other],
          [other, one],
        ];
  const days = orders.flatMap(([day = 0, month = 0]) => completed({ day, month }, year, today) ?? []);
  // Written either way round: the one that is nearer is meant.
  const ahead = days.filter((day) => dayText(day) >= dayText(today));
  const [first] = (ahead.length > 0 ? ahead : days).toSorted((a, b) => dayText(a).localeCompare(dayText(b)));
  const turned = completed({ day: other, month: one }, year, today);
  const day = first ?? turned;
  return day ? { ...placeOf(match), kind: 'day', day } : { ...placeOf(match), kind: 'impossible' };
}

function byName(
  match: RegExpExecArray,
  name: string | undefined,
  day: string | undefined,
  year: string | undefined,
  today: WallDay,
): TimeMention {
  const month = 1 + MONTHS.findIndex((words) => new RegExp(`^(?:${words})$`, 'i').test(name ?? ''));
  const found = completed({ day: Number(day), month }, year === undefined ? undefined : Number(year), today);
  return found ? { ...placeOf(match), kind: 'day', day: found } : { ...placeOf(match), kind: 'impossible' };
}

/** With the year that is meant: this one, the next where it is long over; null where there is no such day. */
function completed(
  { day, month }: Pick<WallDay, 'day' | 'month'>,
  year: number | undefined,
  today: WallDay,
): WallDay | null {
  if (year !== undefined) return isDay({ year, month, day }) ? { year, month, day } : null;
  const soon = { year: today.year, month, day };
  const isOver = dayText(soon) < dayText(shiftDay(today, -SLIP_DAYS));
  const meant = isOver ? { ...soon, year: today.year + 1 } : soon;
  return isDay(meant) ? meant : null;
}

function dated(match: RegExpExecArray, day: WallDay): TimeMention {
  return isDay(day) ? { ...placeOf(match), kind: 'day', day } : { ...placeOf(match), kind: 'impossible' };
}
