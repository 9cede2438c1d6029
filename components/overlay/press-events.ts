/** All parts of a press, by mouse, pen or finger: pages act on any of them. */
export const PRESSES = [
  'pointerdown',
  'mousedown',
  'touchstart',
  'pointerup',
  'mouseup',
  'touchend',
  'click',
  'dblclick',
];

/** The page hears nothing of it. A touch still becomes a click, by which it is told from a scroll. */
export function swallow(event: Event): void {
  event.stopImmediatePropagation();
  if (!event.type.startsWith('touch')) event.preventDefault();
}
