import { getCaseNotes } from '../../lib/platform/case-notes.ts';
import { getChecklist } from '../../lib/platform/checklists.ts';
import { carriedOver, hasChosen } from '../../lib/recovery/carried-over.ts';
import type { RecoveryModel } from '../../lib/recovery/types.ts';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import type { CaseRecord } from './case-record.ts';
import { movedDrafts } from './moved-drafts.ts';

type CaseOf = NonNullable<PanelDraft['caseRef']>;

/** What to do about a draft that its page took along to another case. */
export interface MoveOffers {
  /** The case that a draft comes from, where the agent chose something for it; null where there is nothing to bring. */
  of(draft: PanelDraft): CaseOf | null;
  /** Brings over what was chosen there; what was chosen here stays. False where not all of it could be kept. */
  bring(draft: PanelDraft, record: CaseRecord, models: readonly RecoveryModel[]): Promise<boolean>;
  leave(draft: PanelDraft): void;
}

export function moveOffers(onChange: () => void): MoveOffers {
  const moved = movedDrafts();
  /** By draft: where it comes from, and whether there is anything to bring. */
  const known = new Map<string, { readonly key: string; readonly has: boolean }>();
  const look = async (draftId: string, from: CaseOf, key: string) => {
    const has = hasChosen(await chosenFor(from));
    if (known.get(draftId)?.key !== key || !has) return;
    known.set(draftId, { key, has });
    onChange();
  };
  const leave = ({ draftId }: PanelDraft) => {
    moved.settle(draftId);
    known.delete(draftId);
    onChange();
  };
  return {
    of(draft) {
      const from = moved.from(draft);
      const key = JSON.stringify(from);
      if (known.get(draft.draftId)?.key !== key) {
        known.set(draft.draftId, { key, has: false });
        if (from !== null) void look(draft.draftId, from, key);
      }
      return known.get(draft.draftId)?.has === true ? from : null;
    },
    async bring(draft, record, models) {
      const from = moved.from(draft);
      const isBrought = from === null || (await bringOver(from, draft, record, models));
      if (isBrought) leave(draft);
      return isBrought;
    },
    leave,
  };
}

async function bringOver(
  from: CaseOf,
  draft: PanelDraft,
  record: CaseRecord,
  models: readonly RecoveryModel[],
): Promise<boolean> {
  const here = draft.caseRef && (await chosenFor(draft.caseRef));
  const over = carriedOver(await chosenFor(from), here ?? { checklist: null, notes: {} });
  const { modelId, facts, hands, notes } = over;
  const done = [
    modelId === undefined || (await record.setModel(draft, modelId)),
    await record.setFacts(draft, facts),
    await record.setNotes(draft, notes),
  ];
  for (const [stepId, { state, reason, to }] of hands) {
    // A hand's mark may be on a step of a model that was on show before.
    const model = models.find(({ steps }) => steps.some(({ id }) => id === stepId));
    if (model) done.push(await record.tick(draft, model, stepId, state, { reason, to }));
  }
  return done.every(Boolean);
}

async function chosenFor({ site, id }: CaseOf) {
  const ref = { site, caseId: id };
  return { checklist: await getChecklist(ref), notes: await getCaseNotes(ref) };
}
