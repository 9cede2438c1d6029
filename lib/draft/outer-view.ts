import { inTopLayer } from './top-layer.ts';

declare const document: never;
declare const window: never;

/** Where something stands as seen from the outermost document that may be looked into. */
export interface OuterView {
  /** The element itself, or the frame of that document in which it stands. */
  readonly anchor: HTMLElement;
  /** A box of the element's own viewport, in px of the outer one. */
  readonly outside: (box: DOMRect) => DOMRect;
  /** Whether a box of the element's own viewport is not scrolled out of the element or its frame. */
  readonly shows: (box: DOMRect) => boolean;
}

/**
 * An editor's frame is often lower than a card, or taller than the window; so the card stands in the page around, as
 * far out as the frames are of one origin. A frame that fills the screen shows nothing of what is around it.
 */
export function outerView(element: HTMLElement): OuterView {
  const frames = framesAround(element);
  const outside = (box: DOMRect) => frames.reduce((inner, frame) => throughFrame(inner, frame), box);
  const shows = (box: DOMRect) => (frames.length === 0 && !clips(element)) || isInView(element, box);
  return { anchor: frames.at(-1) ?? element, outside, shows };
}

function clips(element: HTMLElement): boolean {
  return element.ownerDocument.defaultView?.getComputedStyle(element).overflowY !== 'visible';
}

function isInView(element: HTMLElement, { left, right, top, bottom }: DOMRect): boolean {
  const { innerWidth, innerHeight } = element.ownerDocument.defaultView as Window;
  const field = element.getBoundingClientRect();
  return (
    right > Math.max(0, field.left) &&
    left < Math.min(innerWidth, field.right) &&
    bottom > Math.max(0, field.top) &&
    top < Math.min(innerHeight, field.bottom)
  );
}

function framesAround(element: HTMLElement): HTMLElement[] {
  const frames: HTMLElement[] = [];
  for (let at = frameOf(element); at !== null && !inTopLayer(at); at = frameOf(at)) frames.push(at);
  return frames;
}

function frameOf(element: Element): HTMLElement | null {
  try {
    return (element.ownerDocument.defaultView?.frameElement as HTMLElement | null | undefined) ?? null;
  } catch {
    // Another origin's, in browsers that say so by throwing.
    return null;
  }
}

function throughFrame(box: DOMRect, frame: HTMLElement): DOMRect {
  const view = frame.ownerDocument.defaultView as typeof globalThis;
  const { left, top, width } = frame.getBoundingClientRect();
  const { paddingLeft, paddingTop } = view.getComputedStyle(frame);
  const scale = frame.offsetWidth > 0 ? width / frame.offsetWidth : 1;
  const x = left + (frame.clientLeft + Number.parseFloat(paddingLeft) + box.left) * scale;
  const y = top + (frame.clientTop + Number.parseFloat(paddingTop) + box.top) * scale;
  return new view.DOMRect(x, y, box.width * scale, box.height * scale);
}
