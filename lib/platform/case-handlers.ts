import type { CaseRef } from '../recovery/case-key.ts';
import type { Checklist } from '../recovery/types.ts';
import type { caseMessages } from './case-messages.ts';
import { forgetAllCaseNotes, forgetCaseNotes } from './case-notes.ts';
import { noteCaseTrouble } from './case-trouble.ts';
import {
  deleteChecklist,
  getChecklist,
  noteClosed,
  noteDraftLevels,
  noteFacts,
  noteHand,
  noteModel,
} from './checklists.ts';
import { deleteFollowUps, deleteFollowUpsOf } from './follow-ups.ts';
import { deleteChecklists } from './kept-cases.ts';
import { recordFault } from './report.ts';
import { failure } from './result.ts';
import type { Handlers } from './serve.ts';
import type { WriteResult } from './storage.ts';

/** What the worker answers on what is kept of a case. */
export const caseHandlers: Pick<Handlers<'background'>, keyof typeof caseMessages> = {
  async steps({ site, caseId, modelId, replyId, levels }) {
    await answer(noteDraftLevels({ site, caseId }, modelId, replyId, levels, Date.now()));
    return {};
  },
  async 'checklist-get'({ case: ref }) {
    return { checklist: await getChecklist(refOf(ref)), error: null };
  },
  'checklist-tick'({ case: ref, modelId, stepId, hand, reason, to }) {
    const said = hand === 'none' ? null : { state: hand, reason, to };
    return answer(noteHand(refOf(ref), modelId, stepId, said, Date.now()));
  },
  'case-facts'({ case: ref, facts, gone }) {
    const back = Object.fromEntries(gone.map((name) => [name, undefined]));
    return answer(noteFacts(refOf(ref), { ...facts, ...back }, Date.now()));
  },
  'case-model'({ case: ref, modelId }) {
    return answer(noteModel(refOf(ref), modelId, Date.now()));
  },
  'case-close'({ case: ref, closed }) {
    return answer(noteClosed(refOf(ref), closed, Date.now()));
  },
  async 'case-delete'({ case: ref }) {
    const [{ error }] = await Promise.all([deleteFollowUpsOf(refOf(ref)), forgetCaseNotes(refOf(ref))]);
    // The case stays as long as promises of it do, so that it can be deleted once more.
    return answer(error === null ? deleteChecklist(refOf(ref)) : Promise.resolve(failure(error)));
  },
  async 'checklists-delete'() {
    await Promise.all([forgetAllCaseNotes(), deleteFollowUps()]);
    return { deleted: await deleteChecklists() };
  },
};

function refOf({ site, id }: { readonly site: string; readonly id: string }): CaseRef {
  return { site, caseId: id };
}

async function answer(writing: Promise<WriteResult<Checklist | null>>) {
  const written = await writing;
  await noteCaseTrouble(written.ok ? null : written.error);
  if (written.ok) return { checklist: written.value, error: null };
  await recordFault(`storage-${written.error}`, 'checklists');
  return { checklist: null, error: written.error };
}
