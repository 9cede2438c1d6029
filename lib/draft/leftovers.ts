import type { OpenRoot } from './shadow.ts';
import { CARD, LAYER } from './shadow-hosts.ts';
import { HIGHLIGHT_NAMES } from './underline-style.ts';

declare const document: never;
declare const window: never;

/**
 * Takes out what a copy of Amend that an update ended has left in a document: Firefox ends it without a word, so it
 * could not tidy up. Its hosts may stand wherever a composer does, closed shadow roots too, so every element is
 * looked at: call it once, in a document that was there before this copy.
 */
export function clearLeftovers(doc: Document, open: OpenRoot): void {
  const registry = (doc.defaultView as typeof globalThis | null)?.CSS?.highlights;
  for (const name of Object.values(HIGHLIGHT_NAMES)) registry?.delete(name);
  clearIn(doc, open);
}

function clearIn(tree: Document | ShadowRoot, open: OpenRoot): void {
  for (const element of tree.querySelectorAll<HTMLElement>('*')) {
    if (element.localName === LAYER || element.localName === CARD) element.remove();
    else {
      const inside = open(element);
      if (inside !== null) clearIn(inside, open);
    }
  }
}
