import '../../assets/styles/cases.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { CasesPage } from '../../components/cases/CasesPage.tsx';
import type { CasesView } from '../../components/cases/cases-view.ts';
import { openPage } from '../../components/words/open-page.ts';
import { shippedInWords } from '../../components/words/shipped-words.ts';
import { catchFaults } from '../../lib/platform/catch-faults.ts';
import { watchCasesPage } from './cases-source.ts';

await openPage();

const root = document.getElementById('root');
document.title = i18n.t('cases.title');
const closing = new AbortController();
addEventListener('pagehide', () => closing.abort(), { once: true });
catchFaults('cases', closing.signal);

if (root) {
  const show = (view: CasesView) =>
    render(<CasesPage view={view} now={Date.now()} actions={source.actions} />, root);
  const source = watchCasesPage(closing.signal, show, await shippedInWords());
  source.start();
}
