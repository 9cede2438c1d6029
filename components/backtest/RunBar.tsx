import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import type { BacktestActions, BacktestView, RunProgress } from './backtest-view.ts';
import { numberText, repliesText, secondsText } from './number-words.ts';

export interface RunBarProps {
  readonly view: Pick<BacktestView, 'files' | 'run' | 'policy'>;
  readonly actions: Pick<BacktestActions, 'start' | 'stop'>;
}

/** One button that counts; while it does, how far it is, how long it will take, and the way to stop. */
export function RunBar({ view, actions }: RunBarProps) {
  const { files, run, policy } = view;
  if (run.kind === 'running') return <Progress run={run} onStop={actions.stop} />;
  const isReady = policy !== '' && files.some(({ state }) => state.kind === 'ready');
  return (
    <div class="row">
      <Button look="primary" disabled={!isReady} onClick={actions.start}>
        {i18n.t('backtest.run.start')}
      </Button>
      {files.length === 0 && <p class="quiet-line">{i18n.t('backtest.run.needsFile')}</p>}
    </div>
  );
}

function Progress({ run, onStop }: { readonly run: RunProgress; readonly onStop: () => void }) {
  const { bytes, total, replies, isStopping } = run;
  const share = total === 0 ? 0 : Math.min(1, bytes / total);
  return (
    <div class="far backtest-progress">
      <progress max={1} value={share} aria-label={i18n.t('backtest.run.label')} />
      <p class="quiet-line">
        {[
          i18n.t('backtest.run.share', { share: String(Math.floor(share * 100)) }),
          repliesText(replies),
          ...paceWords(run),
        ].join(' · ')}
      </p>
      <Button disabled={isStopping} onClick={onStop}>
        {i18n.t(isStopping ? 'backtest.run.stopping' : 'backtest.run.stop')}
      </Button>
    </div>
  );
}

function paceWords({ pace, left }: RunProgress): string[] {
  return [
    ...(pace > 0 ? [i18n.t('backtest.run.pace', { pace: numberText(pace) })] : []),
    ...(left === null ? [] : [i18n.t('backtest.run.left', { time: secondsText(left) })]),
  ];
}
