import '../../assets/styles/page.css';
import '../../assets/styles/shell.css';
import { render } from 'preact';
import { ShellNav } from '../../components/options/ShellNav.tsx';
import { openPage } from '../../components/words/open-page.ts';
import { catchFaults } from '../../lib/platform/catch-faults.ts';
import { followAddress } from './views.ts';

await openPage();

const shell = document.getElementById('shell');
const root = document.getElementById('root');
const closing = new AbortController();
addEventListener('pagehide', () => closing.abort(), { once: true });
catchFaults('options', closing.signal);

if (shell && root) {
  followAddress(root, closing.signal, (view) => render(<ShellNav current={view} />, shell));
}
