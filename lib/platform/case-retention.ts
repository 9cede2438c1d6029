import { browser } from './browser.ts';
import { pruneOldFollowUps } from './follow-ups.ts';
import { pruneChecklists } from './kept-cases.ts';
import { readRecoveryBook } from './recovery-source.ts';
import { recordFault } from './report.ts';
import { z } from './schema.ts';
import { readSettings } from './settings.ts';
import { readItem, type StoredItem, updateItem, type WriteResult, watchItem, writeItem } from './storage.ts';
import { installedRecovery } from './stored-recovery.ts';

/** The longest that cases may be kept, in days. */
export const MAX_RETENTION_DAYS = 3_650;

const ALARM = 'case-retention';
const HOUR_MS = 3_600_000;
/** Looked after once a day, however often the worker starts. */
const SWEEP_EVERY_MS = 20 * HOUR_MS;
/**
 * After so long a break either nobody worked, or the clock jumped: then nothing is forgotten before the next look. Two
 * such breaks, one after the other, are of somebody who works once a week.
 */
const LONG_BREAK_MS = 7 * 24 * HOUR_MS;

/** How many days a case is kept after its last change, as the agent chose it; null leaves it to what ships. */
const retentionItem: StoredItem<number | null> = {
  key: 'retention',
  area: 'local',
  version: 1,
  shape: z.nullable(z.int().check(z.minimum(1), z.maximum(MAX_RETENTION_DAYS))),
  fallback: null,
};

/** When old cases were last looked for, ms since the epoch, and whether that was after a long break. */
interface Sweep {
  readonly at: number;
  readonly afterBreak: boolean;
}

const sweepItem: StoredItem<Sweep | null> = {
  key: 'case-sweep',
  area: 'local',
  version: 2,
  shape: z.nullable(z.strictObject({ at: z.int(), afterBreak: z.boolean() })),
  fallback: null,
  migrations: { 1: (at) => at && { at, afterBreak: false } },
};

/** How long cases are kept, and who says so; the policy has the last word. */
export interface Retention {
  readonly days: number;
  readonly by: 'default' | 'agent' | 'policy';
  /** The name of the policy that says so, where that is known. */
  readonly setBy?: string | undefined;
}

/** Never throws. */
export async function readRetention(): Promise<Retention> {
  const [book, { value: policy }, { value: own }, { setBy }] = await Promise.all([
    readRecoveryBook(),
    readItem(installedRecovery),
    readItem(retentionItem),
    readSettings(),
  ]);
  if (policy?.retentionDays !== undefined)
    return { days: policy.retentionDays, by: 'policy', setBy: setBy.retention };
  return own === null ? { days: book.retentionDays, by: 'default' } : { days: own, by: 'agent' };
}

/** Keeps cases so many days from now on; null as it ships. What is older goes with the next look, not at once. */
export function setRetention(days: number | null): Promise<WriteResult<number | null>> {
  return writeItem(retentionItem, days);
}

/** Calls back after the agent's choice or the policy's changed. */
export function watchRetention(onChange: (retention: Retention) => void, signal: AbortSignal): void {
  const read = async () => {
    const retention = await readRetention();
    if (!signal.aborted) onChange(retention);
  };
  watchItem(retentionItem, () => void read(), signal);
  watchItem(installedRecovery, () => void read(), signal);
}

/** Forgets old cases, once a day while the browser runs. Call it in the worker's first turn. */
export function forgetOldCases(): void {
  const sweep = () => void sweepCases(Date.now()).catch(() => recordFault('prune-failed', 'case-retention'));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) sweep();
  });
  void browser.alarms.create(ALARM, { periodInMinutes: 24 * 60 });
  sweep();
}

/** Looks for what was kept long enough, unless that was done within the day. All times in ms since the epoch. */
export async function sweepCases(now: number): Promise<void> {
  let last = null as Sweep | null;
  const noted = await updateItem(sweepItem, (before) => {
    last = before;
    if (before !== null && isWithin(now - before.at, SWEEP_EVERY_MS)) return before;
    return { at: now, afterBreak: before !== null && now - before.at > LONG_BREAK_MS };
  });
  if (!noted.ok || last === null || noted.value === last) return;
  if (noted.value?.afterBreak && !last.afterBreak) return;
  const { days } = await readRetention();
  await pruneChecklists(now, days);
  await pruneOldFollowUps(now, days);
}

/** A time still to come was noted by a clock that was set back since, and says nothing. */
function isWithin(age: number, most: number): boolean {
  return age >= 0 && age < most;
}
