import { i18n } from '#i18n';
import { LiveRegion } from '../controls/LiveRegion.tsx';
import type { BacktestActions, RunDone, RunState } from './backtest-view.ts';
import { ChangeTable } from './ChangeTable.tsx';
import { ResultNotes } from './ResultNotes.tsx';
import { RuleTable } from './RuleTable.tsx';
import { SaveTable } from './SaveTable.tsx';
import { Totals, totalsLine } from './Totals.tsx';
import { TroubleText } from './TroubleText.tsx';

export interface BacktestResultProps {
  readonly run: RunState;
  readonly actions: Pick<BacktestActions, 'save' | 'ruleHref'>;
}

/** What was found, or what will stand here. */
export function BacktestResult({ run, actions }: BacktestResultProps) {
  return (
    <section class="stack backtest-result" aria-labelledby="amend-backtest-result">
      <h2 class="page-section-heading" id="amend-backtest-result">
        {i18n.t('backtest.result.heading')}
      </h2>
      <LiveRegion message={run.kind === 'done' ? totalsLine(run.outcome.tally) : ''} />
      {(run.kind === 'idle' || run.kind === 'running') && (
        <p class="page-lead">
          {i18n.t(run.kind === 'idle' ? 'backtest.result.empty' : 'backtest.result.waiting')}
        </p>
      )}
      {run.kind === 'failed' && (
        <div class="notice" role="alert">
          <p class="notice-title">{i18n.t('backtest.result.stuck', { name: run.name })}</p>
          <TroubleText trouble={run.trouble} />
        </div>
      )}
      {run.kind === 'done' && <Found run={run} actions={actions} />}
    </section>
  );
}

function Found({
  run,
  actions,
}: {
  readonly run: RunDone;
  readonly actions: BacktestResultProps['actions'];
}) {
  const { tally, comparison } = run.outcome;
  return (
    <>
      <Totals run={run} />
      <ResultNotes run={run} />
      {comparison && <ChangeTable comparison={comparison} ruleHref={actions.ruleHref} />}
      <RuleTable tally={tally} ruleHref={actions.ruleHref} />
      <SaveTable onSave={actions.save} />
    </>
  );
}
