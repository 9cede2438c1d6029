import type { Due, FollowUp, PromiseKind } from './case-types.ts';
import { dayOf, instantOf, shiftDay, wallTimeAt } from './promise-zone.ts';

// The promises that were sent, as a list and pure steps on it. An instant stays the instant it was, wherever the agent
// travels; a day is a day of the zone they are in when it comes. All times are ms since the epoch; `zone` is an IANA
// name, the present one where none is given.

/** The most that are kept; done ones go first. */
export const MOST_FOLLOW_UPS = 500;

/** A day's promise is told in its morning, and again when its working day ends. */
const MORNING = 9;
const EVENING = 17;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How long after its instant a promise counts as late rather than due. */
const GRACE_MS = HOUR_MS / 4;

/** How far ahead of the clock a telling may lie and still count: further, and the clock was wrong when it was noted. */
const CLOCK_SLACK_MS = HOUR_MS;

/** `due`: time to keep it; `late`: it should have been kept. */
export type FollowUpState = 'waiting' | 'due' | 'late' | 'done';

/** What was promised in a reply, as it went out. */
export interface SentPromises {
  readonly site: string;
  readonly caseId: string;
  readonly replyId: string;
  /** `due` is null where no time was named that can be kept. */
  readonly promises: readonly { readonly kind: PromiseKind; readonly due: Due | null }[];
}

type List = readonly FollowUp[];

/**
 * The list with what a reply promised by when. A promise of the same reply goes in once, however often its sending is
 * told, and so does one that a later reply of the case repeats while it is open. Answers the same list when nothing is
 * new.
 */
export function withPromises(list: List, sent: SentPromises, now: number): List {
  const { site, caseId, replyId } = sent;
  const ids = new Set(list.map(({ id }) => id));
  const own = list.filter((each) => each.site === site && each.caseId === caseId);
  const open = new Set(own.filter(({ doneAt }) => doneAt === undefined).map(whatOf));
  const added: FollowUp[] = [];
  for (const { kind, due } of sent.promises) {
    if (due === null) continue;
    const what = whatOf({ kind, due });
    const id = `${replyId} ${what}`;
    if (ids.has(id) || open.has(what)) continue;
    open.add(what);
    added.push({ id, site, caseId, kind, due, madeAt: now });
  }
  return added.length === 0 ? list : atMost([...list, ...added], MOST_FOLLOW_UPS);
}

/** What is to be done by when, as a text. */
function whatOf({ kind, due }: Pick<FollowUp, 'kind' | 'due'>): string {
  return `${kind} ${'day' in due ? due.day : due.at}`;
}

/** Done, or open again. A reopened one is told anew only if a time of its own is still to come. */
export function withDone(list: List, id: string, done: boolean, now: number): List {
  return changed(list, id, ({ doneAt, ...rest }) => {
    if (done) return { ...rest, doneAt: doneAt ?? now };
    return rest;
  });
}

/** Quiet until then, and told at that time. */
export function withSnooze(list: List, id: string, until: number): List {
  return changed(list, id, ({ doneAt: _open, ...rest }) => ({ ...rest, snoozedUntil: until }));
}

/** Told now. */
export function withTold(list: List, ids: ReadonlySet<string>, now: number): List {
  return list.map((each) => (ids.has(each.id) ? { ...each, toldAt: now } : each));
}

/** By when it must be kept: the instant, or the end of the working day. */
export function dueAt(due: Due, zone?: string): number {
  return 'at' in due ? due.at : hourOf(due.day, EVENING, zone);
}

/** From when on it counts as late rather than due. */
export function lateAt(due: Due, zone?: string): number {
  return dueAt(due, zone) + ('at' in due ? GRACE_MS : 0);
}

/** How it stands now. */
export function followUpState(followUp: FollowUp, now: number, zone?: string): FollowUpState {
  const { doneAt, due } = followUp;
  const snoozedUntil = snoozeOf(followUp, now);
  if (doneAt !== undefined) return 'done';
  if (snoozedUntil !== undefined && snoozedUntil > now) return 'waiting';
  if (now >= lateAt(due, zone)) return 'late';
  return snoozedUntil !== undefined || now >= firstTelling(due, zone) ? 'due' : 'waiting';
}

