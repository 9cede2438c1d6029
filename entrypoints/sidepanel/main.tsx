import '../../assets/styles/panel.css';
import { render } from 'preact';
import { Panel } from '../../components/panel/Panel.tsx';
import { openPage } from '../../components/words/open-page.ts';
import { shippedInWords } from '../../components/words/shipped-words.ts';
import { catchFaults } from '../../lib/platform/catch-faults.ts';
import { panelActions } from './panel-actions.ts';
import { watchPanel } from './panel-source.ts';

await openPage();

const root = document.getElementById('root');
const pinned = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
const closing = new AbortController();
addEventListener('pagehide', () => closing.abort(), { once: true });
catchFaults('sidepanel', closing.signal);

const source = watchPanel({
  signal: closing.signal,
  first: await shippedInWords(),
  shippedIn: shippedInWords,
  tabId: Number.isInteger(pinned) ? pinned : undefined,
  onChange(scene) {
    if (root) render(<Panel {...scene} actions={actions} />, root);
  },
});
const actions = panelActions(source);
source.start();
