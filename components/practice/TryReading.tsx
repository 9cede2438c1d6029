import { i18n } from '#i18n';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import { FindingList } from '../panel/FindingList.tsx';
import { AskedSteps } from './AskedSteps.tsx';
import type { OpenScenario, PracticeActions, PracticeView } from './practice-view.ts';
import { ToneLines } from './ToneLines.tsx';

export interface TryReadingProps {
  readonly view: PracticeView;
  readonly open: OpenScenario;
  readonly draft: PanelDraft;
  readonly actions: PracticeActions;
}

/** What Amend sees in the reply: its wording, the steps that the case asks for, and how it sounds. */
export function TryReading({ view, open, draft, actions }: TryReadingProps) {
  return (
    <aside class="practice-reading" aria-label={i18n.t('practice.reading')}>
      <FindingList key={draft.draftId} review={draft} actions={actions} />
      <AskedSteps holds={open.scenario.holds} draft={draft} stepNames={view.stepNames} />
      {open.tone && !draft.empty && <ToneLines tone={open.tone} />}
    </aside>
  );
}
