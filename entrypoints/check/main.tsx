import '../../assets/styles/check.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { CheckPage } from '../../components/check/CheckPage.tsx';
import { openOwnPage } from '../../components/overlay/own-page.ts';
import { openPage } from '../../components/words/open-page.ts';
import { shippedInWords } from '../../components/words/shipped-words.ts';
import { readActiveRules, watchActiveRules } from '../../lib/platform/active-rules.ts';
import { catchFaults, tellFault } from '../../lib/platform/catch-faults.ts';
import { ownRewrite } from '../../lib/platform/own-rewrite.ts';
import { frameIn, readSelection } from '../../lib/platform/selection.ts';
import { shippedPack } from '../../lib/platform/shipped-rules.ts';
import { VoicedBooks } from '../../lib/platform/voiced-books.ts';
import type { WholePack } from '../../lib/policy/rule-details.ts';
import { download } from '../cases/download.ts';
import { AskWorker } from './ask-worker.ts';
import { CheckDesk } from './check-desk.ts';
import { copyContent } from './copy-content.ts';

await openPage();

const root = document.getElementById('root');
document.title = i18n.t('check.title');
const closing = new AbortController();
const { signal } = closing;
addEventListener('pagehide', () => closing.abort(), { once: true });
catchFaults('check', signal);

if (root) {
  const books = new VoicedBooks({
    ...{ first: await shippedInWords(), shippedIn: shippedInWords, signal },
    onChange: () => desk.draft.bookChanged(),
  });
  let rules = await readActiveRules();
  const make = () => new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  const desk: CheckDesk = new CheckDesk({
    ...{
      worker: new AskWorker(make, signal),
      rules: () => rules,
      books,
      signal,
      copy: copyContent,
      download,
    },
    onChange: (view) => render(<CheckPage view={view} actions={desk.actions} />, root),
  });
  const onFault = (error: unknown) => tellFault(error, 'check');
  const pack = shippedPack as WholePack;
  const page = openOwnPage({ view: window, rules, pack, rewrite: ownRewrite, onFault, signal });
  desk.usePage(page);
  watchActiveRules((next) => {
    rules = next;
    page.use(next);
    desk.rulesChanged();
  }, signal);
  addEventListener('beforeunload', (event) => desk.isUnsaved && event.preventDefault(), { signal });
  const frame = frameIn(location.hash);
  if (frame) desk.takeSelection(await readSelection(frame));
}
