import type { Span } from '../../engine/types.ts';
import { type HandWatch, settledUnlessHand } from '../hand.ts';
import type { Writable } from '../replace.ts';
import type { Plan } from './attempt.ts';
import type { Writer } from './writer.ts';

declare const document: never;
declare const window: never;

/** Some editors read the selection from `selectionchange` only, which a busy page hears late. */
const SELECTION_QUIET_MS = 16;
const SELECTION_AT_MOST_MS = 200;
/** Some products move the caret when their editor gets the focus, and do it late. */
const TRIES = 3;

/**
 * Selects the words to be replaced. `selected`, or why nothing may be written: `stale` when a person turned to the
 * page or the draft changed, `elsewhere` when the editor will not have its words selected.
 */
export async function selectWords(
  editor: Writable,
  writer: Writer,
  { edit: { span }, before, caret }: Plan,
): Promise<'selected' | 'stale' | 'elsewhere'> {
  const giveBack = () => putCaret(editor, caret ?? { from: span.to, to: span.to });
  for (let tries = 0; tries < TRIES; tries++) {
    editor.select(span);
    if (!writer.waits && isSelected(editor, span)) return 'selected';
    const quiet = await settledUnlessHand(
      watchOf(editor),
      giveBack,
      SELECTION_QUIET_MS,
      SELECTION_AT_MOST_MS,
    );
    if (!quiet || editor.composing || editor.fresh() !== before) return 'stale';
    if (isSelected(editor, span)) return 'selected';
  }
  return 'elsewhere';
}

/** Puts the caret or selection there, unless it is. */
export function putCaret(editor: Writable, caret: Span): void {
  if (!isSelected(editor, caret)) editor.select(caret);
}

/** Where the hand and the selection of an editor are to be watched. */
export const watchOf = ({ host }: Writable): HandWatch => ({
  view: host.ownerDocument.defaultView as Window,
  selection: host.ownerDocument,
});

function isSelected(editor: Writable, span: Span): boolean {
  const now = editor.selection();
  return now !== null && now.from === span.from && now.to === span.to;
}
