import { i18n } from '#i18n';
import { BrandMark } from '../controls/Marks.tsx';
import { Notice } from '../controls/Notice.tsx';
import { KeysSection } from './KeysSection.tsx';
import type { OptionsActions, OptionsView } from './options-view.ts';
import { PolicySection } from './PolicySection.tsx';
import { PrivacySection } from './PrivacySection.tsx';
import { ReportSection } from './ReportSection.tsx';
import { SetForYouSection } from './SetForYouSection.tsx';
import { SitesSection } from './SitesSection.tsx';

export interface OptionsPageProps {
  /** null while the settings are being read. */
  readonly view: OptionsView | null;
  /** ms since the epoch. */
  readonly now: number;
  readonly actions: OptionsActions;
}

/** All settings on one page; each takes effect at once. */
export function OptionsPage({ view, now, actions }: OptionsPageProps) {
  return (
    <main class="page">
      <header class="page-header">
        <BrandMark />
        <h1 class="page-title">{i18n.t('options.title')}</h1>
      </header>
      {view === null && <p role="status">{i18n.t('options.loading')}</p>}
      {view?.failed && (
        <Notice
          title={i18n.t('options.failedTitle')}
          hint={i18n.t('options.failedHint')}
          dismiss={{ label: i18n.t('panel.notice.dismiss'), run: actions.dismissFailure }}
        />
      )}
      {view && (
        <>
          <PolicySection
            policy={view.policy}
            policies={view.policies}
            importing={view.importing}
            now={now}
            actions={actions}
          />
          {view.setForYou && <SetForYouSection {...view.setForYou} />}
          <SitesSection sites={view.sites} added={view.added} off={view.off} now={now} actions={actions} />
          <PrivacySection
            checklists={view.checklists}
            retention={view.retention}
            sentAnyway={view.sentAnyway}
            ended={view.ended}
            actions={actions}
          />
          <KeysSection shortcuts={view.shortcuts} onChange={actions.changeShortcuts} />
          <ReportSection report={view.report} onCopy={actions.copy} />
        </>
      )}
    </main>
  );
}
