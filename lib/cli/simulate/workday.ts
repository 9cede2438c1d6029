import { around, type Random } from './random.ts';

export const MINUTE = 60;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** When an agent's browser runs, in seconds of the day. */
export interface Workday {
  readonly from: number;
  readonly to: number;
}

/** How the agents' days lie; all numbers in seconds. */
export interface Shifts {
  readonly name: string;
  /** When days begin, in the middle, with the share of the agents whose day it is. */
  readonly begin: readonly { readonly at: number; readonly share: number }[];
}

/** The hardest case: everybody starts within the same half hour. */
export const ONE_ZONE: Shifts = { name: 'one time zone', begin: [{ at: 8.75 * HOUR, share: 1 }] };

/** Three regions, eight hours apart. */
export const ROUND_THE_CLOCK: Shifts = {
  name: 'three regions',
  begin: [
    { at: 0.75 * HOUR, share: 0.25 },
    { at: 8.75 * HOUR, share: 0.45 },
    { at: 15.75 * HOUR, share: 0.3 },
  ],
};

const START_SPREAD = 10 * MINUTE;
const LENGTH = 8.5 * HOUR;
const LENGTH_SPREAD = 20 * MINUTE;

/** One agent's day: most come within half an hour, and stay eight and a half hours. */
export function workday(shifts: Shifts, random: Random): Workday {
  const from = Math.max(0, around(beginOf(shifts, random()), START_SPREAD, random));
  return { from, to: from + Math.max(HOUR, around(LENGTH, LENGTH_SPREAD, random)) };
}

/** When the day begins of whoever stands at that part of all agents. */
function beginOf({ begin }: Shifts, part: number): number {
  let upTo = 0;
  for (const { at, share } of begin) {
    upTo += share;
    if (part < upTo) return at;
  }
  return begin.at(-1)!.at;
}
