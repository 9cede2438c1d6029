import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Fold } from '../controls/Fold.tsx';
import { ReportText } from '../controls/ReportText.tsx';
import type { PanelActions } from './panel-view.ts';

/** The troubleshooting report of this tab, written when it is asked for and shown before it is copied. */
export function ReportFold({ actions }: { actions: Pick<PanelActions, 'report' | 'copy'> }) {
  const [report, setReport] = useState<string | null>(null);
  return (
    <Fold
      name="report"
      heading={i18n.t('report.heading')}
      onOpen={() => void actions.report().then(setReport)}
    >
      <p class="quiet-line">{i18n.t('report.lead')}</p>
      {report !== null && <ReportText key={report} report={report} onCopy={actions.copy} />}
    </Fold>
  );
}
