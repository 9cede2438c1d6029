import { render } from 'preact';
import { VIEWS, type ViewName } from '../../components/options/ShellNav.tsx';

/** Draws a view into the element until the signal aborts. */
export type ShowView = (element: HTMLElement, signal: AbortSignal) => void;

/** Each comes with its own script: who only looks at the settings never reads the others. */
const LOAD: Record<ViewName, () => Promise<ShowView>> = {
  settings: async () => (await import('./settings-tab.ts')).showSettings,
  studio: async () => (await import('./studio-tab.ts')).showStudio,
  backtest: async () => (await import('./backtest-tab.ts')).showBacktest,
};

/** The view that an address names by its first word after the `#`; the settings where it names none. */
export function viewOf(hash: string): ViewName {
  const [word] = hash.replace(/^#/, '').split('/');
  return VIEWS.find((view) => view === word) ?? 'settings';
}

/** Shows the view that the page's address names, now and whenever the address changes. */
export function followAddress(
  root: HTMLElement,
  signal: AbortSignal,
  onView: (view: ViewName) => void,
): void {
  let shown: ViewName | null = null;
  let leaving = new AbortController();
  const follow = async () => {
    const view = viewOf(location.hash);
    if (view === shown) return;
    const isFirst = shown === null;
    shown = view;
    leaving.abort();
    leaving = new AbortController();
    const { signal: left } = leaving;
    onView(view);
    const show = await LOAD[view]();
    if (left.aborted || signal.aborted) return;
    const place = replacedChild(root);
    show(place, left);
    // Who chose a view by its link goes on reading in it; who opened the page begins at its top.
    if (!isFirst) focusMain(place);
  };
  addEventListener('hashchange', () => void follow(), { signal });
  signal.addEventListener('abort', () => leaving.abort(), { once: true });
  void follow();
}

function focusMain(place: HTMLElement): void {
  const main = place.querySelector('main');
  if (main === null) return;
  main.tabIndex = -1;
  main.focus({ preventScroll: true });
}

/** A fresh element for the next view; what the last one rendered ends properly. */
function replacedChild(root: HTMLElement): HTMLElement {
  for (const old of [...root.children]) {
    render(null, old);
    old.remove();
  }
  return root.appendChild(document.createElement('div'));
}
