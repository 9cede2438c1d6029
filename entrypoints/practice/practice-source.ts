import { type OwnPage, openOwnPage } from '../../components/overlay/own-page.ts';
import type { PracticeActions } from '../../components/practice/practice-view.ts';
import { shippedInWords } from '../../components/words/shipped-words.ts';
import { readActiveRules, shippedPack, watchActiveRules } from '../../lib/platform/active-rules.ts';
import { tellFault } from '../../lib/platform/catch-faults.ts';
import { ownRewrite } from '../../lib/platform/own-rewrite.ts';
import { watchResults } from '../../lib/platform/practice-results.ts';
import { PracticeDesk, type PracticeDeskDeps } from './practice-desk.ts';
import { readScenarios } from './scenarios.ts';

export interface PracticeSource {
  start(): void;
  readonly actions: PracticeActions;
}

/** Reads what the page shows, and follows its address: the case that is open stands there. */
export function watchPractice(deps: PracticeDeskDeps): PracticeSource {
  const { signal } = deps;
  const desk = new PracticeDesk(deps);
  const follow = () => {
    desk.open(location.hash.slice(1));
    scrollTo(0, 0);
  };
  return {
    actions: desk.actions,
    start() {
      desk.use({});
      void readScenarios().then((read) => {
        desk.useScenarios(read);
        follow();
      });
      addEventListener('hashchange', follow, { signal });
      void stepNames().then((names) => desk.use({ stepNames: names }));
      watchResults((kept) => desk.use({ kept }), signal);
      void openFields(desk, signal).then((page) => desk.use({ page }));
    },
  };
}

async function stepNames(): Promise<Record<string, string>> {
  const book = await shippedInWords();
  const steps = book.models.find(({ id }) => id === 'recovery-5')?.steps ?? [];
  return Object.fromEntries(steps.map(({ id, name }) => [id, name]));
}

async function openFields(desk: PracticeDesk, signal: AbortSignal): Promise<OwnPage> {
  const page = openOwnPage({
    view: window,
    rules: await readActiveRules(),
    pack: shippedPack,
    rewrite: ownRewrite,
    now: () => desk.now,
    onFault: (error) => tellFault(error, 'practice'),
    signal,
  });
  watchActiveRules((rules) => page.use(rules), signal);
  return page;
}
