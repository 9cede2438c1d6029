import { isAhead, isOutlived } from '../recovery/checklist-prune.ts';
import { readChecklists } from '../recovery/checklist-schema.ts';
import type { Checklist } from '../recovery/types.ts';
import { browser } from './browser.ts';
import { forgetCaseNotes } from './case-notes.ts';
import { lift, removeItem, SET_ASIDE, updateItem } from './storage.ts';
import { CHECKLIST_PREFIX, checklistItem } from './stored-items.ts';

/** Every case, by its key, and how many entries could not be read; those stay where they are. */
export interface KeptCases {
  readonly cases: Readonly<Record<string, Checklist>>;
  readonly unreadable: number;
}

/** Reads all that is kept of cases. */
export async function readCases(): Promise<KeptCases> {
  const stored = await browser.storage.local.get(null);
  const table: Record<string, unknown> = {};
  const item = checklistItem({ site: '', caseId: '' });
  for (const [key, value] of Object.entries(stored)) {
    if (key.startsWith(CHECKLIST_PREFIX)) table[key.slice(CHECKLIST_PREFIX.length)] = lift(item, value);
  }
  const { kept, rejected } = readChecklists(table);
  return { cases: kept, unreadable: rejected.length };
}

/** How many cases are kept. */
export async function countChecklists(): Promise<number> {
  return (await caseKeys()).length;
}

/** Forgets every case, and what was set aside of corrupt ones; answers how many there were. */
export async function deleteChecklists(): Promise<number> {
  const keys = await caseKeys();
  await browser.storage.local.remove([...keys, ...(await setAsideKeys())]);
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
  const stored = await browser.storage.local.get(null);
  return Object.keys(stored).filter((key) => key.startsWith(prefix));
}

/** Corrupt entries that a write has set aside: of a case like the others, so they live no longer than it. */
function setAsideKeys(): Promise<string[]> {
  return caseKeys(SET_ASIDE + CHECKLIST_PREFIX);
}
