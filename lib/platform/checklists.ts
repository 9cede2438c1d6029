import {
  type CaseRef,
  emptyChecklist,
  fitChecklist,
  prune,
  withDraftLevels,
  withHandTick,
} from '../recovery/checklist.ts';
import { defaultModel, findModel } from '../recovery/models.ts';
import type { Checklist, RecoveryModel, StepLevel, StepState } from '../recovery/types.ts';
import { browser } from './browser.ts';
import { decode, readItem, SET_ASIDE, updateItem, type WriteResult, watchItem } from './storage.ts';
import { CHECKLIST_PREFIX, checklistItem } from './stored-items.ts';

// Only the worker writes checklists: composers and panels ask it by message, so that a draft's levels and a hand's
// tick at the same moment both hold.

/** The checklist of a case, or null when nothing of it was noted yet. */
export async function getChecklist(ref: CaseRef): Promise<Checklist | null> {
  return (await readItem(checklistItem(ref))).value;
}

/** Takes over what the draft of a reply covers now. Nothing is written when nothing changed. */
export async function noteDraftLevels(
  ref: CaseRef,
  modelId: string | undefined,
  replyId: string,
  levels: Readonly<Record<string, StepLevel>>,
  now: number,
): Promise<WriteResult<Checklist | null>> {
  return updateItem(checklistItem(ref), (kept) => {
    // A case is noted from its first covered step on, not when somebody only looks at it.
    if (kept === null && Object.values(levels).every((level) => level === 'absent')) return null;
    return withDraftLevels(started(kept, ref, modelId, now), replyId, levels, now);
  });
}

/** Notes a tick by hand (`none` leaves the step to the draft again). */
export async function noteHandTick(
  ref: CaseRef,
  modelId: string,
  stepId: string,
  hand: NonNullable<StepState['hand']> | 'none',
  now: number,
): Promise<WriteResult<Checklist | null>> {
  return updateItem(checklistItem(ref), (kept) =>
    withHandTick(started(kept, ref, modelId, now), stepId, hand === 'none' ? undefined : hand, now),
  );
}

/** Calls back with a case's checklist after each change of it. */
export function watchChecklist(
  ref: CaseRef,
  onChange: (checklist: Checklist | null) => void,
  signal: AbortSignal,
): void {
  watchItem(checklistItem(ref), onChange, signal);
}

/** How many cases have a checklist. */
export async function countChecklists(): Promise<number> {
  return (await checklistKeys()).length;
}

/** Forgets every checklist, and what was set aside of corrupt ones; answers how many there were. */
export async function deleteChecklists(): Promise<number> {
  const keys = await checklistKeys();
  await browser.storage.local.remove([...keys, ...(await setAsideKeys())]);
  return keys.length;
}

/** Forgets checklists that were not touched for `maxAgeDays`. */
export async function pruneChecklists(now: number, maxAgeDays = 90): Promise<void> {
  const stored = await browser.storage.local.get(null);
  const table: Record<string, Checklist> = {};
  for (const [key, value] of Object.entries(stored)) {
    if (!key.startsWith(CHECKLIST_PREFIX)) continue;
    const checklist = decode(checklistItem({ site: '', caseId: '' }), value).value;
    if (checklist !== null) table[key] = checklist;
  }
  const kept = prune(table, now, maxAgeDays);
  const gone = (await setAsideKeys()).filter((key) => !Object.hasOwn(kept, key.slice(SET_ASIDE.length)));
  const old = [...Object.keys(table).filter((key) => !Object.hasOwn(kept, key)), ...gone];
  if (old.length > 0) await browser.storage.local.remove(old);
}

async function checklistKeys(prefix = CHECKLIST_PREFIX): Promise<string[]> {
  const stored = await browser.storage.local.get(null);
  return Object.keys(stored).filter((key) => key.startsWith(prefix));
}

/** Corrupt checklists that a write has set aside: of a case like the others, so they live no longer than it. */
function setAsideKeys(): Promise<string[]> {
  return checklistKeys(SET_ASIDE + CHECKLIST_PREFIX);
}

function started(kept: Checklist | null, ref: CaseRef, modelId: string | undefined, now: number): Checklist {
  const model: RecoveryModel = findModel(modelId ?? kept?.modelId ?? defaultModel.id) ?? defaultModel;
  return kept === null ? emptyChecklist(ref, model, now) : fitChecklist(kept, model, now);
}
