import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { EndedList } from './EndedList.tsx';
import type { OptionsActions, OptionsView, Retention } from './options-view.ts';
import { RetentionField } from './RetentionField.tsx';
import { Section } from './Section.tsx';
import { SentAnywayList } from './SentAnywayList.tsx';

export interface PrivacySectionProps {
  /** How many checklists are kept. */
  readonly checklists: number;
  readonly retention: Retention;
  readonly sentAnyway?: OptionsView['sentAnyway'];
  readonly ended?: OptionsView['ended'];
  readonly actions: Pick<
    OptionsActions,
    'deleteChecklists' | 'setRetention' | 'openCases' | 'deleteSentAnyway' | 'forgetEnded'
  >;
}

/** What is kept, and the way to delete it; asks once more, since it cannot be undone. */
export function PrivacySection(props: PrivacySectionProps) {
  const { checklists, retention, sentAnyway = [], ended = [], actions } = props;
  const [asking, setAsking] = useState(false);
  const [deleted, setDeleted] = useState(false);
  const kept =
    checklists === 0
      ? i18n.t('options.privacy.none')
      : i18n.t('options.privacy.stored', checklists, { count: checklists });
  return (
    <Section id="privacy" heading={i18n.t('options.privacy.heading')} lead={i18n.t('options.privacy.lead')}>
      <p>{kept}</p>
      {checklists > 0 && !asking && (
        <div class="row">
          <Button onClick={actions.openCases}>{i18n.t('options.privacy.cases')}</Button>
          <Button onClick={() => setAsking(true)}>{i18n.t('options.privacy.delete')}</Button>
        </div>
      )}
      {checklists > 0 && asking && (
        <div class="row">
          <Button
            look="danger"
            onClick={() => {
              setAsking(false);
              setDeleted(true);
              actions.deleteChecklists();
            }}
          >
            {i18n.t('options.privacy.confirm')}
          </Button>
          <Button onClick={() => setAsking(false)}>{i18n.t('options.privacy.cancel')}</Button>
          <span class="quiet-line">{i18n.t('options.privacy.confirmHint')}</span>
        </div>
      )}
      <p class="result" role="status">
        {deleted && checklists === 0 ? i18n.t('options.privacy.deleted') : ''}
      </p>
      <RetentionField retention={retention} onSet={actions.setRetention} />
      <SentAnywayList sentAnyway={sentAnyway} onDelete={actions.deleteSentAnyway} />
      <EndedList ended={ended} onForget={actions.forgetEnded} />
    </Section>
  );
}
