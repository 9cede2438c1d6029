import '../../assets/styles/page.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { WelcomePage, type WelcomePageProps } from '../../components/welcome/WelcomePage.tsx';
import { openPage } from '../../components/words/open-page.ts';
import { check } from '../../lib/engine/check.ts';
import { compileRules } from '../../lib/engine/compile-rules.ts';
import { readActiveRules } from '../../lib/platform/active-rules.ts';
import { catchFaults } from '../../lib/platform/catch-faults.ts';
import { ownWindow } from '../../lib/platform/own-pages.ts';
import { shippedPack } from '../../lib/platform/shipped-rules.ts';
import { openSidePanel } from '../../lib/platform/side-panel.ts';
import { joinPageRules } from '../../lib/policy/layers/join-page-rules.ts';

await openPage();

const root = document.getElementById('root');
document.title = i18n.t('welcome.title');
catchFaults('welcome');

let windowId: number | undefined;
const show = (checker: WelcomePageProps['check']) => {
  if (!root) return;
  // The browser opens a panel only within the click itself, so the window was asked for before.
  const page = (
    <WelcomePage cardKeys="Alt+Enter" check={checker} onOpenPanel={() => openSidePanel(windowId)} />
  );
  render(page, root);
};

show(null);
void ownWindow().then((id) => {
  windowId = id;
});
void readActiveRules().then((active) => {
  const { rules, guards, lists } = joinPageRules(active, [shippedPack]);
  const { compiled } = compileRules(rules, { guards, lists, areProven: true });
  show((text) => check(compiled, text));
});
