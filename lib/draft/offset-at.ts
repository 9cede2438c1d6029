import type { Span } from '../engine/types.ts';
import { caretAt } from './caret-at.ts';
import { hits } from './rects.ts';
import { shadowRootOf } from './shadow.ts';

declare const document: never;
declare const window: never;

/** What finding a character under a point needs of an editor. */
export interface Pointable {
  readonly element: HTMLElement;
  /** Where a DOM point stands in the draft, or null outside the editor. */
  offsetOf(node: Node, at: number): number | null;
  boxes(span: Span): readonly DOMRect[];
  read(): { readonly text: string };
}

/** The offset of the character painted under a viewport point, or null where there is none. */
export function offsetAt(editor: Pointable, x: number, y: number): number | null {
  const { element } = editor;
  const caret = caretAt(element.ownerDocument, shadowRootOf(element), x, y);
  const at = caret && editor.offsetOf(caret.node, caret.at);
  if (at === null) return null;
  const near = [at - 1, at].filter((offset) => offset >= 0 && offset < editor.read().text.length);
  return near.find((offset) => hits(editor.boxes({ from: offset, to: offset + 1 }), x, y)) ?? null;
}
