import type { CaseRef } from '../recovery/case-key.ts';
import type { CaseFacts, Due, PromiseKind } from '../recovery/case-types.ts';
import {
  emptyChecklist,
  withClosed,
  withDraftLevels,
  withFacts,
  withHand,
  withKept,
  withModel,
  withReplied,
} from '../recovery/checklist-changes.ts';
import { modelLevels } from '../recovery/model-levels.ts';
import { modelOf } from '../recovery/recovery-book.ts';
import type { Checklist, HandSaid, RecoveryModel, StepLevel } from '../recovery/types.ts';
import { type BookInUse, readRecoveryBook } from './recovery-source.ts';
import { readItem, removeItem, updateItem, type WriteResult, watchItem } from './storage.ts';
import { checklistItem } from './stored-items.ts';

// Only the worker writes cases: composers and panels ask it by message, so that a draft's levels and a hand's tick at
// the same moment both hold, and two tabs on one case see the same. All times are ms since the epoch.

type Written = Promise<WriteResult<Checklist | null>>;

/** What is kept of a case, or null when nothing of it was noted yet. */
export async function getChecklist(ref: CaseRef): Promise<Checklist | null> {
  return (await readItem(checklistItem(ref))).value;
}

/** Takes over what the draft of a reply shows now, by sign. Nothing is written when nothing changed. */
export async function noteDraftLevels(
  ref: CaseRef,
  modelId: string | undefined,
  replyId: string,
  levels: Readonly<Record<string, StepLevel>>,
  now: number,
): Written {
  const book = await readRecoveryBook();
  return updateItem(checklistItem(ref), (kept) => {
    // A case is noted from its first covered step on: a greeting alone is no recovery, nor is a look at it.
    if (kept === null && !coversAny(modelOf(book, modelId), levels)) return null;
    const begun = kept ?? emptyChecklist(ref, modelOf(book, modelId).id, now);
    const next = withDraftLevels(begun, modelOf(book, begun.modelId), replyId, levels, now);
    return next === begun ? kept : next;
  });
}

function coversAny(model: RecoveryModel, levels: Readonly<Record<string, StepLevel>>): boolean {
  return [...modelLevels(model, levels).values()].some(({ level }) => level !== 'absent');
}

/** Notes what the hand said of a step of a model; null leaves the step to the replies again. */
export function noteHand(
  ref: CaseRef,
  modelId: string,
  stepId: string,
  said: HandSaid | null,
  now: number,
): Written {
  const change: Change = (kept, book) => withHand(kept, modelOf(book, modelId), stepId, said, now);
  return noted(ref, modelId, now, change);
}

/** Notes what the agent says of a case; undefined takes a fact back, and those not named stay. */
export function noteFacts(ref: CaseRef, facts: CaseFacts, now: number): Written {
  return noted(ref, undefined, now, (kept) => withFacts(kept, facts, now));
}

/** Sees a case through another model; one that nobody knows changes nothing. */
export function noteModel(ref: CaseRef, modelId: string, now: number): Written {
  return noted(ref, undefined, now, (kept, book) =>
    modelOf(book, modelId).id === modelId ? withModel(kept, modelId, now) : kept,
  );
}

/** Closes a case, or opens it again. */
export function noteClosed(ref: CaseRef, closed: boolean, now: number): Written {
  return noted(ref, undefined, now, (kept) => withClosed(kept, closed, now));
}

/**
 * Notes that a reply went out, and what was promised in it. A case of which nothing is kept stays so without a promise
 * to be reminded of.
 */
export async function noteReplied(
  ref: CaseRef,
  replyId: string,
  now: number,
  promises: readonly { readonly kind: PromiseKind; readonly due: Due | null }[] = [],
): Written {
  const book = await readRecoveryBook();
  return updateItem(checklistItem(ref), (kept) => {
    if (kept === null && promises.every(({ due }) => due === null)) return null;
    return withReplied(kept ?? emptyChecklist(ref, modelOf(book).id, now), replyId, promises, now);
  });
}

/** Notes that a promise was kept, in a case that is still known. */
export function noteKept(ref: CaseRef, promise: PromiseKind, now: number): Written {
  return updateItem(checklistItem(ref), (kept) => kept && withKept(kept, promise, now));
}

/** Forgets a case, and what was set aside of it. */
export function deleteChecklist(ref: CaseRef): Written {
  return removeItem(checklistItem(ref));
}

/** Calls back with what is kept of a case after each change of it. */
export function watchChecklist(
  ref: CaseRef,
  onChange: (checklist: Checklist | null) => void,
  signal: AbortSignal,
): void {
  watchItem(checklistItem(ref), onChange, signal);
}

type Change = (kept: Checklist, book: BookInUse) => Checklist;

/** Changes a case by the agent's own hand, which begins one where there is none. */
async function noted(ref: CaseRef, modelId: string | undefined, now: number, change: Change): Written {
  const book = await readRecoveryBook();
  return updateItem(checklistItem(ref), (kept) => {
    const begun = kept ?? emptyChecklist(ref, modelOf(book, modelId).id, now);
    const next = change(begun, book);
    return next === begun ? kept : next;
  });
}
