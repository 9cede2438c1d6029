import { i18n } from '#i18n';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import { useId } from '../controls/use-id.ts';
import { FindingList } from '../panel/FindingList.tsx';
import { ToneDetails } from '../tone/ToneDetails.tsx';
import { AskedSteps } from './AskedSteps.tsx';
import type { OpenScenario, PracticeActions, PracticeView } from './practice-view.ts';

export interface TryReadingProps {
  readonly view: PracticeView;
  readonly open: OpenScenario;
  readonly draft: PanelDraft;
  readonly actions: PracticeActions;
}

/** What Amend sees in the reply: its wording, the steps that the case asks for, and how it sounds. */
export function TryReading({ view, open, draft, actions }: TryReadingProps) {
  const id = useId();
  return (
    <aside class="stack practice-reading" aria-label={i18n.t('practice.reading')}>
      <FindingList key={draft.draftId} review={draft} isLoose actions={actions} />
      <AskedSteps holds={open.scenario.holds} draft={draft} stepNames={view.stepNames} />
      {open.tone.kind === 'read' && !draft.empty && (
        <section class="section" aria-labelledby={`${id}-tone`}>
          <h2 class="section-heading" id={`${id}-tone`}>
            {i18n.t('tone.heading')}
          </h2>
          <ToneDetails tone={open.tone.tone} actions={actions.tone} />
        </section>
      )}
    </aside>
  );
}
