import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { BrandMark } from '../controls/Marks.tsx';
import type { DraftView, PanelActions, PanelView } from './panel-view.ts';

export interface PanelStateProps {
  readonly view: Exclude<PanelView, DraftView>;
  readonly actions: Pick<PanelActions, 'useSite' | 'turnOn' | 'reload'>;
}

interface StateWords {
  readonly title: string;
  readonly hint: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** No draft to show: says what will appear here and how to get it. */
export function PanelState({ view, actions }: PanelStateProps) {
  const { title, hint, action } = wordsFor(view, actions);
  return (
    <section class="state" aria-labelledby="amend-state" aria-busy={view.kind === 'loading'}>
      <BrandMark />
      <h1 class="state-title" id="amend-state">
        {title}
      </h1>
      <p class="state-hint">{hint}</p>
      {action && (
        <Button look="primary" onClick={action.run}>
          {action.label}
        </Button>
      )}
    </section>
  );
}

function wordsFor(view: PanelStateProps['view'], actions: PanelStateProps['actions']): StateWords {
  switch (view.kind) {
    case 'loading':
      return { title: i18n.t('panel.state.loadingTitle'), hint: i18n.t('panel.state.loadingHint') };
    case 'browser-page':
      return { title: i18n.t('panel.state.browserTitle'), hint: i18n.t('panel.state.browserHint') };
    case 'unknown-site':
      return {
        title: i18n.t('panel.state.unknownTitle'),
        hint: i18n.t('panel.state.unknownHint', { host: view.host }),
        action: { label: i18n.t('panel.here.use'), run: actions.useSite },
      };
    case 'off':
      return {
        title: i18n.t('panel.state.offTitle'),
        hint: i18n.t('panel.state.offHint', { host: view.host }),
        action: { label: i18n.t('panel.here.turnOn'), run: actions.turnOn },
      };
    case 'waiting':
      return {
        title: i18n.t('panel.state.waitingTitle'),
        hint: i18n.t('panel.state.waitingHint', { site: view.siteName }),
      };
    case 'failed':
      return {
        title: i18n.t('panel.state.failedTitle'),
        hint: i18n.t('panel.state.failedHint'),
        action: { label: i18n.t('panel.state.failedAction'), run: actions.reload },
      };
  }
}
