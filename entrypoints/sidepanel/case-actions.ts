import type { PanelActions } from '../../components/panel/panel-view.ts';
import type { FollowUpActions } from '../../components/panel/promise-view.ts';
import { call } from '../../lib/platform/call.ts';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import type { PanelSource } from './panel-source.ts';

type CaseActions = Pick<
  PanelActions,
  | 'tick'
  | 'setFacts'
  | 'setNotes'
  | 'setModel'
  | 'closeCase'
  | 'dismissSuggestion'
  | 'bringOver'
  | 'leaveBehind'
>;

/** What the agent says of the case on show; what could not be kept is told. */
export function caseActions(source: PanelSource): CaseActions {
  const { record } = source;
  const withDraft = (run: (draft: PanelDraft) => void) => {
    const draft = source.draft();
    if (draft) run(draft);
  };
  const kept = (run: (draft: PanelDraft) => Promise<boolean>) =>
    withDraft(async (draft) => {
      if (!(await run(draft))) source.notify({ kind: 'storage' });
    });
  return {
    tick: (stepId, hand, why) =>
      kept((draft) => record.tick(draft, source.modelOf(draft), stepId, hand, why)),
    setFacts: (facts) => kept((draft) => record.setFacts(draft, facts)),
    setNotes: (notes) => kept((draft) => record.setNotes(draft, notes)),
    setModel: (modelId) => kept((draft) => record.setModel(draft, modelId)),
    closeCase: (isClosed) => kept((draft) => record.close(draft, isClosed)),
    dismissSuggestion: (key) => withDraft((draft) => record.dismiss(draft, key)),
    bringOver: () => kept((draft) => source.bringOver(draft)),
    leaveBehind: () => withDraft((draft) => source.leaveBehind(draft)),
  };
}

/** What becomes of promises that were sent; what could not be kept is told. */
export function followUpActions(
  source: Pick<PanelSource, 'notify'>,
): Pick<FollowUpActions, 'followUpDone' | 'followUpReopen' | 'followUpSnooze'> {
  const told = async (asked: ReturnType<typeof call<'follow-up-done'>>) => {
    const answer = await asked;
    if (!answer.ok || answer.value.error !== null) source.notify({ kind: 'storage' });
  };
  return {
    followUpDone: (id) => told(call('follow-up-done', { id, done: true })),
    followUpReopen: (id) => told(call('follow-up-done', { id, done: false })),
    followUpSnooze: (id, until) => told(call('follow-up-snooze', { id, until })),
  };
}
