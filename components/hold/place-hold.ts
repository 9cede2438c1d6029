import { setStyle } from '../card/card-host.ts';

const GAP = 6;
const EDGE = 8;

/** Where the question stands: beside the slot, in px of the host's viewport; null where it is not painted. */
export type SlotBox = () => DOMRect | null;

/**
 * Keeps the question beside the slot and always whole in view, until the signal ends. What comes back places it anew
 * once its size is another.
 */
export function placeHold(
  host: HTMLElement,
  slot: SlotBox,
  field: () => DOMRect,
  signal: AbortSignal,
): () => void {
  const view = host.ownerDocument.defaultView as Window;
  const place = () => {
    const { width, height } = host.getBoundingClientRect();
    const at = slot() ?? field();
    const room = { width: view.innerWidth, height: view.innerHeight };
    const { left, top } = placeFor({ width, height }, at, field(), room);
    setStyle(host, 'left', `${Math.round(left)}px`);
    setStyle(host, 'top', `${Math.round(top)}px`);
    setStyle(host, 'opacity', '1');
  };
  place();
  view.addEventListener('resize', place, { signal });
  view.addEventListener('scroll', place, { capture: true, passive: true, signal });
  return place;
}

type Size = Pick<DOMRect, 'width' | 'height'>;

/** Below the words, or above them, or beside the field, where it is whole; else wherever it is, over some of them. */
export function placeFor(
  { width, height }: Size,
  at: DOMRect,
  field: DOMRect,
  room: Size,
): Pick<DOMRect, 'left' | 'top'> {
  const fits = (from: number, length: number, most: number) => from >= EDGE && from + length + EDGE <= most;
  const left = within(at.left, width, room.width);
  const below = at.bottom + GAP;
  const top = [below, at.top - GAP - height].find((from) => fits(from, height, room.height));
  if (top !== undefined) return { left, top };
  const beside = [field.right + GAP, field.left - GAP - width].find((from) => fits(from, width, room.width));
  return { left: beside ?? left, top: within(below, height, room.height) };
}

/** The nearest place at which the whole length is in view. */
function within(at: number, length: number, room: number): number {
  return Math.max(EDGE, Math.min(at, room - length - EDGE));
}
