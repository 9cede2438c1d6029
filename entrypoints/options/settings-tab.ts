import '../../assets/styles/policy.css';
import { h, render } from 'preact';
import { i18n } from '#i18n';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import { watchOptions } from './options-source.ts';

/** The settings, in the element, until the signal aborts. */
export function showSettings(element: HTMLElement, signal: AbortSignal): void {
  document.title = i18n.t('options.title');
  const actions = watchOptions(signal, (view) => {
    render(h(OptionsPage, { view, now: Date.now(), actions }), element);
  });
  render(h(OptionsPage, { view: null, now: Date.now(), actions }), element);
}
