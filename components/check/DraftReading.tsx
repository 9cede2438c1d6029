import { i18n } from '#i18n';
import { caseView, linesOf } from '../panel/case-view.ts';
import { FindingList } from '../panel/FindingList.tsx';
import { HintList } from '../panel/HintList.tsx';
import { hintLines } from '../panel/hint-view.ts';
import type { DraftView } from '../panel/panel-view.ts';
import { ToneFold } from '../tone/ToneFold.tsx';
import type { DraftReadingView, ReadingActions } from './check-view.ts';
import { TextSteps } from './TextSteps.tsx';

export interface DraftReadingProps {
  readonly view: DraftReadingView;
  readonly actions: ReadingActions;
}

/** What Amend sees in a text of no case: its wording, its steps and what is odd in it, as the panel shows them. */
export function DraftReading({ view, actions }: DraftReadingProps) {
  const { draft, book, tone } = view;
  const own: DraftView = {
    ...{ kind: 'draft', drafts: [draft], current: draft.draftId },
    ...{ checklist: null, book, notes: {}, dismissed: [] },
  };
  const shown = caseView(own, draft, 0);
  return (
    <aside class="stack check-reading" aria-label={i18n.t('check.reading')}>
      <FindingList key={draft.draftId} review={draft} isLoose actions={actions} />
      <TextSteps
        views={shown.steps.filter(({ step }) => !step.internal)}
        linesFor={(step) => linesOf(own, shown, step)}
        onInsert={actions.insert}
      >
        <HintList hints={hintLines(draft.hints, shown.steps)} slots={draft.slots} />
      </TextSteps>
      {tone && <ToneFold key={`${draft.draftId} tone`} tone={tone} actions={actions.tone} />}
    </aside>
  );
}
