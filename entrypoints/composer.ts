import { defineUnlistedScript } from '#imports';
import { createCardSource } from '../components/overlay/card-source.ts';
import { Composers } from '../components/overlay/composers.ts';
import { createReporter } from '../components/overlay/reporter.ts';
import { originsOf } from '../components/overlay/rule-origins.ts';
import { runOnce } from '../components/overlay/single-run.ts';
import { SITES } from '../lib/draft/sites/index.ts';
import { readActiveRules, watchActiveRules } from '../lib/platform/active-rules.ts';
import { call, isConnected } from '../lib/platform/call.ts';
import { openComposerLink } from '../lib/platform/composer-link.ts';
import { openRoot } from '../lib/platform/open-root.ts';
import { catchFaults, describeError } from '../lib/platform/report.ts';
import { defaultModel } from '../lib/recovery/models.ts';
import { createAnalysis } from '../lib/review/analysis.ts';
import { createIgnored } from '../lib/review/ignored.ts';

export default defineUnlistedScript(async () => {
  const life = runOnce(isConnected);
  if (life === null) return;
  const { signal } = life;
  catchFaults('composer', signal);
  const rules = await readActiveRules();
  const analysis = createAnalysis(rules);
  const origins = originsOf(rules);
  const link = openComposerLink({
    signal,
    states: () => composers.states(),
    onCommand: (command) => void composers.run(command),
    onLost: () => life.abort(),
  });
  const reporter = createReporter(link, defaultModel.id);
  const cards = createCardSource(() => call('bring-card', {}));
  const composers = new Composers({
    view: window,
    sites: SITES,
    analysis,
    ignored: createIgnored(),
    slot: { card: null },
    cards,
    originOf: origins.of,
    publish: (state) => {
      reporter.publish(state);
      if (state.findings.length > 0) void cards.bring();
    },
    onEnded: reporter.ended,
    onOutcome: (draftId, { command, result }) => link.outcome(draftId, command, result),
    onFault: (error) => {
      const fault = describeError(error, 'composer');
      if (fault !== null) void call('fault', fault);
    },
    openRoot,
    signal,
  });
  watchActiveRules((next) => {
    origins.use(next);
    analysis.use(next);
    composers.refresh();
  }, signal);
  link.ready();
});
