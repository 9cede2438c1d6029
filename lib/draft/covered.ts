import { composedClosest } from './shadow.ts';

declare const document: never;
declare const window: never;

/** How many marks are asked about at most: each asks the browser what is on top. */
const AT_MOST = 50;

/**
 * Hides the marks that the page has laid something over (a dialog, a menu): our layer stands above the page
 * and would otherwise paint through it.
 */
export function hideCovered(field: HTMLElement, marks: readonly HTMLElement[]): void {
  const box = field.getBoundingClientRect();
  const inView = (rect: DOMRect | undefined) =>
    rect !== undefined && rect.bottom > box.top && rect.top < box.bottom && rect.left < box.right;
  const shown = marks.filter((mark) => inView(mark.getClientRects()[0])).slice(0, AT_MOST);
  for (const mark of shown) {
    const rect = mark.getClientRects()[0] as DOMRect;
    const covered = isCovered(field, (rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2);
    mark.style.visibility = covered ? 'hidden' : '';
  }
}

function isCovered(field: HTMLElement, x: number, y: number): boolean {
  const top = field.ownerDocument.elementFromPoint(x, y);
  return top !== null && composedClosest(field, (element) => element === top) === null;
}
