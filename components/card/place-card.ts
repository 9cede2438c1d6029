import {
  autoUpdate,
  computePosition,
  flip,
  hide,
  type Middleware,
  offset,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/dom';
import { walkable } from '../../lib/draft/past-names.ts';
import { setStyle } from './card-host.ts';

/** What the card stands beside, in CSS px of the host's viewport. */
export interface CardAnchor {
  /** The flagged words, one box for each line. */
  readonly words: () => readonly DOMRect[];
  /** Where the agent writes, or null when unknown. */
  readonly caret: () => DOMRect | null;
  /** The editor, so that its scrolling is followed. */
  readonly element: Element;
  /** The editor, or the frame in which it stands: what is in the host's document. */
  readonly within: Element;
  /** Whether the words have not been scrolled out of the editor or its frame. */
  readonly inSight: () => boolean;
}

const GAP = 6;
const EDGE = 8;
/** Less room than this (px) would hide the buttons; then the card rather reaches over its edge. */
const LEAST_ROOM = 120;

/** Keeps the card beside the words while the page scrolls, resizes and moves. Returns the end of it. */
export function placeCard(host: HTMLElement, anchor: CardAnchor): () => void {
  const getBoundingClientRect = () => around(anchor.words());
  const reference: VirtualElement = { getBoundingClientRect, contextElement: walkable(anchor.within) };
  let ended = false;
  const update = async () => {
    const place = await computePosition(reference, host, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(GAP),
        flip({ padding: EDGE }),
        clearOfCaret(anchor.caret),
        shift({ padding: EDGE }),
        room(),
        hide({ padding: -1 }),
      ],
    });
    if (ended) return;
    setStyle(host, 'left', `${Math.round(place.x)}px`);
    setStyle(host, 'top', `${Math.round(place.y)}px`);
    const hidden = place.middlewareData.hide?.referenceHidden || !anchor.inSight();
    setStyle(host, 'opacity', hidden ? '0' : '1');
  };
  const followed = { getBoundingClientRect, contextElement: walkable(anchor.element) };
  const follow = () => void update();
  const stop = autoUpdate(followed, host, follow);
  // The words move in an editor that scrolls in itself; only what is around it is followed otherwise.
  anchor.element.addEventListener('scroll', follow, { passive: true });
  return () => {
    ended = true;
    anchor.element.removeEventListener('scroll', follow);
    stop();
  };
}

/** The box round all lines; its start is that of the last line, under which the card opens. */
function around(boxes: readonly DOMRect[]): DOMRect {
  const last = boxes.at(-1);
  if (last === undefined) return new DOMRect();
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(last.left, top, last.width, bottom - top);
}

/** Opens above the words when the card below them would lie over the caret, and above does not. */
function clearOfCaret(caret: () => DOMRect | null): Middleware {
  return {
    name: 'clearOfCaret',
    fn: ({ x, y, placement, rects, middlewareData }) => {
      const box = caret();
      const tried = Boolean(middlewareData.clearOfCaret?.tried);
      if (box === null || tried || !covers({ ...rects.floating, x, y }, box)) return {};
      const above = { ...rects.floating, x, y: rects.reference.y - rects.floating.height - GAP };
      const below = { ...rects.floating, x, y: rects.reference.y + rects.reference.height + GAP };
      const other = placement.startsWith('bottom') ? above : below;
      if (covers(other, box) || other.y < EDGE) return { data: { tried: true } };
      const next = placement.startsWith('bottom') ? 'top-start' : 'bottom-start';
      return { data: { tried: true }, reset: { placement: next } };
    },
  };
}

function covers(card: { x: number; y: number; width: number; height: number }, box: DOMRect): boolean {
  return (
    box.left < card.x + card.width &&
    box.right > card.x &&
    box.top < card.y + card.height &&
    box.bottom > card.y
  );
}

function room(): Middleware {
  return size({
    padding: EDGE,
    apply: ({ availableHeight, elements }) => {
      const height = Math.max(LEAST_ROOM, Math.floor(availableHeight));
      elements.floating.style.setProperty('--card-room', `${height}px`);
    },
  });
}
