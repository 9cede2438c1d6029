import type { DraftEditor, ReplaceResult } from '../draft/types.ts';
import type { InsertPlace, Review } from './types.ts';

/** Puts a line in, and selects the first slot that waits in it for the agent's own words. */
export async function insertLine(
  review: Pick<Review, 'insert'>,
  editor: Pick<DraftEditor, 'read' | 'select' | 'selection'>,
  text: string,
  place?: InsertPlace,
): Promise<ReplaceResult> {
  const from = place?.at ?? editor.selection()?.from ?? Number.POSITIVE_INFINITY;
  const result = await review.insert(text, place);
  const slot = /\{\p{L}[^{}]*\}/u.exec(text);
  if (result !== 'done' || slot === null) return result;
  const draft = editor.read().text;
  const line = nearest(draft, text.trim(), from);
  if (line >= 0) {
    const at = line + slot.index - (text.length - text.trimStart().length);
    editor.select({ from: at, to: at + slot[0].length });
  }
  return result;
}

/** Where words stand from a place on; it may have gone a little before it, above a sign-off. */
function nearest(text: string, words: string, from: number): number {
  const at = text.indexOf(words, from);
  return at >= 0 ? at : text.lastIndexOf(words, from);
}
