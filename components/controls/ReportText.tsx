import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './Button.tsx';

export interface ReportTextProps {
  /** Exactly what will be copied. */
  readonly report: string;
  /** Rejects where the browser does not let us write to the clipboard. */
  readonly onCopy: (report: string) => Promise<void>;
}

/** What to send along when asking for help: shown first, then copied as shown. */
export function ReportText({ report, onCopy }: ReportTextProps) {
  const [said, setSaid] = useState('');
  const copy = () =>
    onCopy(report).then(
      () => setSaid(i18n.t('report.copied')),
      () => setSaid(i18n.t('report.failed')),
    );
  return (
    <>
      <textarea class="report" readOnly rows={8} aria-label={i18n.t('report.label')} value={report} />
      <div class="row">
        <Button onClick={() => void copy()}>{i18n.t('report.copy')}</Button>
        <span class="result" role="status">
          {said}
        </span>
      </div>
    </>
  );
}
