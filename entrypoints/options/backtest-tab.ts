import '../../assets/styles/backtest.css';
import { h, render } from 'preact';
import { i18n } from '#i18n';
import { BacktestPage } from '../../components/backtest/BacktestPage.tsx';
import type { BacktestView } from '../../components/backtest/backtest-view.ts';
import { download } from '../cases/download.ts';
import { BacktestClient } from './backtest/backtest-client.ts';
import { BacktestDesk } from './backtest/backtest-desk.ts';
import { watchPolicies } from './backtest/watch-policies.ts';

/** Past replies, in the element, until the signal aborts. What was read and found is forgotten with it. */
export function showBacktest(element: HTMLElement, signal: AbortSignal): void {
  document.title = i18n.t('backtest.title');
  const make = () =>
    new Worker(new URL('./backtest/backtest-worker.ts', import.meta.url), { type: 'module' });
  const draw = (view: BacktestView) => render(h(BacktestPage, { view, actions: desk }), element);
  const desk: BacktestDesk = new BacktestDesk({
    client: new BacktestClient(make, signal),
    save: (name, text) => download(name, text, 'text/csv'),
    onChange: (view) => {
      if (!signal.aborted) draw(view);
    },
    now: () => performance.now(),
    broken: {
      where: i18n.t('backtest.broken.where'),
      what: i18n.t('backtest.broken.what'),
      mend: i18n.t('backtest.broken.mend'),
    },
  });
  draw(desk.view);
  watchPolicies((policies) => desk.offer(policies), signal);
}
