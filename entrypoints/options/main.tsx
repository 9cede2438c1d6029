import '../../assets/styles/page.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import { catchFaults } from '../../lib/platform/catch-faults.ts';
import { watchOptions } from './options-source.ts';

const root = document.getElementById('root');
document.title = i18n.t('options.title');
const closing = new AbortController();
addEventListener('pagehide', () => closing.abort(), { once: true });
catchFaults('options', closing.signal);

if (root) {
  const actions = watchOptions(closing.signal, (view) => {
    render(<OptionsPage view={view} now={Date.now()} actions={actions} />, root);
  });
  render(<OptionsPage view={null} now={Date.now()} actions={actions} />, root);
}
