import { LAYER } from './shadow-hosts.ts';
import { SHADOW_MODE } from './shadow-mode.ts';
import { addSheet } from './style-sheet.ts';
import { paintedIn } from './top-layer.ts';

declare const document: never;
declare const window: never;

/** A page that takes our layer out this often wants it gone. */
const RETURNS = 3;
/** Said from inside, where it holds whatever the page writes on the host. */
const HOST_CSS = `:host { display: block !important; visibility: visible !important; opacity: 1 !important;
  transform: none !important; clip-path: none !important; filter: none !important; }
`;

export interface Overlay {
  /** The layer's host: its box is the origin that everything inside is placed from. */
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/**
 * Opens a layer over the page to draw beside `anchor`: a shadow root of ours, taking no pointer events and
 * no part in layout or reading. It stands outside the editor, and in the same top-layer element as the
 * anchor (a modal dialog paints over everything else). Goes away with the signal.
 */
export function openOverlay(anchor: Element, css: string, signal: AbortSignal): Overlay {
  const doc = anchor.ownerDocument;
  const host = doc.createElement(LAYER);
  host.setAttribute('aria-hidden', 'true');
  host.style.cssText =
    'all: initial !important; position: fixed !important; left: 0 !important; top: 0 !important; ' +
    'width: 0 !important; height: 0 !important; pointer-events: none !important; z-index: 2147483647 !important;';
  const root = host.attachShadow({ mode: SHADOW_MODE });
  addSheet(root, HOST_CSS + css);
  const home = paintedIn(anchor);
  home.append(host);
  keepIn(home, host, signal);
  signal.addEventListener('abort', () => host.remove(), { once: true });
  return { host, root };
}

function keepIn(home: Element | ShadowRoot, host: HTMLElement, signal: AbortSignal): void {
  const view = host.ownerDocument.defaultView as typeof globalThis;
  let left = RETURNS;
  const watch = new view.MutationObserver(() => {
    if (host.parentNode === home) return;
    if (left-- > 0) home.append(host);
    else watch.disconnect();
  });
  watch.observe(home, { childList: true });
  signal.addEventListener('abort', () => watch.disconnect(), { once: true });
}
