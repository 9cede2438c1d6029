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
import { followUpShape } from './follow-up-shapes.ts';
import { recordFault } from './report.ts';
import { success } from './result.ts';
import { isRecord } from './shape.ts';
import {
  isLost,
  readItem,
  removeKeys,
  SET_ASIDE,
  updateItem,
  type WriteError,
  type WriteResult,
  watchItem,
} from './storage.ts';
import { followUps } from './stored-items.ts';

// Only the worker writes follow-ups: pages ask it by message. Who watches sees each change, wherever it was made.

/** The list as it is now, and why a change of it could not be kept. */
export interface FollowUpsKept {
  readonly followUps: FollowUp[];
  readonly error: WriteError | null;
}

const DAY_MS = 86_400_000;

type List = readonly FollowUp[];
type CaseOf = Pick<FollowUp, 'site' | 'caseId'>;

/** All that are kept and can be read, done ones too. Never throws. */
export async function listFollowUps(): Promise<List> {
  return (await readFollowUps()) ?? [];
}

/** The same, but null where the browser did not tell just now what is kept. Never throws. */
export async function readFollowUps(): Promise<List | null> {
  const { value, state } = await readItem(followUps);
  return state === 'unread' ? null : readable(value);
}

/**
 * How many are kept that cannot be read; a whole list, or one that a write took the place of, counts as one. Never
 * throws.
 */
export async function countUnreadFollowUps(): Promise<number> {
  const kept = await readItem(followUps);
  if (isLost(kept)) return 1;
  const key = SET_ASIDE + followUps.key;
  const aside: Record<string, unknown> = await browser.storage.local.get(key).catch(() => ({}));
  return kept.value.filter((entry) => !isFollowUp(entry)).length + (aside[key] == null ? 0 : 1);
}

/** Calls back with all that can be read after each change. */
export function watchFollowUps(onChange: (list: List) => void, signal: AbortSignal): void {
  watchItem(followUps, (list) => onChange(readable(list)), signal);
}

/**
 * Reads, changes and writes the list with nobody in between. What cannot be read of it is not shown to `how` and stays
 * as it is, but where `isGone` says that it goes as well. `how` may answer the list that it was given.
 */
export async function changeFollowUps(
  how: (list: List) => List,
  isGone: (entry: unknown) => boolean = () => false,
): Promise<WriteResult<List>> {
  const written = await updateItem(followUps, (all) => {
    const list = readable(all);
    const others = all.filter((entry) => !isFollowUp(entry));
    const left = others.filter((entry) => !isGone(entry));
    const next = how(list);
    return next === list && left.length === others.length ? all : [...left, ...next];
  });
  return written.ok ? success(readable(written.value)) : written;
}

function readable(list: readonly unknown[]): List {
  return list.filter(isFollowUp);
}

function isFollowUp(entry: unknown): entry is FollowUp {
  return followUpShape.safeParse(entry).success;
}

/** What a sent reply promised is to be kept from now on. */
export function notePromises(sent: SentPromises, now: number): Promise<FollowUpsKept> {
  return change((list) => withPromises(list, sent, now));
}

/** A promise was kept, or is open again; that it was kept stands in its case's history, if the case is still known. */
export async function setFollowUpDone(id: string, done: boolean, now: number): Promise<FollowUpsKept> {
  const kept = await change((list) => withDone(list, id, done, now));
  const one = kept.followUps.find((each) => each.id === id);
  if (one?.doneAt !== now || kept.error !== null) return kept;
  const noted = await noteKept(one, one.kind, now);
  return noted.ok ? kept : { ...kept, error: noted.error };
}

/** It is told again then, and not before; ms since the epoch. */
export function snoozeFollowUp(id: string, until: number): Promise<FollowUpsKept> {
  return change((list) => withSnooze(list, id, until));
}

/** It is to be forgotten. */
export function deleteFollowUp(id: string): Promise<FollowUpsKept> {
  return change((list) => without(list, (each) => each.id === id));
}

/** Those of one case are to be forgotten, as all of it is; also one that cannot be read but for its case. */
export function deleteFollowUpsOf({ site, caseId }: CaseOf): Promise<FollowUpsKept> {
  const isOfCase = (entry: unknown) => isRecord(entry) && entry.site === site && entry.caseId === caseId;
  return change((list) => without(list, isOfCase), isOfCase);
}

/** Forgets all, and what was set aside of a corrupt list; answers how many there were. */
export async function deleteFollowUps(): Promise<number> {
  const { length } = (await readItem(followUps)).value;
  await removeKeys([followUps.key, SET_ASIDE + followUps.key]);
  return length;
}

/** Forgets what nobody needs any more: done more than `maxAgeDays` ago; what cannot be read, by its making. */
export async function pruneOldFollowUps(now: number, maxAgeDays: number): Promise<void> {
  const isOld = (entry: unknown) =>
    isRecord(entry) && typeof entry.madeAt === 'number' && now - entry.madeAt > maxAgeDays * DAY_MS;
  await change((list) => pruneFollowUps(list, now, maxAgeDays), isOld);
}

async function change(...how: Parameters<typeof changeFollowUps>): Promise<FollowUpsKept> {
  const written = await changeFollowUps(...how);
  if (written.ok) return { followUps: [...written.value], error: null };
  await recordFault(`storage-${written.error}`, 'follow-ups');
  return { followUps: [...(await listFollowUps())], error: written.error };
}

function without(list: List, isGone: (each: FollowUp) => boolean): List {
  return list.some(isGone) ? list.filter((each) => !isGone(each)) : list;
}
