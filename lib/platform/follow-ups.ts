import type { FollowUp } from '../recovery/case-types.ts';
import {
  pruneFollowUps,
  type SentPromises,
  withDone,
  withPromises,
  withSnooze,
} from '../recovery/follow-up.ts';
import { browser } from './browser.ts';
import { noteKept } from './checklists.ts';
import { recordFault } from './report.ts';
import { readItem, SET_ASIDE, updateItem, type WriteError, watchItem } from './storage.ts';
import { followUps } from './stored-items.ts';

// Only the worker writes follow-ups: pages ask it by message. Who watches sees each change, wherever it was made.

/** The list as it is now, and why a change of it could not be kept. */
export interface FollowUpsKept {
  readonly followUps: FollowUp[];
  readonly error: WriteError | null;
}

type List = readonly FollowUp[];

/** All that are kept, done ones too. Never throws. */
export async function listFollowUps(): Promise<List> {
  return (await readItem(followUps)).value;
}

/** Calls back with all of them after each change. */
export function watchFollowUps(onChange: (list: List) => void, signal: AbortSignal): void {
  watchItem(followUps, onChange, signal);
}

/** What a sent reply promised is to be kept from now on. */
export function notePromises(sent: SentPromises, now: number): Promise<FollowUpsKept> {
  return change((list) => withPromises(list, sent, now));
}

/** A promise was kept, or is open again; that it was kept stands in its case's history, if the case is still known. */
export async function setFollowUpDone(id: string, done: boolean, now: number): Promise<FollowUpsKept> {
  const kept = await change((list) => withDone(list, id, done, now));
  const one = kept.followUps.find((each) => each.id === id);
  if (one?.doneAt === now && kept.error === null) await noteKept(one, one.kind, now);
  return kept;
}

/** It is told again then, and not before; ms since the epoch. */
export function snoozeFollowUp(id: string, until: number): Promise<FollowUpsKept> {
  return change((list) => withSnooze(list, id, until));
}

/** It is to be forgotten. */
export function deleteFollowUp(id: string): Promise<FollowUpsKept> {
  return change((list) => without(list, (each) => each.id === id));
}

/** Those of one case are to be forgotten, as all of it is. */
export function deleteFollowUpsOf({
  site,
  caseId,
}: Pick<FollowUp, 'site' | 'caseId'>): Promise<FollowUpsKept> {
  return change((list) => without(list, (each) => each.site === site && each.caseId === caseId));
}

/** Forgets all, and what was set aside of a corrupt list; answers how many there were. */
export async function deleteFollowUps(): Promise<number> {
  const { length } = await listFollowUps();
  await browser.storage.local.remove([followUps.key, SET_ASIDE + followUps.key]);
  return length;
}

/** Forgets what nobody needs any more: neither due nor done within `maxAgeDays`. */
export async function pruneOldFollowUps(now: number, maxAgeDays: number): Promise<void> {
  await change((list) => pruneFollowUps(list, now, maxAgeDays));
}

async function change(how: (list: List) => List): Promise<FollowUpsKept> {
  const written = await updateItem(followUps, how);
  if (written.ok) return { followUps: [...written.value], error: null };
  await recordFault(`storage-${written.error}`, 'follow-ups');
  return { followUps: [...(await listFollowUps())], error: written.error };
}

function without(list: List, isGone: (each: FollowUp) => boolean): List {
  return list.some(isGone) ? list.filter((each) => !isGone(each)) : list;
}
