import type { DraftEdit } from '../draft/types.ts';
import type { Span } from '../engine/types.ts';
import { letterBody } from './letter-body.ts';
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

/** A write that takes a place of its own: `plain` is the same without line breaks, for an editor that takes none. */
export interface Insertion extends DraftEdit {
  readonly plain?: string;
}

/**
 * The write that puts words into a draft, spaced from their neighbours: never before the greeting nor behind the
 * sign-off, but between them in a paragraph of their own.
 * @param isRich paragraphs are blocks, so that one line break parts two
 */
export function insertionOf(words: string, draft: string, selection: Span | null, isRich = false): Insertion {
  const { from, to } = letterBody(draft);
  const caret = selection?.to ?? null;
  // "Hello Priya, " is no part of the sentence that follows it.
  const isOpening = from > 0 && caret !== null && caret > from && /^[^\S\n]+$/.test(draft.slice(from, caret));
  const at = isOpening ? from : insertionPoint(draft, caret);
  const isBehind = at >= to && to < draft.length;
  const isBefore = from > 0 && at <= from && draft.includes('\n', from);
  if (isBehind) return paragraph(words, draft, draft.slice(0, to).trimEnd().length, isRich);
  if (isBefore && !isOpening) return paragraph(words, draft, from, isRich);
  return edit(Math.max(at, from), spaced(words, draft, Math.max(at, from)));
}

/** A paragraph in the blank lines that begin at `after`, or in new ones. */
function paragraph(words: string, draft: string, after: number, isRich: boolean): Insertion {
  const blank = /^\s*/.exec(draft.slice(after))?.[0] ?? '';
  const breaks = Array.from(blank.matchAll(/\n/g), ({ index }) => index);
  const isFirst = after === 0;
  const free = isFirst ? undefined : breaks[2] && (breaks[1] ?? 0) + 1;
  const at = after + (free ?? breaks[0] ?? blank.length);
  const plain = spaced(words, draft, at);
  // Words go on in the same line.
  if (breaks.length === 0 && !isFirst) return edit(at, plain);
  const before = isFirst || free !== undefined ? '' : isRich && breaks.length > 1 ? '\n' : '\n\n';
  const missing = (free === undefined ? 2 : 4) - breaks.length;
  const text = before + words.trim() + '\n'.repeat(Math.max(0, missing));
  return { ...edit(at, text), ...(text.includes('\n') ? { plain } : {}) };
}

function edit(at: number, text: string): DraftEdit {
  return { span: { from: at, to: at }, expected: '', text };
}
