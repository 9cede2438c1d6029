import type { Span } from '../engine/types.ts';

/** One change between two texts: at `from`, `removed` UTF-16 units gave way to `inserted`. */
export interface TextEdit {
  readonly from: number;
  readonly removed: number;
  readonly inserted: string;
}

/** The smallest single edit that turns `before` into `after`, or null where they are equal. */
export function editBetween(before: string, after: string): TextEdit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  return {
    from: head,
    removed: before.length - head - tail,
    inserted: after.slice(head, after.length - tail),
  };
}

const WORD = /[\p{L}\p{N}\p{M}_'’-]/u;

/** True where the two texts would grow together into one word. */
function joins(left: string, right: string): boolean {
  return WORD.test(left.slice(-1)) && WORD.test(right.slice(0, 1));
}

/** True when the edit changes the words of the span or the word boundary at either of its ends. */
function touches(edit: TextEdit, span: Span, words: string, after: string): boolean {
  const end = edit.from + edit.removed;
  if (end < span.from || edit.from > span.to) return false;
  if (edit.from > span.from && edit.from < span.to) return true;
  if (end > span.from && edit.from < span.to) return true;
  const grown = edit.from + edit.inserted.length;
  return end === span.from && edit.from <= span.from
    ? joins(after.slice(0, grown), words)
    : joins(words, after.slice(edit.from));
}

/**
 * Carries spans over one edit: those before it stay, those after it shift, and those that it touched are
 * left out, because nobody knows any more whether they hold.
 */
export function carryOver<T extends Span & { readonly text: string }>(
  spans: readonly T[],
  edit: TextEdit,
  after: string,
): readonly T[] {
  const shift = edit.inserted.length - edit.removed;
  const kept: T[] = [];
  for (const span of spans) {
    if (touches(edit, span, span.text, after)) continue;
    const moved = span.from >= edit.from + edit.removed && span.to > edit.from;
    kept.push(moved && shift !== 0 ? { ...span, from: span.from + shift, to: span.to + shift } : span);
  }
  return kept;
}
