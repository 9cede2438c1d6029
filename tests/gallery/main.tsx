import { type ComponentChild, render } from 'preact';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import { Panel } from '../../components/panel/Panel.tsx';
import { WelcomePage } from '../../components/welcome/WelcomePage.tsx';
import { idleOptions, optionsScenes } from '../support/page-scenes.ts';
import { BAD, idleActions, NOW, panelScenes } from '../support/panel-scenes.ts';

/** One surface in one state, named by the address: `?panel=bad`, `?options=refused`, `?welcome=first`. */
function sceneOf(params: URLSearchParams): [style: () => Promise<unknown>, scene: ComponentChild] {
  const panel = panelScenes[params.get('panel') ?? ''];
  if (panel)
    return [() => import('../../assets/styles/panel.css'), <Panel {...panel} actions={idleActions} />];
  const page = () => import('../../assets/styles/page.css');
  const options = optionsScenes[params.get('options') ?? ''];
  if (options !== undefined) return [page, <OptionsPage view={options} now={NOW} actions={idleOptions} />];
  const check = (text: string) => BAD.findings.filter((found) => text.includes(found.text));
  return [page, <WelcomePage cardKeys="Alt+Enter" check={check} onOpenPanel={() => Promise.resolve(true)} />];
}

const [style, scene] = sceneOf(new URLSearchParams(location.search));
await style();
render(scene, document.getElementById('root')!);
document.body.dataset.ready = '';
