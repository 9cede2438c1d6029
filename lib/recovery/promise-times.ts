import { namedDays } from './promise-calendar.ts';
import { type ClockMention, clocksIn, withColons } from './promise-clock.ts';
import { datesIn } from './promise-dates.ts';
import { durationsIn, type TimeMention, wholesIn } from './promise-days.ts';
import { foldLetters } from './promise-language.ts';
import {
  asWords,
  BEFORE_DAY,
  DAY_PARTS,
  DAY_WITH_PART,
  DEADLINE,
  EVENT,
  LENGTHS,
  PAST,
  SUBORDINATE,
} from './promise-time-words.ts';
import type { Commitment } from './promise-types.ts';
import { shiftDay, type WallDay, type WallTime, weekdayOf } from './promise-zone.ts';

/** A stretch of a promise's words. */
export type Place = { readonly from: number; readonly to: number };
/** A day that is named; a weak one only counts where no other is. */
export type DayFound = Place & { readonly day: WallDay; readonly weak: boolean };
/** A part of a day, and the hour by which it is meant. */
export type PartFound = Place & {
  readonly hour: number;
  readonly isMorning: boolean;
  /** It is said to be of today: "this morning". */
  readonly isToday: boolean;
};

/** All that says a time in the words of one promise. */
export interface Times {
  readonly instants: readonly (Place & { readonly inMinutes: number })[];
  readonly days: readonly DayFound[];
  readonly clocks: readonly ClockMention[];
  readonly parts: readonly PartFound[];
  readonly isImpossible: boolean;
  readonly isPast: boolean;
}

/** Reads the words of one promise: first what is no due time is blanked, then what is read is. */
export function timesIn(text: string, { from, to, skips, locale }: Commitment, wall: WallTime): Times {
  const original = blank(
    text.slice(from, to),
    skips.map((skip) => ({ from: skip.from - from, to: skip.to - from })),
  );
  const folded = LENGTHS.reduce((rest, pattern) => rest.replace(pattern, spaces), foldLetters(original));
  const past = placesOf(folded, asWords(PAST)).filter((place) => !isHere(folded, place, locale));
  let rest = withColons(blank(folded, past));
  const take = (read: (rest: string) => TimeMention[]) => {
    const found = read(rest);
    rest = blank(rest, found);
    return found;
  };
  const mentions = [
    ...take((words) => datesIn(words, wall, locale !== 'en')),
    ...take((words) => durationsIn(words, wall)),
    ...take((words) => wholesIn(words, wall)),
  ];
  const clocks = clocksIn(rest, original);
  rest = blank(rest, clocks);
  const parts = partsIn(rest);
  rest = blank(rest, parts);
  const named = namedDays(sameBlanks(original, rest), locale, wall).map((each) => ({
    ...each,
    weak: false,
  }));
  return meant(folded, { mentions, clocks, parts, named, past });
}

/** French says yesterday by the word that is "here" in German. */
function isHere(folded: string, { from, to }: Place, locale: string): boolean {
  return locale === 'de' && /^hier$/i.test(folded.slice(from, to));
}

function partsIn(rest: string): PartFound[] {
  return DAY_PARTS.flatMap(([name, hour, words], part) => {
    const inOneWord = [...rest.matchAll(DAY_WITH_PART)].filter((match) => match[part + 1] !== undefined);
    const places = [...placesOf(rest, asWords(words)), ...inOneWord.map(placeOf)];
    return places.map((place) => ({
      ...place,
      hour,
      isMorning: name === 'morning',
      isToday: /^(?:this|ce|esta)\s/i.test(rest.slice(place.from)),
    }));
  });
}

interface Found {
  readonly mentions: readonly TimeMention[];
  readonly clocks: readonly ClockMention[];
  readonly parts: readonly PartFound[];
  readonly named: readonly DayFound[];
  /** What is over: "yesterday". */
  readonly past: readonly Place[];
}

/** Without the times of events, of clauses that only explain, and of days that are over. */
function meant(folded: string, { mentions, clocks: allClocks, parts: allParts, named, past }: Found): Times {
  const clocks = allClocks.filter((each) => !isOfPast(each, past, folded));
  const parts = allParts.filter((each) => !isOfPast(each, past, folded));
  const all: Place[] = [...mentions, ...allClocks, ...allParts, ...named, ...past];
  const isEvents = ofEvents(folded, all);
  const clause = [...blank(folded, all).matchAll(SUBORDINATE)][0]?.index ?? folded.length;
  const isSaidBefore = all.some((each) => each.from < clause && !isEvents(each));
  const isMeant = (each: Place) =>
    !isEvents(each) && (each.from < clause || (!isSaidBefore && DEADLINE.test(folded.slice(0, each.from))));
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
    isPast: past.some(isMeant),
  };
}

/** What may stand between a day that is over and its time of day. */
const THAT_DAY = /^[\s,]*(?:(?:at|around|about|um|gegen|a las?|a la|vers|as|a)\s)?\s*$/i;
/** What makes a time one to come, whatever stands before it. */
const LATEST = /^(?:by|before|until|till|after|from|bis|vor|ab|nach|antes|avant|d'ici|ate)\s/i;

/** A time of day beside "yesterday" is that day's: "yesterday at 3pm". */
function isOfPast({ from, to }: Place, past: readonly Place[], folded: string): boolean {
  return past.some(
    (day) =>
      (day.to <= from && THAT_DAY.test(folded.slice(day.to, from)) && !LATEST.test(folded.slice(from, to))) ||
      (to <= day.from && folded.slice(to, day.from).trim() === ''),
  );
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
  return [...text.matchAll(pattern)].map(placeOf);
}

function placeOf({ index, 0: words }: RegExpExecArray): Place {
  return { from: index, to: index + words.length };
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
