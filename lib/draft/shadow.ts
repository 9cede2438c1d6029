import { parentOf, rootOf, slotOf } from './past-names.ts';

export { rootOf };

declare const document: never;
declare const window: never;

/**
 * Opens an element's shadow root, closed ones too. The browser's own way differs (`chrome.dom` in Chromium,
 * a method of the element in Firefox) and lib/draft touches no browser API, so it is handed in.
 */
export type OpenRoot = (element: HTMLElement) => ShadowRoot | null;

/** Only open roots: what any script can do. */
export const openRootsOnly: OpenRoot = (element) => element.shadowRoot;

/** The shadow root an element stands in, or null in the plain document. */
export function shadowRootOf(element: Node): ShadowRoot | null {
  const root = rootOf(element);
  return 'host' in root ? root : null;
}

/** The parent across shadow boundaries. */
export function composedParent(element: Element): Element | null {
  return slotOf(element) ?? parentOf(element) ?? shadowRootOf(element)?.host ?? null;
}

/** The nearest element, itself included, that passes the test, across shadow boundaries. */
export function composedClosest(element: Element, test: (e: Element) => boolean): Element | null {
  for (let at: Element | null = element; at; at = composedParent(at)) if (test(at)) return at;
  return null;
}

/**
 * The innermost element of an event's path, looking into the shadow roots that `open` can open
 * (a closed root hides its inside from `composedPath`).
 */
export function innermost(path: readonly EventTarget[], open: OpenRoot = openRootsOnly): Element | null {
  const first = path[0];
  if (!first || !('nodeType' in first)) return null;
  let element: Element | null = (first as Node).nodeType === 1 ? (first as Element) : null;
  while (element) {
    const inside: Element | null = open(element as HTMLElement)?.activeElement ?? null;
    if (!inside) break;
    element = inside;
  }
  return element;
}
