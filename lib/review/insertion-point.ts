import type { DraftEdit } from '../draft/types.ts';
import type { Span } from '../engine/types.ts';
import { spaced } from './spacing.ts';

const SENTENCE_END = /[.!?…][)\]"'”’»]*(?=\s|$)|\n/g;

/**
 * Where a whole line of its own goes in: at the caret where no sentence is under way there, else after the
 * sentence in which the caret stands, so that it never lands in the middle of what the agent wrote.
 * @param caret offset in UTF-16 units, or null where the caret is elsewhere: then the draft's end
 */
export function insertionPoint(text: string, caret: number | null): number {
  if (caret === null) return text.length;
  const before = text.slice(0, caret);
  if (/(?:^|\n|[.!?…:][)\]"'”’»]*)[^\S\n]*$/.test(before)) return caret;
  SENTENCE_END.lastIndex = caret;
  const end = SENTENCE_END.exec(text);
  if (end === null) return text.length;
  return end[0] === '\n' ? end.index : end.index + end[0].length;
}

/** The write that puts words into a draft, spaced from their neighbours. */
export function insertionOf(words: string, draft: string, selection: Span | null): DraftEdit {
  const at = insertionPoint(draft, selection?.to ?? null);
  return { span: { from: at, to: at }, expected: '', text: spaced(words, draft, at) };
}
