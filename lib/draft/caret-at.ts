import type { DomPoint } from './dom-points.ts';

declare const document: never;
declare const window: never;

type CaretDocument = Document & {
  caretPositionFromPoint?: (
    x: number,
    y: number,
    options?: { shadowRoots: ShadowRoot[] },
  ) => { offsetNode: Node; offset: number } | null;
};

/** The caret place under a viewport point, looking into the given shadow root. Native fields name themselves. */
export function caretAt(doc: Document, root: ShadowRoot | null, x: number, y: number): DomPoint | null {
  const options = root ? { shadowRoots: [root] } : undefined;
  const place = (doc as CaretDocument).caretPositionFromPoint?.(x, y, options);
  if (place) return { node: place.offsetNode, at: place.offset };
  const range = doc.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, at: range.startOffset } : null;
}
