import { i18n } from '#i18n';
import type { Severity } from '../../lib/engine/types.ts';
import type { BacktestTally } from '../../lib/policy/backtest/backtest-types.ts';
import { SeverityMark } from '../controls/Marks.tsx';
import type { RunDone } from './backtest-view.ts';
import { numberText, repliesText, secondsText, shareText } from './number-words.ts';

const SEVERITIES: readonly Severity[] = ['block', 'warn', 'hint'];

/** What was found in one sentence. */
export function totalsLine({ replies, flagged }: BacktestTally): string {
  return i18n.t('backtest.result.totals', {
    flagged: numberText(flagged),
    replies: repliesText(replies),
    share: shareText(flagged, replies),
  });
}

/** The sums: how many replies, how many of them flagged, how badly. */
export function Totals({ run }: { readonly run: RunDone }) {
  const { tally } = run.outcome;
  return (
    <div class="stack backtest-totals">
      <p class="backtest-sum">{totalsLine(tally)}</p>
      <ul class="backtest-counts">
        {SEVERITIES.map((severity) => {
          const { fires, replies } = tally.severities[severity];
          return (
            <li key={severity}>
              <span aria-hidden="true">
                <SeverityMark severity={severity} />
              </span>
              <span>
                {i18n.t('backtest.result.severity', fires, {
                  severity: i18n.t(`severity.${severity}`),
                  fires: numberText(fires),
                  replies: repliesText(replies),
                })}
              </span>
            </li>
          );
        })}
      </ul>
      <p class="quiet-line">
        {i18n.t(run.isStopped ? 'backtest.result.stopped' : 'backtest.result.took', {
          policy: tally.policy.name,
          time: secondsText(run.took),
        })}
      </p>
    </div>
  );
}
