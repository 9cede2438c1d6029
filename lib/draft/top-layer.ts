import { matches } from './past-names.ts';
import { composedClosest } from './shadow.ts';

declare const document: never;
declare const window: never;

const TOP_LAYER = [':modal', ':popover-open', ':fullscreen'];
/** Said by dialogs of the page's own making, which keep all that is outside of them from being read. */
const SAID_MODAL = '[aria-modal="true"]';

/** Whether an element is painted above the rest of its page: what is outside of it is then not to be seen or clicked. */
export const inTopLayer = (element: Element): boolean => matchesAny(element, TOP_LAYER);

/** Where something of ours must stand to be seen over this element: the nearest thing in the top layer, or the page. */
export function paintedIn(anchor: Element): Element {
  return nearestAround(anchor, TOP_LAYER) ?? anchor.ownerDocument.documentElement;
}

/**
 * Where something of ours must stand to be used beside this element. What is outside an open modal dialog cannot be
 * clicked, a click outside a popover closes it, and what is outside any of these is not read out. Else beside
 * `body`, never in it: in some editors the body itself is what gets sent.
 */
export function usedIn(anchor: Element): Element {
  return nearestAround(anchor, [...TOP_LAYER, SAID_MODAL]) ?? anchor.ownerDocument.documentElement;
}

/** The nearest element round this one, itself left out, across shadow roots. */
function nearestAround(anchor: Element, selectors: readonly string[]): Element | null {
  return composedClosest(anchor, (element) => element !== anchor && matchesAny(element, selectors));
}

function matchesAny(element: Element, selectors: readonly string[]): boolean {
  return selectors.some((selector) => isOne(element, selector));
}

/** A selector that the browser does not know matches nothing. */
function isOne(element: Element, selector: string): boolean {
  try {
    return matches(element, selector);
  } catch {
    return false;
  }
}
