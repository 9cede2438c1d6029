import '../../assets/styles/page.css';
import '../../assets/styles/policy.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { SubscribePage } from '../../components/subscribe/SubscribePage.tsx';
import { openPage } from '../../components/words/open-page.ts';
import { catchFaults } from '../../lib/platform/catch-faults.ts';
import { openSubscription } from './subscribe-source.ts';

await openPage();

const root = document.getElementById('root');
document.title = i18n.t('subscribe.title');
const closing = new AbortController();
addEventListener('pagehide', () => closing.abort(), { once: true });
catchFaults('subscribe', closing.signal);

if (root) {
  const link = new URLSearchParams(location.search).get('link') ?? '';
  const source = openSubscription(link, closing.signal, (view) => {
    render(<SubscribePage view={view} now={Date.now()} actions={source.actions} />, root);
  });
  source.start();
}
