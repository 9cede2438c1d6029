import '../../assets/styles/practice.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { PracticePage } from '../../components/practice/PracticePage.tsx';
import { openPage } from '../../components/words/open-page.ts';
import { catchFaults } from '../../lib/platform/catch-faults.ts';
import { watchPractice } from './practice-source.ts';

const root = document.getElementById('root');
const closing = new AbortController();
addEventListener('pagehide', () => closing.abort(), { once: true });
catchFaults('practice', closing.signal);
await openPage();
document.title = i18n.t('practice.title');

const source = watchPractice({
  signal: closing.signal,
  onChange(view) {
    if (root) render(<PracticePage view={view} actions={source.actions} />, root);
  },
});
source.start();
