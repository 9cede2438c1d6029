import '../../assets/styles/studio.css';
import { render } from 'preact';
import { i18n } from '#i18n';

/** The policy studio, in the element, until the signal aborts. */
export function showStudio(element: HTMLElement, _signal: AbortSignal): void {
  document.title = i18n.t('studio.title');
  render(
    <main class="page">
      <h1 class="page-title">{i18n.t('studio.title')}</h1>
    </main>,
    element,
  );
}
