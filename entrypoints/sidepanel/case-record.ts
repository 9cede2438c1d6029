import type { DraftView } from '../../components/panel/panel-view.ts';
import { call } from '../../lib/platform/call.ts';
import { getCaseNotes, setCaseNotes, watchCaseNotes } from '../../lib/platform/case-notes.ts';
import { getChecklist, watchChecklist } from '../../lib/platform/checklists.ts';
import type { CaseFacts, CaseNotes } from '../../lib/recovery/case-types.ts';
import { defaultModel } from '../../lib/recovery/models.ts';
import type { Checklist, Hand, HandSaid, RecoveryModel } from '../../lib/recovery/types.ts';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import { looseCases } from './loose-cases.ts';

/** What is kept of a draft's case. */
export type KeptCase = Pick<DraftView, 'checklist' | 'notes' | 'dismissed'>;

/** The case of a draft: what is kept of it, and what the agent may change. Each change answers false when it was not kept. */
export interface CaseRecord {
  of(draft: PanelDraft): KeptCase;
  /** @param model the one the case is seen through; null leaves the step to the replies again */
  tick(
    draft: PanelDraft,
    model: RecoveryModel,
    stepId: string,
    hand: Hand | null,
    why?: Omit<HandSaid, 'state'>,
  ): Promise<boolean>;
  /** Undefined takes a fact back; those not named stay. */
  setFacts(draft: PanelDraft, facts: CaseFacts): Promise<boolean>;
  setModel(draft: PanelDraft, modelId: string): Promise<boolean>;
  close(draft: PanelDraft, isClosed: boolean): Promise<boolean>;
  setNotes(draft: PanelDraft, notes: CaseNotes): Promise<boolean>;
  /** For as long as the panel is open. */
  dismiss(draft: PanelDraft, key: string): void;
}

/**
 * The case on show. A draft without a case has one too, for as long as the panel is open.
 * @param usualModel id of the model that such a case begins with
 */
export function caseRecord(
  onChange: () => void,
  signal: AbortSignal,
  usualModel: () => string = () => defaultModel.id,
): CaseRecord {
  const loose = looseCases(onChange, usualModel);
  const stored = watchCase(onChange, signal);
  const dismissed = new Map<string, readonly string[]>();
  const answered = async (asked: ReturnType<typeof call<'case-facts'>>) => {
    const answer = await asked;
    return answer.ok && answer.value.error === null;
  };
  return {
    of(draft) {
      const kept = draft.caseRef === null ? loose.of(draft.draftId) : stored.of(draft.caseRef);
      return { ...kept, dismissed: dismissed.get(keyOf(draft)) ?? [] };
    },
    async tick({ caseRef, draftId }, model, stepId, hand, why) {
      if (caseRef === null) return loose.tick(draftId, model, stepId, hand && { ...why, state: hand });
      const said = { case: caseRef, modelId: model.id, stepId, hand: hand ?? ('none' as const), ...why };
      return answered(call('checklist-tick', said));
    },
    async setFacts({ caseRef, draftId }, facts) {
      if (caseRef === null) return loose.setFacts(draftId, facts);
      const names = Object.keys(facts) as (keyof CaseFacts)[];
      const gone = names.filter((name) => facts[name] === undefined);
      return answered(call('case-facts', { case: caseRef, facts, gone }));
    },
    async setModel({ caseRef, draftId }, modelId) {
      if (caseRef === null) return loose.setModel(draftId, modelId);
      return answered(call('case-model', { case: caseRef, modelId }));
    },
    async close({ caseRef, draftId }, closed) {
      if (caseRef === null) return loose.close(draftId, closed);
      return answered(call('case-close', { case: caseRef, closed }));
    },
    async setNotes({ caseRef, draftId }, notes) {
      if (caseRef === null) return loose.setNotes(draftId, notes);
      return (await setCaseNotes({ site: caseRef.site, caseId: caseRef.id }, notes)).ok;
    },
    dismiss(draft, key) {
      const before = dismissed.get(keyOf(draft)) ?? [];
      dismissed.set(keyOf(draft), [...before, key]);
      onChange();
    },
  };
}

function keyOf({ caseRef, draftId }: PanelDraft): string {
  return caseRef === null ? draftId : JSON.stringify([caseRef.site, caseRef.id]);
}

interface CaseState {
  readonly checklist: Checklist | null;
  readonly notes: CaseNotes;
}

/** What is kept of one case at a time, and every change of it. */
function watchCase(onChange: () => void, signal: AbortSignal) {
  let shown = '';
  let state: CaseState = { checklist: null, notes: {} };
  let watching: AbortController | undefined;
  const watch = (site: string, caseId: string, key: string) => {
    watching?.abort();
    watching = new AbortController();
    shown = key;
    state = { checklist: null, notes: {} };
    const take = (news: Partial<CaseState>) => {
      if (shown !== key || signal.aborted) return;
      state = { ...state, ...news };
      onChange();
    };
    const until = AbortSignal.any([signal, watching.signal]);
    const ref = { site, caseId };
    const told = new Set<keyof CaseState>();
    const hear = (news: Partial<CaseState>, name: keyof CaseState) => {
      told.add(name);
      take(news);
    };
    watchChecklist(ref, (checklist) => hear({ checklist }, 'checklist'), until);
    watchCaseNotes(ref, (notes) => hear({ notes }, 'notes'), until);
    // What was told of since is newer than what was asked for before.
    void getChecklist(ref).then((checklist) => told.has('checklist') || take({ checklist }));
    void getCaseNotes(ref).then((notes) => told.has('notes') || take({ notes }));
  };
  return {
    of({ site, id }: NonNullable<PanelDraft['caseRef']>): CaseState {
      const key = JSON.stringify([site, id]);
      if (key !== shown) watch(site, id, key);
      return state;
    },
  };
}
