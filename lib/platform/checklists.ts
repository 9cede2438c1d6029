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
import { defaultModel, findModel } from '../recovery/models.ts';
import type { Checklist, HandSaid, RecoveryModel, StepLevel } from '../recovery/types.ts';
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
export function noteDraftLevels(
  ref: CaseRef,
  modelId: string | undefined,
  replyId: string,
  levels: Readonly<Record<string, StepLevel>>,
  now: number,
): Written {
  return updateItem(checklistItem(ref), (kept) => {
    // A case is noted from its first covered step on, not when somebody only looks at it.
    if (kept === null && Object.values(levels).every((level) => level === 'absent')) return null;
    const begun = kept ?? emptyChecklist(ref, modelOf(modelId).id, now);
    const next = withDraftLevels(begun, modelOf(begun.modelId), replyId, levels, now);
    return next === begun ? kept : next;
  });
}

/** Notes what the hand said of a step of a model; null leaves the step to the replies again. */
export function noteHand(
  ref: CaseRef,
  modelId: string,
  stepId: string,
  said: HandSaid | null,
  now: number,
): Written {
  return change(ref, modelId, now, (kept) => withHand(kept, modelOf(modelId), stepId, said, now));
}

/** Notes all that the agent says of a case, in place of what was said before. */
export function noteFacts(ref: CaseRef, facts: CaseFacts, now: number): Written {
  return change(ref, undefined, now, (kept) => withFacts(kept, facts, now));
}

/** Sees a case through another model; one that nobody knows changes nothing. */
export function noteModel(ref: CaseRef, modelId: string, now: number): Written {
  const model = modelOf(modelId);
  return change(ref, undefined, now, (kept) => (model.id === modelId ? withModel(kept, modelId, now) : kept));
}

/** Closes a case, or opens it again. */
export function noteClosed(ref: CaseRef, closed: boolean, now: number): Written {
  return change(ref, undefined, now, (kept) => withClosed(kept, closed, now));
}

/** Notes that a reply went out, and what was promised in it. A case of which nothing is kept stays so without promises. */
export function noteReplied(
  ref: CaseRef,
  replyId: string,
  now: number,
  promises: readonly { readonly kind: PromiseKind; readonly due: Due | null }[] = [],
): Written {
  return updateItem(checklistItem(ref), (kept) => {
    if (kept === null && promises.length === 0) return null;
    return withReplied(kept ?? emptyChecklist(ref, defaultModel.id, now), replyId, promises, now);
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

function change(
  ref: CaseRef,
  modelId: string | undefined,
  now: number,
  step: (kept: Checklist) => Checklist,
): Written {
  return updateItem(checklistItem(ref), (kept) => {
    const begun = kept ?? emptyChecklist(ref, modelOf(modelId).id, now);
    const next = step(begun);
    return next === begun ? kept : next;
  });
}

/** The model of that id; the default where none is named, or a policy that had it is gone. */
function modelOf(id: string | undefined): RecoveryModel {
  return (id === undefined ? undefined : findModel(id)) ?? defaultModel;
}
