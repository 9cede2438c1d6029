// When to look for a new revision. Pure, so that a whole fleet can be worked through on paper.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What a host may ask for, in ms, and what holds where it says nothing. */
export const LOOK_EVERY = { least: 15 * MINUTE, usual: HOUR, most: 24 * HOUR } as const;

/** How long after the first failure it is tried again, in ms; twice as long after each further one. */
export const FIRST_RETRY = 15 * MINUTE;

/**
 * So much sooner at most, as a part: a fleet that started together does not stay together. Never later, so that who
 * puts a revision on a host that asks for an hour knows that within the hour everybody at work has it.
 */
export const JITTER = 0.2;

/** A number from 0 up to, not including, 1. */
export type Random = () => number;

/** How long a download stays fresh, in ms, by the host's `Cache-Control`: between 15 minutes and a day. */
export function freshFor(cacheControl: string | null): number {
  const [, seconds] = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/i.exec(cacheControl ?? '') ?? [];
  return seconds === undefined ? LOOK_EVERY.usual : within(Number(seconds) * 1_000);
}

/** When to look again after the host answered. @param fresh ms, from `freshFor` */
export function nextLook(now: number, fresh: number, random: Random): number {
  return now + jittered(within(fresh), random);
}

/**
 * When to try again after the host could not be reached.
 * @param failures how often in a row, this one included
 * @param asked how long the host asked to be left alone, in ms; it is, and be it longer than would be else
 */
export function nextTry(now: number, failures: number, random: Random, asked = 0): number {
  const doubled = FIRST_RETRY * 2 ** Math.min(failures - 1, 30);
  return now + Math.max(jittered(within(doubled), random), Math.min(asked, LOOK_EVERY.most));
}

/** How long the host asks to be left alone, in ms, by its `Retry-After` in seconds or as a date; 0 where it does not. */
export function retryAfter(header: string | null, now: number): number {
  if (header === null) return 0;
  if (/^\s*\d+\s*$/.test(header)) return within(Number(header) * 1_000);
  const at = Date.parse(header);
  return Number.isNaN(at) ? 0 : Math.min(Math.max(0, at - now), LOOK_EVERY.most);
}

/**
 * Whether it is time. What lies further ahead than any plan reaches was planned by a clock that was set back since.
 */
export function isDue(next: number, now: number): boolean {
  return next <= now || next - now > LOOK_EVERY.most;
}

function within(ms: number): number {
  return Math.min(Math.max(ms, LOOK_EVERY.least), LOOK_EVERY.most);
}

function jittered(ms: number, random: Random): number {
  return Math.round(ms * (1 - JITTER * random()));
}
