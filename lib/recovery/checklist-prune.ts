import type { Checklist } from './types.ts';

const DAY_MS = 86_400_000;

/**
 * The keys of the cases that were last changed more than `maxAgeDays` ago, open and closed alike. One that carries a
 * time still to come (the clock was set back) is not among them.
 */
export function outlived(
  checklists: Readonly<Record<string, Checklist>>,
  now: number,
  maxAgeDays: number,
): string[] {
  return Object.keys(checklists).filter((key) => {
    const { updatedAt = now } = checklists[key] ?? {};
    return now - updatedAt > maxAgeDays * DAY_MS;
  });
}
