import type { DraftPromise, Due } from './case-types.ts';
import { dueAt } from './follow-up.ts';
import type { ClockMention } from './promise-clock.ts';
import { type DayFound, type PartFound, type Place, type Times, timesIn } from './promise-times.ts';
import type { PromiseReader } from './promise-types.ts';
import { dayText, instantOf, shiftDay, type WallDay, type WallTime, wallTimeAt } from './promise-zone.ts';

/** Hours without a half of the day up to this one are meant after noon: nobody promises a call at four at night. */
const LAST_AFTERNOON_HOUR: Readonly<Record<string, number>> = { en: 7 };
const LAST_AFTERNOON_HOUR_ELSEWHERE = 6;

/** Where and when a promise is read. */
interface Here {
  readonly now: number;
  readonly wall: WallTime;
  readonly zone: string | undefined;
  readonly locale: string;
}

/** See `PromiseReader`. */
export const readPromises: PromiseReader = (text, commitments, now, zone) => {
  const wall = wallTimeAt(now.getTime(), zone);
  return commitments.map((commitment) => {
    const { from, to, kind, locale } = commitment;
    const here: Here = { now: now.getTime(), wall, zone, locale };
    return { from, to, kind, ...dueOf(timesIn(text, commitment, wall), here) };
  });
};

type DueFound = Pick<DraftPromise, 'due' | 'problem'>;

function dueOf(times: Times, here: Here): DueFound {
  if (times.isImpossible) return { due: null, problem: 'impossible' };
  const all: Due[] = times.instants.map(({ inMinutes }) => ({ at: here.now + inMinutes * 60_000 }));
  const spoken = spokenDue(times, here);
  if (spoken) all.push(spoken);
  const [latest] = all.toSorted((one, other) => dueAt(other, here.zone) - dueAt(one, here.zone));
  if (latest === undefined) return times.isPast ? { due: null, problem: 'past' } : { due: null };
  const isOver = 'at' in latest ? latest.at < here.now : latest.day < dayText(here.wall);
  return isOver ? { due: null, problem: 'past' } : { due: latest };
}

/** By day and time of day, whichever of the two is said. */
function spokenDue({ days, clocks, parts }: Times, here: Here): Due | null {
  const named = days.some(({ weak }) => !weak) ? days.filter(({ weak }) => !weak) : days;
  const [latest] = named.toSorted((one, other) => dayText(other.day).localeCompare(dayText(one.day)));
  const part = parts.at(-1);
  if (latest === undefined) {
    const [clock] = clocks.toSorted(
      (one, other) => minutesOf(other, here, part) - minutesOf(one, here, part),
    );
    if (clock) return nextAt(clock, part, here);
    return part ? thisPart(part, here) : null;
  }
  const own = clocks.filter((clock) => nearest(clock, named) === latest);
  const [clock] = own.toSorted((one, other) => minutesOf(other, here, part) - minutesOf(one, here, part));
  if (clock) return atClock(latest.day, clock, part, here);
  const ownPart = parts.find((each) => nearest(each, named) === latest);
  return ownPart ? atPart(latest.day, ownPart, here) : { day: dayText(latest.day) };
}

function nearest(place: Place, days: readonly DayFound[]): DayFound | undefined {
  const distance = (day: DayFound) => Math.max(day.from - place.to, place.from - day.to);
  return days.toSorted((one, other) => distance(one) - distance(other))[0];
}

/** A time without a day: today, or tomorrow where it has gone by. */
function nextAt(clock: ClockMention, part: PartFound | undefined, here: Here): Due {
  const at = instantAt(here.wall, clock, part, here);
  return { at: at >= here.now ? at : instantAt(shiftDay(here.wall, 1), clock, part, here) };
}

function atClock(day: WallDay, clock: ClockMention, part: PartFound | undefined, here: Here): Due {
  const at = instantAt(day, clock, part, here);
  const isTodays = dayText(day) === dayText(here.wall);
  // "Today at eight", said in the afternoon, is in the evening; "today at 9:00", said at eleven, has gone by.
  const isOpen = !clock.isPlain && !clock.isExact && !part;
  if (at < here.now && isTodays && isOpen && clock.hour < 12)
    return { at: instantAt(day, { ...clock, hour: clock.hour + 12, isPlain: true }, part, here) };
  return { at };
}

function instantAt(
  day: WallDay,
  clock: ClockMention,
  part: PartFound | undefined,
  { zone, locale }: Pick<Here, 'zone' | 'locale'>,
): number {
  const minutes = minutesOf(clock, { locale }, part);
  const on = shiftDay(day, minutes >= 1440 ? 1 : 0);
  return instantOf({ ...on, hour: Math.floor(minutes / 60) % 24, minute: minutes % 60 }, clock.zone ?? zone);
}

/** Minutes from midnight that a clock's words mean. */
function minutesOf(
  clock: ClockMention,
  { locale }: Pick<Here, 'locale'>,
  part: PartFound | undefined,
): number {
  const { hour, minute, isPlain } = clock;
  const last = LAST_AFTERNOON_HOUR[locale] ?? LAST_AFTERNOON_HOUR_ELSEWHERE;
  const isAfternoon = part ? !part.isMorning : hour <= last;
  return (hour + (!isPlain && hour > 0 && hour < 12 && isAfternoon ? 12 : 0)) * 60 + minute;
}

function thisPart(part: PartFound, here: Here): Due {
  const isOver = here.wall.hour >= part.hour;
  if (!isOver || (part.isMorning && part.isToday))
    return { at: instantOf({ ...dayIn(here.wall), hour: part.hour, minute: 0 }, here.zone) };
  // "In the morning", said at noon, is the next one; an afternoon or evening lasts for a while.
  return part.isMorning
    ? { at: instantOf({ ...shiftDay(here.wall, 1), hour: part.hour, minute: 0 }, here.zone) }
    : { day: dayText(here.wall) };
}

function atPart(day: WallDay, part: PartFound, here: Here): Due {
  const at = instantOf({ ...dayIn(day), hour: part.hour, minute: 0 }, here.zone);
  return at < here.now ? { day: dayText(day) } : { at };
}

function dayIn({ year, month, day }: WallDay): WallDay {
  return { year, month, day };
}
