import type { CaseFacts, CaseNotes } from '../../lib/recovery/case-types.ts';
import {
  emptyChecklist,
  withClosed,
  withFacts,
  withHand,
  withModel,
} from '../../lib/recovery/checklist-changes.ts';
import type { Checklist, HandSaid, RecoveryModel } from '../../lib/recovery/types.ts';

/**
 * Cases of drafts that belong to none: they live as long as the panel is open, and every change of them is kept.
 * @param usualModel id of the model that a case begins with
 */
export function looseCases(onChange: () => void, usualModel: () => string) {
  const checklists = new Map<string, Checklist>();
  const notes = new Map<string, CaseNotes>();
  const change = (
    draftId: string,
    how: (kept: Checklist, now: number) => Checklist,
    modelId = usualModel(),
  ) => {
    const now = Date.now();
    const kept = checklists.get(draftId) ?? emptyChecklist({ site: '', caseId: '' }, modelId, now);
    checklists.set(draftId, how(kept, now));
    onChange();
    return true;
  };
  return {
    of: (draftId: string) => ({
      checklist: checklists.get(draftId) ?? null,
      notes: notes.get(draftId) ?? {},
    }),
    tick: (draftId: string, model: RecoveryModel, stepId: string, said: HandSaid | null) =>
      change(draftId, (kept, now) => withHand(kept, model, stepId, said, now), model.id),
    setFacts: (draftId: string, facts: CaseFacts) =>
      change(draftId, (kept, now) => withFacts(kept, facts, now)),
    setModel: (draftId: string, modelId: string) =>
      change(draftId, (kept, now) => withModel(kept, modelId, now)),
    close: (draftId: string, isClosed: boolean) =>
      change(draftId, (kept, now) => withClosed(kept, isClosed, now)),
    setNotes(draftId: string, next: CaseNotes) {
      notes.set(draftId, next);
      onChange();
      return true;
    },
  };
}
