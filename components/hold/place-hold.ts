import { setStyle } from '../card/card-host.ts';

const GAP = 6;
const EDGE = 8;

/** Where the question stands: beside the slot, in px of the host's viewport; null where it is not painted. */
export type SlotBox = () => DOMRect | null;

/** Keeps the question beside the slot and always whole in view, until the signal ends. */
export function placeHold(host: HTMLElement, slot: SlotBox, field: () => DOMRect, signal: AbortSignal): void {
  const view = host.ownerDocument.defaultView as Window;
  const place = () => {
    const { width, height } = host.getBoundingClientRect();
    const at = slot() ?? field();
    const below = at.bottom + GAP;
    const above = at.top - GAP - height;
    const top = below + height + EDGE <= view.innerHeight || above < EDGE ? below : above;
    setStyle(host, 'left', `${Math.round(within(at.left, width, view.innerWidth))}px`);
    setStyle(host, 'top', `${Math.round(within(top, height, view.innerHeight))}px`);
    setStyle(host, 'opacity', '1');
  };
  place();
  view.addEventListener('resize', place, { signal });
  view.addEventListener('scroll', place, { capture: true, passive: true, signal });
}

/** The nearest place at which the whole length is in view. */
function within(at: number, length: number, room: number): number {
  return Math.max(EDGE, Math.min(at, room - length - EDGE));
}
