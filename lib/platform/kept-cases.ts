import { isAhead, isOutlived } from '../recovery/checklist-prune.ts';
import { readChecklists } from '../recovery/checklist-schema.ts';
import type { Checklist } from '../recovery/types.ts';
import { browser } from './browser.ts';
import { forgetCaseNotes } from './case-notes.ts';
import { lift, removeItem, removeKeys, SET_ASIDE, updateItem } from './storage.ts';
import { CHECKLIST_PREFIX, checklistItem } from './stored-items.ts';

/** Cases checked in one go. */
const PART = 50;

/** Cases by their keys, and the keys of entries that could not be read; those stay where they are. */
export interface KeptCases {
  readonly cases: Readonly<Record<string, Checklist>>;
  readonly unreadable: readonly string[];
}

/** Reads all that is kept of cases. */
export async function readCases(): Promise<KeptCases> {
  return judge(Object.entries(await browser.storage.local.get(await caseKeys())));
}

/**
 * Reads all that is kept of cases, some at a time: checking thousands in one go would hold up the page. `take` gets
 * each part as soon as it is read.
 */
export async function readCasesInParts(take: (part: KeptCases) => void, signal: AbortSignal): Promise<void> {
  const keys = await caseKeys();
  for (let at = 0; at < keys.length && !signal.aborted; at += PART) {
    take(judge(Object.entries(await browser.storage.local.get(keys.slice(at, at + PART)))));
  }
}

/** What stands under a case's key now: the case, nothing, or what could not be read. */
export type KeptNow = Checklist | 'unreadable' | null;

/** Calls back with each case that changes, from wherever, until the signal aborts. */
export function watchCases(onChange: (key: string, kept: KeptNow) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== 'local') return;
    for (const [key, { newValue }] of Object.entries(changes)) {
      if (!key.startsWith(CHECKLIST_PREFIX)) continue;
      const own = key.slice(CHECKLIST_PREFIX.length);
      const isGone = newValue === undefined || newValue === null;
      onChange(own, isGone ? null : (judge([[key, newValue]]).cases[own] ?? 'unreadable'));
    }
  };
  const { onChanged } = browser.storage;
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener), { once: true });
}

function judge(stored: readonly (readonly [string, unknown])[]): KeptCases {
  const item = checklistItem({ site: '', caseId: '' });
  const table = stored.map(([key, value]) => [key.slice(CHECKLIST_PREFIX.length), lift(item, value)]);
  const { kept, rejected } = readChecklists(Object.fromEntries(table));
  return { cases: kept, unreadable: rejected.map(({ key }) => key) };
}

/** How many cases are kept. */
export async function countChecklists(): Promise<number> {
  return (await caseKeys()).length;
}

/** Forgets every case, and what was set aside of corrupt ones; answers how many there were. */
export async function deleteChecklists(): Promise<number> {
  const keys = await caseKeys();
  await removeKeys([...keys, ...(await setAsideKeys())]);
  return keys.length;
}

/**
 * Forgets the cases that were not touched for `maxAgeDays`, open and closed alike. One that a wrong clock dated ahead
 * counts as touched now: else it would be kept for as long as that clock was ahead.
 */
export async function pruneChecklists(now: number, maxAgeDays: number): Promise<void> {
  const { cases } = await readCases();
  for (const kept of Object.values(cases)) {
    const item = checklistItem(kept);
    // Asked again in turn: a tab may have touched it since.
    if (isOutlived(kept, now, maxAgeDays)) {
      await removeItem(item, (latest) => latest !== null && isOutlived(latest, now, maxAgeDays));
      await forgetCaseNotes(kept);
    } else if (isAhead(kept, now)) {
      await updateItem(item, (latest) =>
        latest !== null && isAhead(latest, now) ? { ...latest, updatedAt: now } : latest,
      );
    }
  }
  await forgetSetAside();
}

/** What was set aside of cases that are kept no more goes with them. */
async function forgetSetAside(): Promise<void> {
  const kept = new Set(await caseKeys());
  const gone = (await setAsideKeys()).filter((key) => !kept.has(key.slice(SET_ASIDE.length)));
  if (gone.length > 0) await browser.storage.local.remove(gone);
}

async function caseKeys(prefix = CHECKLIST_PREFIX): Promise<string[]> {
  return (await storedKeys()).filter((key) => key.startsWith(prefix));
}

/** All keys; without their values where the browser can tell them so, since those of thousands are megabytes. */
async function storedKeys(): Promise<string[]> {
  const local = browser.storage.local as { getKeys?: () => Promise<string[]> };
  return (await local.getKeys?.()) ?? Object.keys(await browser.storage.local.get(null));
}

/** Corrupt entries that a write has set aside: of a case like the others, so they live no longer than it. */
function setAsideKeys(): Promise<string[]> {
  return caseKeys(SET_ASIDE + CHECKLIST_PREFIX);
}
