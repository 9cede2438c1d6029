import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { Section } from '../options/Section.tsx';
import { AskFirst } from './AskFirst.tsx';
import type { CasesActions, CasesView } from './cases-view.ts';

export interface ExportSectionProps {
  /** How many cases are listed. */
  readonly count: number;
  readonly onExport: (format: 'csv' | 'json') => void;
}

/** The listed cases as a file. */
export function ExportSection({ count, onExport }: ExportSectionProps) {
  return (
    <Section id="export" heading={i18n.t('cases.exportHeading')} lead={i18n.t('cases.exportLead')}>
      <div class="row">
        <Button disabled={count === 0} onClick={() => onExport('csv')}>
          {i18n.t('cases.exportCsv')}
        </Button>
        <Button disabled={count === 0} onClick={() => onExport('json')}>
          {i18n.t('cases.exportJson')}
        </Button>
        <span class="quiet-line">{i18n.t('cases.found', count, { count })}</span>
      </div>
    </Section>
  );
}

/** How long cases are kept, and the way to forget them all now. */
export function RemoveSection({ view, actions }: { view: CasesView; actions: CasesActions }) {
  const count = view.retentionDays;
  return (
    <Section
      id="remove"
      heading={i18n.t('cases.removeAllHeading')}
      lead={i18n.t('cases.retention', count, { count })}
    >
      <div class="row">
        <button type="button" class="link" onClick={actions.openSettings}>
          {i18n.t('cases.retentionChange')}
        </button>
      </div>
      <AskFirst
        label={i18n.t('cases.removeAll')}
        confirm={i18n.t('cases.removeAllConfirm')}
        cancel={i18n.t('cases.keepAll')}
        hint={i18n.t('cases.removeAllHint')}
        onConfirm={actions.removeAll}
      />
    </Section>
  );
}
