import { type ComponentChild, render } from 'preact';
import { BacktestPage } from '../../components/backtest/BacktestPage.tsx';
import { FindingCard } from '../../components/card/FindingCard.tsx';
import { CasesPage } from '../../components/cases/CasesPage.tsx';
import { CheckPage } from '../../components/check/CheckPage.tsx';
import { HoldDialog } from '../../components/hold/HoldDialog.tsx';
import { SoftNote } from '../../components/hold/SoftNote.tsx';
import { ImportDialog } from '../../components/import/ImportDialog.tsx';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import { Panel } from '../../components/panel/Panel.tsx';
import { Popup } from '../../components/popup/Popup.tsx';
import { PracticePage } from '../../components/practice/PracticePage.tsx';
import { StudioPage } from '../../components/studio/StudioPage.tsx';
import { SubscribePage } from '../../components/subscribe/SubscribePage.tsx';
import { WelcomePage } from '../../components/welcome/WelcomePage.tsx';
import { backtestScenes, idleBacktest } from '../support/backtest-scenes.ts';
import { type CardScene, cardScenes } from '../support/card-scenes.ts';
import { allPanelScenes } from '../support/case-scenes.ts';
import { casesScenes, idleCases } from '../support/cases-page-scenes.ts';
import { checkScenes, idleCheck } from '../support/check-scenes.ts';
import { type HoldScene, holdScenes } from '../support/hold-scenes.ts';
import { idleImport, importScenes } from '../support/import-scenes.ts';
import { idleOptions, optionsScenes } from '../support/page-scenes.ts';
import { BAD, idleActions, NOW } from '../support/panel-scenes.ts';
import { idlePopup, popupScenes } from '../support/popup-scenes.ts';
import { idlePractice, practiceScenes } from '../support/practice-scenes.ts';
import { idleStudio, studioScenes, TODAY } from '../support/studio-scenes.ts';
import { idleSubscribe, subscribeScenes } from '../support/subscribe-scenes.ts';

/** One surface in one state, named by the address: `?panel=bad`, `?options=refused`, `?welcome=first`. */
function sceneOf(params: URLSearchParams): [style: () => Promise<unknown>, scene: ComponentChild] {
  const panel = allPanelScenes[params.get('panel') ?? ''];
  if (panel)
    return [() => import('../../assets/styles/panel.css'), <Panel {...panel} actions={idleActions} />];
  const card = cardScenes[params.get('card') ?? ''];
  if (card) return [cardStyle, <CardOnPage {...card} />];
  const hold = holdScenes[params.get('hold') ?? ''];
  if (hold) return [holdStyle, <HoldOnPage {...hold} />];
  return pageSceneOf(params);
}

/** The same of the popup and of the pages that agents use. */
function pageSceneOf(params: URLSearchParams): ReturnType<typeof sceneOf> {
  const practice = practiceScenes[params.get('practice') ?? ''];
  if (practice)
    return [
      () => import('../../assets/styles/practice.css'),
      <PracticePage view={practice} actions={idlePractice} />,
    ];
  const popup = popupScenes[params.get('popup') ?? ''];
  if (popup) return [() => import('../../assets/styles/popup.css'), <Popup {...popup} actions={idlePopup} />];
  const cases = casesScenes[params.get('cases') ?? ''];
  if (cases) {
    const style = () => import('../../assets/styles/cases.css');
    return [style, <CasesPage view={cases} now={NOW} actions={idleCases} />];
  }
  const checking = checkScenes[params.get('check') ?? ''];
  if (checking) {
    const style = () => import('../../assets/styles/check.css');
    return [style, <CheckPage view={checking} actions={idleCheck} />];
  }
  return settingsSceneOf(params);
}

/** The same of the pages round the settings. */
function settingsSceneOf(params: URLSearchParams): ReturnType<typeof sceneOf> {
  const page = () => import('../../assets/styles/page.css');
  const subscribe = subscribeScenes[params.get('subscribe') ?? ''];
  if (subscribe) return [policyStyle, <SubscribePage view={subscribe} now={NOW} actions={idleSubscribe} />];
  const studio = studioScenes[params.get('studio') ?? ''];
  if (studio) return [studioStyle, <StudioPage view={studio} today={TODAY} actions={idleStudio} />];
  const bringing = importScenes[params.get('import') ?? ''];
  if (bringing) return [importStyle, <ImportDialog view={bringing} actions={idleImport} />];
  const backtest = backtestScenes[params.get('backtest') ?? ''];
  if (backtest) return [backtestStyle, <BacktestPage view={backtest} actions={idleBacktest} />];
  const options = optionsScenes[params.get('options') ?? ''];
  if (options !== undefined)
    return [policyStyle, <OptionsPage view={options} now={NOW} actions={idleOptions} />];
  const check = (text: string) => BAD.findings.filter((found) => text.includes(found.text));
  return [page, <WelcomePage cardKeys="Alt+Enter" check={check} onOpenPanel={() => Promise.resolve(true)} />];
}

/** With room around it, as it floats beside the words. */
function CardOnPage(card: CardScene) {
  return (
    <div style={{ padding: '8px', background: 'light-dark(#f4f5f6, #101214)' }}>
      <FindingCard {...card} onChoose={() => {}} onIgnore={() => {}} onClose={() => {}} />
    </div>
  );
}

async function backtestStyle(): Promise<void> {
  await import('../../assets/styles/page.css');
  await import('../../assets/styles/backtest.css');
}

async function policyStyle(): Promise<void> {
  await import('../../assets/styles/page.css');
  await import('../../assets/styles/policy.css');
}

async function studioStyle(): Promise<void> {
  await import('../../assets/styles/page.css');
  await import('../../assets/styles/studio.css');
}

async function importStyle(): Promise<void> {
  await import('../../assets/styles/page.css');
  await import('../../assets/styles/import.css');
}

async function cardStyle(): Promise<void> {
  await import('../../components/card/card.css');
  await import('../../components/card/finding.css');
}

async function holdStyle(): Promise<void> {
  await import('../../components/card/card.css');
  await import('../../components/hold/hold.css');
}

function HoldOnPage({ items, fixable = 0, sendAnyway = 'free', isSoft, asksWhy }: HoldScene) {
  const turn = (node: HTMLElement | null) => {
    if (asksWhy) node?.querySelector<HTMLElement>('.foot button')?.click();
  };
  const no = () => {};
  const answers = { onFixAll: no, onFixOne: no, onWrite: no, onSend: no, onBack: no, onTurned: no };
  return (
    <div ref={turn} style={{ padding: '8px', background: 'light-dark(#f4f5f6, #101214)' }}>
      {isSoft ? <SoftNote items={items} /> : <HoldDialog {...{ items, fixable, sendAnyway }} {...answers} />}
    </div>
  );
}

const [style, scene] = sceneOf(new URLSearchParams(location.search));
await style();
render(scene, document.getElementById('root')!);
document.body.dataset.ready = '';
