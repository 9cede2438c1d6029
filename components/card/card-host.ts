import { CARD } from '../../lib/draft/shadow-hosts.ts';
import { SHADOW_MODE } from '../../lib/draft/shadow-mode.ts';
import { usedIn } from '../../lib/draft/top-layer.ts';
import { interfaceLanguage } from '../words/locale.ts';
import css from './card.css?inline';
import { composerScheme } from './composer-scheme.ts';

/** No style of the page may reach the card, so each of these is said with `!important`. */
const HOST_STYLE = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: '0 auto auto 0',
  width: 'max-content',
  height: 'max-content',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'none',
  overflow: 'visible',
  'z-index': '2147483647',
  // Until it has its place; `visibility` would keep the first button from taking the focus.
  opacity: '0',
} as const;

/** Set by the card's own sheet instead. */
const TEXT_SPACING = ['letter-spacing', 'word-spacing', 'line-height'] as const;

/** Said once more from inside, where it holds whatever the page's scripts write on the host. */
const HELD_CSS = `:host { display: block !important; visibility: visible !important; transform: none !important;
  clip-path: none !important; filter: none !important; pointer-events: auto !important; }
@media print { :host { display: none !important; } }
`;

export interface CardHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/**
 * Puts an empty host into the page, above everything, for a card about this element's words; `anchor` is the element,
 * or the frame in which it stands. `more` is style beside the card's own, always the same in one script.
 */
export function createCardHost(element: HTMLElement, anchor: HTMLElement, more = ''): CardHost {
  const doc = anchor.ownerDocument;
  const host = doc.createElement(CARD);
  const scheme = composerScheme(element);
  for (const [name, value] of Object.entries({ ...HOST_STYLE, 'color-scheme': scheme })) {
    setStyle(host, name, value);
  }
  // Some browsers spell `all` out, and a spacing set inline as important is one that a reader cannot widen.
  for (const name of TEXT_SPACING) host.style.removeProperty(name);
  host.dir = 'ltr';
  // Read aloud in the language of its words, whatever the page's is.
  host.lang = interfaceLanguage();
  const root = host.attachShadow({ mode: SHADOW_MODE });
  root.adoptedStyleSheets = [sheetFor(doc, more)];
  usedIn(anchor).append(host);
  liftToTopLayer(host);
  return { host, root };
}

export function setStyle(host: HTMLElement, name: string, value: string): void {
  host.style.setProperty(name, value, 'important');
}

/** One sheet a document: a sheet can only be adopted where it was made. */
const sheets = new WeakMap<Document, CSSStyleSheet>();

/** The sheet of a card's host; the first call for a document makes it. */
export function sheetFor(doc: Document, more = ''): CSSStyleSheet {
  const known = sheets.get(doc);
  if (known !== undefined) return known;
  const Sheet = (doc.defaultView as (Window & typeof globalThis) | null)?.CSSStyleSheet ?? CSSStyleSheet;
  const sheet = new Sheet();
  sheet.replaceSync(HELD_CSS + css + more);
  sheets.set(doc, sheet);
  return sheet;
}

function liftToTopLayer(host: HTMLElement): void {
  if (typeof host.showPopover !== 'function') return;
  host.popover = 'manual';
  host.showPopover();
}
