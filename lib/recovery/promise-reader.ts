import type { DraftPromise, Due } from './case-types.ts';
import { dueAt } from './follow-up.ts';
import { namedDays } from './promise-calendar.ts';
import { type ClockMention, clocksIn } from './promise-clock.ts';
import { datesIn, durationsIn, type TimeMention, wholesIn } from './promise-days.ts';
import { foldLetters } from './promise-language.ts';
import {
  asWords,
  BEFORE_DAY,
  DAY_PARTS,
  DEADLINE,
  EVENT,
  LENGTHS,
  PAST,
  SUBORDINATE,
} from './promise-time-words.ts';
import type { Commitment, PromiseReader } from './promise-types.ts';
import {
  dayText,
  instantOf,
  shiftDay,
  type WallDay,
  type WallTime,
  wallTimeAt,
  weekdayOf,
} from './promise-zone.ts';

/** Hours without a half of the day up to this one are meant after noon: nobody promises a call at four at night. */
const LAST_AFTERNOON_HOUR: Readonly<Record<string, number>> = { en: 7 };
const LAST_AFTERNOON_HOUR_ELSEWHERE = 6;

type Place = { readonly from: number; readonly to: number };
type DayFound = Place & { readonly day: WallDay; readonly weak: boolean };
type PartFound = Place & { readonly hour: number; readonly isMorning: boolean };

/** All that says a time in the words of one promise. */
interface Times {
  readonly instants: readonly (Place & { readonly inMinutes: number })[];
  readonly days: readonly DayFound[];
  readonly clocks: readonly ClockMention[];
  readonly parts: readonly PartFound[];
  readonly isImpossible: boolean;
  readonly isPast: boolean;
}

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
    return { from, to, kind, ...dueOf(timesIn(text, commitment, here), here) };
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
  // "Today at eight", said in the afternoon, is in the evening.
  if (at < here.now && isTodays && !clock.isPlain && !part && clock.hour < 12)
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
  if (!isOver) return { at: instantOf({ ...dayIn(here.wall), hour: part.hour, minute: 0 }, here.zone) };
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

/** Reads the words of one promise: first what is no due time is blanked, then what is read is. */
function timesIn(text: string, { from, to, skips, locale }: Commitment, here: Here): Times {
  const original = blank(
    text.slice(from, to),
    skips.map((skip) => ({ from: skip.from - from, to: skip.to - from })),
  );
  const folded = LENGTHS.reduce((rest, pattern) => rest.replace(pattern, spaces), foldLetters(original));
  const past = placesOf(folded, asWords(PAST));
  let rest = blank(folded, past);
  const take = (read: (rest: string) => TimeMention[]) => {
    const found = read(rest);
    rest = blank(rest, found);
    return found;
  };
  const mentions = [
    ...take((words) => datesIn(words, here.wall, locale !== 'en')),
    ...take((words) => durationsIn(words, here.wall)),
    ...take((words) => wholesIn(words, here.wall)),
  ];
  const clocks = clocksIn(rest, original);
  rest = blank(rest, clocks);
  const parts = DAY_PARTS.flatMap(([name, hour, words]) =>
    placesOf(rest, asWords(words)).map((place) => ({ ...place, hour, isMorning: name === 'morning' })),
  );
  rest = blank(rest, parts);
  const named = namedDays(sameBlanks(original, rest), locale, here.wall).map((each) => ({
    ...each,
    weak: false,
  }));
  return meant(folded, { mentions, clocks, parts, named, isPast: past.length > 0 });
}

interface Found {
  readonly mentions: readonly TimeMention[];
  readonly clocks: readonly ClockMention[];
  readonly parts: readonly PartFound[];
  readonly named: readonly DayFound[];
  readonly isPast: boolean;
}

/** Without the times of events and of clauses that only explain. */
function meant(folded: string, { mentions, clocks, parts, named, isPast }: Found): Times {
  const all: Place[] = [...mentions, ...clocks, ...parts, ...named];
  const isEvents = ofEvents(folded, all);
  const clause = [...blank(folded, all).matchAll(SUBORDINATE)][0]?.index ?? folded.length;
  const isMeant = (each: Place) =>
    !isEvents(each) && (each.from < clause || DEADLINE.test(folded.slice(0, each.from)));
  const days = mentions.flatMap((each) =>
    each.kind === 'day' ? [{ ...each, weak: each.weak ?? false }] : [],
  );
  return {
    instants: mentions.flatMap((each) => (each.kind === 'instant' && isMeant(each) ? [each] : [])),
    days: [...days, ...named].filter(isMeant).map((each) => notOnItself(each, folded, clocks)),
    clocks: clocks.filter((each) => !each.isImpossible && isMeant(each)),
    parts: parts.filter(isMeant),
    isImpossible: [
      ...mentions.filter(({ kind }) => kind === 'impossible'),
      ...clocks.filter((c) => c.isImpossible),
    ].some(isMeant),
    isPast,
  };
}

/** "Before Friday" is by Thursday; before a Monday, by the Friday. With a time of day it is that day. */
function notOnItself(found: DayFound, folded: string, clocks: readonly ClockMention[]): DayFound {
  if (clocks.length > 0 || found.weak || !BEFORE_DAY.test(folded.slice(0, found.from))) return found;
  let day = shiftDay(found.day, -1);
  while ([0, 6].includes(weekdayOf(day))) day = shiftDay(day, -1);
  return { ...found, day };
}

/** Whether a time belongs to an event: it stands right after "your meeting on", or after such a one. */
function ofEvents(folded: string, all: readonly Place[]): (place: Place) => boolean {
  const taken = new Set<Place>();
  for (const { index, 0: words } of folded.matchAll(new RegExp(`(?<![a-z])${EVENT}`, 'gi'))) {
    let end = index + words.length;
    for (const place of all.toSorted((one, other) => one.from - other.from)) {
      if (place.from < index || place.from > end + 5) continue;
      taken.add(place);
      end = Math.max(end, place.to);
    }
  }
  return (place) => taken.has(place);
}

function placesOf(text: string, pattern: RegExp): Place[] {
  return [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
    from: index,
    to: index + words.length,
  }));
}

function blank(text: string, places: readonly Place[]): string {
  return places.reduce(
    (rest, { from, to }) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to),
    text,
  );
}

function spaces(words: string): string {
  return ' '.repeat(words.length);
}

/** The text as it was written, blank where the other is. */
function sameBlanks(original: string, blanked: string): string {
  return original.replace(/[\s\S]/g, (char, at: number) => (blanked[at] === ' ' ? ' ' : char));
}
