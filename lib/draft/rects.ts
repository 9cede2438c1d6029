declare const document: never;
declare const window: never;

/** One box for each painted line: a range gives one for each text node and inline element on it. */
export function mergeLines(rects: Iterable<DOMRect>, view: typeof globalThis): readonly DOMRect[] {
  const lines: DOMRect[] = [];
  for (const rect of rects) {
    if (rect.width === 0) continue;
    const last = lines.at(-1);
    if (last && onOneLine(last, rect)) lines[lines.length - 1] = around(last, rect, view);
    else lines.push(rect);
  }
  return lines;
}

/** Whether a point is in one of the boxes, with a slack of 2 px for the underline itself. */
export function hits(boxes: readonly DOMRect[], x: number, y: number): boolean {
  const slack = 2;
  return boxes.some((b) => x >= b.left && x <= b.right && y >= b.top - slack && y <= b.bottom + slack);
}

function onOneLine(a: DOMRect, b: DOMRect): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared > Math.min(a.height, b.height) / 2;
}

function around(a: DOMRect, b: DOMRect, view: typeof globalThis): DOMRect {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return new view.DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
}
