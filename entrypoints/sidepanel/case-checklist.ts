import { call } from '../../lib/platform/call.ts';
import { getChecklist, watchChecklist } from '../../lib/platform/checklists.ts';
import { emptyChecklist, withHand } from '../../lib/recovery/checklist-changes.ts';
import { defaultModel } from '../../lib/recovery/models.ts';
import type { Checklist, Hand, HandSaid } from '../../lib/recovery/types.ts';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';

export interface CaseChecklist {
  /** What is kept of the draft's case; null where nothing is yet. */
  of(draft: PanelDraft): Checklist | null;
  /** Ticks by hand; false when it could not be saved. */
  tick(draft: PanelDraft, stepId: string, hand: Hand | null, why?: Omit<HandSaid, 'state'>): Promise<boolean>;
}

/** The checklist of the case on show. A draft without a case has one too, for as long as the panel is open. */
export function caseChecklist(onChange: () => void, signal: AbortSignal): CaseChecklist {
  const loose = new Map<string, Checklist>();
  let shown = '';
  let kept: Checklist | null = null;
  let watching: AbortController | undefined;

  const watch = (site: string, caseId: string, key: string) => {
    watching?.abort();
    watching = new AbortController();
    shown = key;
    kept = null;
    const take = (checklist: Checklist | null) => {
      if (shown !== key || signal.aborted) return;
      kept = checklist;
      onChange();
    };
    watchChecklist({ site, caseId }, take, AbortSignal.any([signal, watching.signal]));
    void getChecklist({ site, caseId }).then(take);
  };

  const tickLoose = (draft: PanelDraft, stepId: string, said: HandSaid | null) => {
    const now = Date.now();
    const before = loose.get(draft.draftId) ?? emptyChecklist({ site: '', caseId: '' }, defaultModel.id, now);
    loose.set(draft.draftId, withHand(before, defaultModel, stepId, said, now));
    onChange();
    return true;
  };

  return {
    of(draft) {
      if (draft.caseRef === null) return loose.get(draft.draftId) ?? null;
      const { site, id } = draft.caseRef;
      const key = JSON.stringify([site, id]);
      if (key !== shown) watch(site, id, key);
      return kept;
    },
    async tick(draft, stepId, hand, why) {
      if (draft.caseRef === null) return tickLoose(draft, stepId, hand && { ...why, state: hand });
      const answer = await call('checklist-tick', {
        case: draft.caseRef,
        modelId: defaultModel.id,
        stepId,
        hand: hand ?? 'none',
        ...why,
      });
      return answer.ok && answer.value.error === null;
    },
  };
}
