import { autoUpdate } from '@floating-ui/dom';
import { walkable } from './past-names.ts';

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
  const getBoundingClientRect = () => element.getBoundingClientRect();
  const followed = walkable(element) ?? { getBoundingClientRect };
  const stop = autoUpdate(followed, layer, place);
  signal.addEventListener('abort', stop, { once: true });
  element.addEventListener('scroll', place, { signal, passive: true });
  element.ownerDocument.fonts?.addEventListener('loadingdone', place, { signal });
}
