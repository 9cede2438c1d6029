import '../../assets/styles/popup.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { Popup } from '../../components/popup/Popup.tsx';
import { openPage } from '../../components/words/open-page.ts';
import { catchFaults } from '../../lib/platform/catch-faults.ts';
import { popupActions } from './popup-actions.ts';
import { PopupSource } from './popup-source.ts';

const root = document.getElementById('root');
const pinned = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
const closing = new AbortController();
addEventListener('pagehide', () => closing.abort(), { once: true });
catchFaults('popup', closing.signal);
await openPage();
document.title = i18n.t('popup.name');

const source = new PopupSource({
  signal: closing.signal,
  tabId: Number.isInteger(pinned) ? pinned : undefined,
  onChange(scene) {
    if (root) render(<Popup {...scene} actions={actions} />, root);
  },
});
const actions = popupActions(source, () => close());
source.start();
