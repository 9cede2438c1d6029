import type { Span } from '../engine/types.ts';
import { rangeOf } from './dom-points.ts';
import { selectionFor } from './selection.ts';
import type { DraftEditor } from './types.ts';

declare const document: never;
declare const window: never;

// Editors measure and select words by tools that come with the first finding; these do without.

/** Where the first line of the span is painted, in viewport px of the editor's own window; null where that is not told. */
export function boxOf(editor: DraftEditor, span: Span): DOMRect | null {
  return rangeIn(editor, span)?.getClientRects()[0] ?? editor.boxes(span)[0] ?? null;
}

/** Puts the focus and the selection into the draft, and brings it into view. */
export function selectIn(editor: DraftEditor, span: Span): void {
  editor.select(span);
  const range = rangeIn(editor, span);
  if (range === null) editor.reveal(span);
  else {
    const { startContainer, startOffset, endContainer, endOffset } = range;
    selectionFor(editor.element)?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  }
}

/** None in native fields. */
function rangeIn(editor: DraftEditor, span: Span): Range | null {
  const { text } = editor.read();
  const { element: host, pieces } = editor;
  return pieces ? rangeOf({ host, text, pieces }, span) : null;
}
