import '../../assets/styles/studio.css';
import { h, render } from 'preact';
import { i18n } from '#i18n';
import { StudioPage } from '../../components/studio/StudioPage.tsx';
import { runStudio, today } from './studio/studio-source.ts';

/** The policy studio, in the element, until the signal aborts. */
export function showStudio(element: HTMLElement, signal: AbortSignal): void {
  document.title = i18n.t('studio.title');
  const actions = runStudio(signal, (view) => {
    render(h(StudioPage, { view, today: today(), actions }), element);
  });
}
