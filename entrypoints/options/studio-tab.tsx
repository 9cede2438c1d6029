import '../../assets/styles/studio.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { StudioPage } from '../../components/studio/StudioPage.tsx';
import type { StudioView } from '../../components/studio/studio-view.ts';
import { runStudio, today } from './studio/studio-source.ts';

/** The policy studio, in the element, until the signal aborts. */
export function showStudio(element: HTMLElement, signal: AbortSignal): void {
  document.title = i18n.t('studio.title');
  const actions = runStudio(signal, (view: StudioView) => {
    render(<StudioPage view={view} today={today()} actions={actions} />, element);
  });
}
