import { i18n } from '#i18n';
import { Section } from '../options/Section.tsx';
import { BacktestResult } from './BacktestResult.tsx';
import type { BacktestActions, BacktestView } from './backtest-view.ts';
import { PolicyChoice } from './PolicyChoice.tsx';
import { RepliesDrop } from './RepliesDrop.tsx';
import { ReplyFileItem } from './ReplyFileItem.tsx';
import { RunBar } from './RunBar.tsx';

export interface BacktestPageProps {
  readonly view: BacktestView;
  readonly actions: BacktestActions;
}

/** What a policy would have flagged in replies that were sent: files, policies, then one button. */
export function BacktestPage({ view, actions }: BacktestPageProps) {
  const { files, run } = view;
  const isBusy = run.kind === 'running';
  return (
    <main class="page backtest">
      <header class="stack">
        <h1 class="page-title">{i18n.t('backtest.title')}</h1>
        <p class="page-lead">{i18n.t('backtest.lead')}</p>
      </header>
      <Section
        id="backtest-files"
        heading={i18n.t('backtest.files.heading')}
        lead={i18n.t('backtest.files.lead')}
      >
        <RepliesDrop onFiles={actions.addFiles} isBusy={isBusy} />
        {files.length > 0 && (
          <ul class="rows">
            {files.map((file) => (
              <ReplyFileItem key={file.id} file={file} isBusy={isBusy} actions={actions} />
            ))}
          </ul>
        )}
      </Section>
      <Section
        id="backtest-policies"
        heading={i18n.t('backtest.policies.heading')}
        lead={i18n.t('backtest.policies.lead')}
      >
        <PolicyChoice view={view} isBusy={isBusy} actions={actions} />
        <RunBar view={view} actions={actions} />
      </Section>
      <BacktestResult run={run} actions={actions} />
    </main>
  );
}
