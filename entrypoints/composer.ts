import { defineUnlistedScript } from '#imports';
import { createCardSource } from '../components/overlay/card-source.ts';
import { Composers } from '../components/overlay/composers.ts';
import { isInForeignPage } from '../components/overlay/page-address.ts';
import { createReporter } from '../components/overlay/reporter.ts';
import { originsOf } from '../components/overlay/rule-origins.ts';
import { runOnce, startUntilItHolds } from '../components/overlay/single-run.ts';
import { SITES } from '../lib/draft/sites/index.ts';
import { readActiveRules, watchActiveRules } from '../lib/platform/active-rules.ts';
import { isConnected } from '../lib/platform/ask.ts';
import { catchFaults, tellFault } from '../lib/platform/catch-faults.ts';
import { openComposerLink } from '../lib/platform/composer-link.ts';
import { openRoot } from '../lib/platform/open-root.ts';
import { outerCase } from '../lib/platform/outer-case.ts';
import { callFromPage } from '../lib/platform/page-call.ts';
import { createAnalysis } from '../lib/review/analysis.ts';

const onFault = (error: unknown) => tellFault(error, 'composer');
export default defineUnlistedScript(() =>
  startUntilItHolds(window, () => runOnce(isConnected), start, onFault),
);

async function start(life: AbortController): Promise<void> {
  const { signal } = life;
  catchFaults('composer', signal);
  const outer = outerCase(isInForeignPage(window));
  const [rules] = await Promise.all([readActiveRules(), outer.ask()]);
  const [analysis, origins] = [createAnalysis(rules), originsOf(rules)];
  const link = openComposerLink({
    signal,
    states: () => composers.states(),
    onCommand: (command) => void composers.run(command),
    onNavigated: () => void outer.ask().then(() => composers.lookAgain()),
    onLost: () => life.abort(),
  });
  const cards = createCardSource(() => callFromPage('bring-card', {}));
  const reporter = createReporter(link, () => void cards.bring());
  const composers = new Composers({
    view: window,
    sites: SITES,
    analysis,
    cards,
    outerCase: outer.now,
    originOf: origins.of,
    publish: reporter.publish,
    onEnded: reporter.ended,
    onOutcome: (draftId, { command, result }) => link.outcome(draftId, command, result),
    onFault,
    openRoot,
    signal,
  });
  watchActiveRules((next) => {
    origins.use(next);
    analysis.use(next);
    composers.refresh();
  }, signal);
  link.ready();
}