/**
 * Those to tell the agent of now: a time of theirs has come since they were last told. A machine that slept through
 * one tells it when it wakes, once.
 */
export function toTell(list: List, now: number, zone?: string): List {
  return list.filter((each) => {
    if (each.doneAt !== undefined) return false;
    const latest = tellings(each, now, zone).findLast((at) => at <= now);
    return latest !== undefined && !wasTold(each, latest, now);
  });
}

/** When the next is to be told, null where none is. */
export function nextTelling(list: List, now: number, zone?: string): number | null {
  const open = list.filter(({ doneAt }) => doneAt === undefined);
  const times = open.flatMap((each) => tellings(each, now, zone).filter((at) => at > now));
  return times.length === 0 ? null : times.reduce((one, other) => Math.min(one, other));
}

/** Open ones first, by when they are due; then what was done, newest first. */
export function inOrder(list: List, zone?: string): List {
  const when = ({ snoozedUntil, due }: FollowUp) => Math.max(snoozedUntil ?? 0, dueAt(due, zone));
  return list.toSorted((one, other) => {
    if (one.doneAt !== undefined || other.doneAt !== undefined)
      return (other.doneAt ?? Infinity) - (one.doneAt ?? Infinity) || 0;
    return when(one) - when(other);
  });
}

/**
 * Without those that were done more than `maxAgeDays` ago. An open one is still owed, however late: it goes when it is
 * done, by hand, or with its case. Answers the same list when none is too old.
 */
export function pruneFollowUps(list: List, now: number, maxAgeDays: number): List {
  const kept = list.filter(({ doneAt }) => doneAt === undefined || now - doneAt <= maxAgeDays * DAY_MS);
  return kept.length === list.length ? list : kept;
}

/** What "later" may mean: in an hour, or tomorrow in the morning. */
export function snoozeTimes(
  now: number,
  zone?: string,
): { readonly hour: number; readonly tomorrow: number } {
  const tomorrow = { ...shiftDay(wallTimeAt(now, zone), 1), hour: MORNING, minute: 0 };
  return { hour: now + HOUR_MS, tomorrow: instantOf(tomorrow, zone) };
}

/** When a follow-up speaks up, in order. A snooze takes the place of all before it. */
function tellings(followUp: FollowUp, now: number, zone?: string): readonly number[] {
  const { due } = followUp;
  const snoozedUntil = snoozeOf(followUp, now);
  const own = 'at' in due ? [due.at] : [firstTelling(due, zone), dueAt(due, zone)];
  return snoozedUntil === undefined ? own : [snoozedUntil, ...own.filter((at) => at > snoozedUntil)];
}

function firstTelling(due: Due, zone?: string): number {
  return 'at' in due ? due.at : hourOf(due.day, MORNING, zone);
}

function wasTold(followUp: FollowUp, at: number, now: number): boolean {
  return followUp.toldAt !== undefined && followUp.toldAt >= at && !isOfWrongClock(followUp, now);
}

/** A snooze that a wrong clock set would be quiet for as long as that clock was ahead. */
function snoozeOf(followUp: FollowUp, now: number): number | undefined {
  return isOfWrongClock(followUp, now) ? undefined : followUp.snoozedUntil;
}

/** Told well ahead of the clock: by one that has been set back since. What it says of times does not count. */
function isOfWrongClock({ toldAt }: FollowUp, now: number): boolean {
  return toldAt !== undefined && toldAt > now + CLOCK_SLACK_MS;
}

function hourOf(day: string, hour: number, zone?: string): number {
  const date = dayOf(day);
  // What is stored was checked; a day that is none is never due.
  return date === null ? Number.POSITIVE_INFINITY : instantOf({ ...date, hour, minute: 0 }, zone);
}

function changed(list: List, id: string, change: (one: FollowUp) => FollowUp): List {
  return list.some((each) => each.id === id)
    ? list.map((each) => (each.id === id ? change(each) : each))
    : list;
}

function atMost(list: List, most: number): List {
  const surplus = list.length - most;
  if (surplus <= 0) return list;
  const byWorth = list.toSorted(
    (one, other) =>
      Number(one.doneAt === undefined) - Number(other.doneAt === undefined) || one.madeAt - other.madeAt,
  );
  const gone = new Set(byWorth.slice(0, surplus));
  return list.filter((each) => !gone.has(each));
}
