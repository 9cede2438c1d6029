import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { BrandMark } from '../controls/Marks.tsx';
import { setterName } from '../controls/set-by.ts';
import type { DraftView, OffHere, PanelActions, PanelSite, PanelView } from './panel-view.ts';
import { offKindNames, turnKindOnLabel } from './switch-words.ts';
import { whenText } from './when.ts';

export interface PanelStateProps {
  readonly view: Exclude<PanelView, DraftView>;
  readonly site: PanelSite | null;
  /** ms since the epoch. */
  readonly now: number;
  /** Called before a way goes that leads on from here: the focus must not go with it. */
  readonly onLeave: () => void;
  readonly actions: Pick<PanelActions, 'useSite' | 'turnKindOn' | 'reload'>;
}

interface StateWords {
  readonly title: string;
  readonly hint: string;
  readonly ways?: readonly { readonly label: string; readonly run: () => void }[];
}

/** No draft to show: says what will appear here and how to get it. */
export function PanelState(props: PanelStateProps) {
  const { title, hint, ways = [] } = wordsFor(props);
  return (
    <section class="state" aria-labelledby="amend-state" aria-busy={props.view.kind === 'loading'}>
      <BrandMark />
      <h1 class="state-title" id="amend-state">
        {title}
      </h1>
      <p class="state-hint">{hint}</p>
      {ways.map(({ label, run }) => (
        <Button
          key={label}
          look="primary"
          onClick={() => {
            props.onLeave();
            run();
          }}
        >
          {label}
        </Button>
      ))}
    </section>
  );
}

function wordsFor({ view, site, now, actions }: PanelStateProps): StateWords {
  switch (view.kind) {
    case 'loading':
      return { title: i18n.t('panel.state.loadingTitle'), hint: i18n.t('panel.state.loadingHint') };
    case 'browser-page':
      return { title: i18n.t('panel.state.browserTitle'), hint: i18n.t('panel.state.browserHint') };
    case 'unknown-site':
      return {
        title: i18n.t('panel.state.unknownTitle'),
        hint: i18n.t('panel.state.unknownHint', { host: view.host }),
        ways: [{ label: i18n.t('panel.here.use'), run: actions.useSite }],
      };
    case 'off':
      // The way back is the button in the header, where it was turned off.
      return {
        title: i18n.t('panel.state.offTitle'),
        hint: offHint(view.host, site?.off ?? { until: null }, now),
      };
    case 'waiting':
      return site && site.offKinds.length > 0 ? kindsOff(site, actions) : waitingFor(view.siteName);
    case 'failed':
      return {
        title: i18n.t('panel.state.failedTitle'),
        hint: i18n.t('panel.state.failedHint'),
        ways: [{ label: i18n.t('panel.state.failedAction'), run: actions.reload }],
      };
  }
}

function offHint(host: string, { until, by }: OffHere, now: number): string {
  if (by !== undefined) return i18n.t('managed.offHint', { host, by: setterName(by) });
  return until === null
    ? i18n.t('panel.state.offHint', { host })
    : i18n.t('panel.state.offHintUntil', { host, when: whenText(until, now) });
}

function waitingFor(site: string): StateWords {
  return { title: i18n.t('panel.state.waitingTitle'), hint: i18n.t('panel.state.waitingHint', { site }) };
}

/** Clicking into such an editor will bring nothing, so the panel must not ask for it. */
function kindsOff(site: PanelSite, actions: PanelStateProps['actions']): StateWords {
  return {
    title: i18n.t('panel.state.kindsOffTitle', { kinds: offKindNames(site) }),
    hint: i18n.t('panel.state.kindsOffHint', { site: site.name ?? site.host }),
    ways: site.offKinds.map((editor) => ({
      label: turnKindOnLabel(editor),
      run: () => actions.turnKindOn(editor.kind),
    })),
  };
}
