import { autoUpdate, getOverflowAncestors } from '@floating-ui/dom';

declare const document: never;
declare const window: never;

/**
 * Calls `place` whenever `element` may have moved: scrolling of itself or any ancestor, its own or the
 * window's size, layout shifts, fonts that arrive. No timer and no polling. Ends with the signal.
 */
export function follow(
  element: HTMLElement,
  layer: HTMLElement,
  place: () => void,
  signal: AbortSignal,
): void {
  const stop = autoUpdate(element, layer, place);
  signal.addEventListener('abort', stop, { once: true });
  element.addEventListener('scroll', place, { signal, passive: true });
  element.ownerDocument.fonts?.addEventListener('loadingdone', place, { signal });
}

export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** How much of `box` (viewport px) the element's scrolling ancestors and the window cut off at each side. */
export function cutOff(element: HTMLElement, box: DOMRect): Insets {
  const insets = { top: 0, right: 0, bottom: 0, left: 0 };
  for (const ancestor of getOverflowAncestors(element)) {
    if (!('getBoundingClientRect' in ancestor) || ancestor === element) continue;
    if (ancestor === element.ownerDocument.body) continue;
    const rect = ancestor.getBoundingClientRect();
    insets.top = Math.max(insets.top, rect.top - box.top);
    insets.left = Math.max(insets.left, rect.left - box.left);
    insets.right = Math.max(insets.right, box.right - rect.right);
    insets.bottom = Math.max(insets.bottom, box.bottom - rect.bottom);
  }
  return insets;
}
