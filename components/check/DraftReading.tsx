import { i18n } from '#i18n';
import { caseView, linesOf } from '../panel/case-view.ts';
import { FindingList } from '../panel/FindingList.tsx';
import { HintList } from '../panel/HintList.tsx';
import { hintLines } from '../panel/hint-view.ts';
import type { DraftView } from '../panel/panel-view.ts';
import { StepList } from '../panel/StepList.tsx';
import { progressOf } from '../panel/step-view.ts';
import { ToneFold } from '../tone/ToneFold.tsx';
import type { DraftReadingView, ReadingActions } from './check-view.ts';

export interface DraftReadingProps {
  readonly view: DraftReadingView;
  readonly actions: ReadingActions;
}

/** What Amend sees in a text of no case: its wording, its steps and what is odd in it, as the panel shows them. */
export function DraftReading({ view, actions }: DraftReadingProps) {
  const { draft, book, checklist, tone } = view;
  const own: DraftView = {
    ...{ kind: 'draft', drafts: [draft], current: draft.draftId },
    ...{ checklist, book, notes: {}, dismissed: [] },
  };
  const shown = caseView(own, draft, 0);
  return (
    <aside class="check-reading" aria-label={i18n.t('check.reading')}>
      <FindingList key={draft.draftId} review={draft} isLoose actions={actions} />
      <StepList
        progress={progressOf(shown.steps)}
        reply={draft.empty ? null : draft.replyId}
        views={shown.steps.filter(({ step }) => !step.internal)}
        note={false}
        isCalm
        linesFor={(step) => linesOf(own, shown, step)}
        actions={actions}
      >
        <HintList hints={hintLines(draft.hints, shown.steps)} slots={draft.slots} />
      </StepList>
      {tone && <ToneFold key={`${draft.draftId} tone`} tone={tone} actions={actions.tone} />}
    </aside>
  );
}
