import { defineUnlistedScript } from '#imports';
import { composerParts } from '../components/overlay/composer-parts.ts';
import { Composers } from '../components/overlay/composers.ts';
import { isInForeignPage } from '../components/overlay/page-address.ts';
import { createReporter } from '../components/overlay/reporter.ts';
import { rulesInUse } from '../components/overlay/rules-in-use.ts';
import { runOnce, startUntilItHolds } from '../components/overlay/single-run.ts';
import { readActiveRules, shippedPack, watchActiveRules } from '../lib/platform/active-rules.ts';
import { endWhenLost, isConnected } from '../lib/platform/ask.ts';
import { catchFaults, tellFault } from '../lib/platform/catch-faults.ts';
import { openComposerLink } from '../lib/platform/composer-link.ts';
import { openRoot } from '../lib/platform/open-root.ts';
import { callFromPage } from '../lib/platform/page-call.ts';
import { REACH } from '../lib/platform/reach.ts';
import { siteHere } from '../lib/platform/site-here.ts';
import type { OtherLanguage } from '../lib/review/other-languages.ts';

const onFault = (error: unknown) => tellFault(error, 'composer');
export default defineUnlistedScript(() =>
  startUntilItHolds(window, () => runOnce(isConnected), start, onFault),
);

async function start(life: AbortController): Promise<void> {
  const signal = endWhenLost(life);
  catchFaults('composer', signal);
  const here = siteHere(isInForeignPage(window));
  const parts = composerParts((kind) => callFromPage(kind, {}));
  const [active] = await Promise.all([readActiveRules(), here.ask()]);
  const bring = (language: OtherLanguage) => callFromPage('bring-language', { language });
  const rules = rulesInUse(active, shippedPack, parts, { bring }, signal);
  const link = openComposerLink({
    signal,
    states: () => composers.states(),
    onPanel: () => void composers.readForPanel(),
    onCommand: (command) => void composers.run(command),
    onNavigated: () => void here.ask().then(() => composers.lookAgain()),
    onLost: () => life.abort(),
  });
  const reporter = createReporter(link);
  const composers = new Composers({
    view: window,
    ...here,
    ...{ analysis: rules.analysis, languages: rules.languages, originOf: rules.originOf, parts },
    publish: reporter.publish,
    replied: link.replied,
    reach: REACH,
    onEnded: reporter.ended,
    onOutcome: (draftId, { command, result }) => link.outcome(draftId, command, result),
    onFault,
    openRoot,
    signal,
  });
  rules.whenMore(() => composers.refresh());
  watchActiveRules((next) => {
    rules.use(next);
    composers.refresh();
  }, signal);
  for (const part of [parts.steps, parts.expressions]) part.whenThere(() => composers.refresh(), signal);
  link.ready();
}
