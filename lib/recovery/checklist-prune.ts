import type { Checklist } from './types.ts';

const DAY_MS = 86_400_000;

/** Whether a case was last changed more than `maxAgeDays` before `now` (ms since the epoch), be it open or closed. */
export function isOutlived({ updatedAt }: Checklist, now: number, maxAgeDays: number): boolean {
  return now - updatedAt > maxAgeDays * DAY_MS;
}

/** Whether a case carries a time well to come: a wrong clock noted it, which was set back since. */
export function isAhead({ updatedAt }: Checklist, now: number): boolean {
  return updatedAt > now + DAY_MS;
}
