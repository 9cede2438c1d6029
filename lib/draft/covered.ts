import { setStyle } from './mirror-style.ts';
import { composedClosest } from './shadow.ts';

declare const document: never;
declare const window: never;

/** How many marks are asked about at most: each asks the browser what is on top. */
const AT_MOST = 50;

/**
 * Hides the marks (in the order of their text) that the page has laid something over (a dialog, a menu): our
 * layer stands above the page and would otherwise paint through it. Marks out of view are not even measured.
 */
export function hideCovered(field: HTMLElement, marks: readonly HTMLElement[]): void {
  const box = field.getBoundingClientRect();
  const shown: [HTMLElement, DOMRect][] = [];
  for (let i = firstBelow(marks, box.top); i < marks.length && shown.length < AT_MOST; i++) {
    const mark = marks[i] as HTMLElement;
    const rect = mark.getClientRects()[0];
    if (rect === undefined) continue;
    if (rect.top >= box.bottom) break;
    if (rect.left < box.right) shown.push([mark, rect]);
  }
  const covered = shown.map(([, r]) => isCovered(field, (r.left + r.right) / 2, (r.top + r.bottom) / 2));
  shown.forEach(([mark], i) => {
    setStyle(mark, 'visibility', covered[i] ? 'hidden' : '');
  });
}

/** The first mark that reaches below a height: text runs downwards, so half of them are ruled out at a time. */
function firstBelow(marks: readonly HTMLElement[], top: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const bottom = marks[middle]?.getClientRects()[0]?.bottom ?? Number.POSITIVE_INFINITY;
    if (bottom > top) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isCovered(field: HTMLElement, x: number, y: number): boolean {
  const top = field.ownerDocument.elementFromPoint(x, y);
  return top !== null && composedClosest(field, (element) => element === top) === null;
}
