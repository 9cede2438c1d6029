import { insertPlace } from '../../components/panel/insert-place.ts';
import type { PanelActions } from '../../components/panel/panel-view.ts';
import type { Span } from '../../lib/engine/types.ts';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import type { PanelSource } from './panel-source.ts';

type DraftActions = Pick<PanelActions, 'jump' | 'fix' | 'fixAll' | 'ignore' | 'insert' | 'putAt'>;

/** What is asked of the draft on show, by its page. */
export function draftActions(source: PanelSource): DraftActions {
  const withDraft = (run: (draft: PanelDraft) => void) => {
    const draft = source.draft();
    if (draft) run(draft);
  };
  return {
    jump: (place) => withDraft(({ draftId }) => source.send({ kind: 'jump', draftId, span: spanOf(place) })),
    fix: (finding, text) =>
      withDraft(({ draftId }) => {
        const { ruleId, text: expected } = finding;
        source.send({ kind: 'fix', draftId, ruleId, span: spanOf(finding), expected, text });
      }),
    fixAll: () => withDraft(({ draftId }) => source.send({ kind: 'fix-all', draftId })),
    ignore: (finding, scope) =>
      withDraft(({ draftId }) =>
        source.send({ kind: 'ignore', draftId, ruleId: finding.ruleId, span: spanOf(finding), scope }),
      ),
    insert: (text, stepId) =>
      withDraft((draft) => {
        const { draftId, revision, steps } = draft;
        const at = insertPlace(source.modelOf(draft), stepId, steps);
        source.send({ kind: 'insert', draftId, text, ...(at === undefined ? {} : { at, revision }) });
      }),
    putAt: (text, { from: at, to }, revision) =>
      withDraft(({ draftId }) => {
        // Typed on since: the place is another by now.
        if (revision === null) return source.notify({ kind: 'stale' });
        source.send({ kind: 'insert', draftId, text, at, to, revision });
      }),
  };
}

function spanOf({ from, to }: Span): Span {
  return { from, to };
}
