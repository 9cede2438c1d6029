import { composedClosest } from './shadow.ts';
import { SHADOW_MODE } from './shadow-mode.ts';
import { addSheet } from './style-sheet.ts';

declare const document: never;
declare const window: never;

/** A page that takes our layer out this often wants it gone. */
const RETURNS = 3;
const TOP_LAYER = [':modal', ':popover-open', ':fullscreen'];

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
  const host = doc.createElement('div');
  host.setAttribute('aria-hidden', 'true');
  host.style.cssText =
    'all: initial !important; position: fixed !important; left: 0 !important; top: 0 !important; ' +
    'width: 0 !important; height: 0 !important; pointer-events: none !important; z-index: 2147483646 !important;';
  const root = host.attachShadow({ mode: SHADOW_MODE });
  addSheet(root, css);
  const home = homeOf(anchor);
  home.append(host);
  keepIn(home, host, signal);
  signal.addEventListener('abort', () => host.remove(), { once: true });
  return { host, root };
}

function homeOf(anchor: Element): Element | ShadowRoot {
  const inTopLayer = (element: Element) => TOP_LAYER.some((selector) => matches(element, selector));
  const top = composedClosest(anchor, inTopLayer);
  const onlyChildrenPaint = top && top !== anchor;
  return onlyChildrenPaint ? top : anchor.ownerDocument.documentElement;
}

/** A selector that the browser does not know matches nothing. */
function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
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
