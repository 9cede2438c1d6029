import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { Section } from './Section.tsx';

export interface ReportSectionProps {
  readonly report: string;
  readonly onCopy: () => Promise<void>;
}

/** What to send along when asking for help. */
export function ReportSection({ report, onCopy }: ReportSectionProps) {
  const [said, setSaid] = useState('');
  const copy = () =>
    onCopy().then(
      () => setSaid(i18n.t('options.report.copied')),
      () => setSaid(i18n.t('options.report.failed')),
    );
  return (
    <Section id="report" heading={i18n.t('options.report.heading')} lead={i18n.t('options.report.lead')}>
      <textarea class="report" readOnly rows={8} aria-label={i18n.t('options.report.label')} value={report} />
      <div class="row">
        <Button onClick={() => void copy()}>{i18n.t('options.report.copy')}</Button>
        <span class="result" role="status">
          {said}
        </span>
      </div>
    </Section>
  );
}
