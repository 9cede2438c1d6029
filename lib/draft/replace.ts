import type { Span } from '../engine/types.ts';
import type { DraftEdit, ReplaceResult } from './types.ts';
import { settled, typedWithin } from './waits.ts';
import type { Writer, WriteTarget } from './write/writer.ts';

declare const document: never;
declare const window: never;

/** What replacing needs of an editor. */
export interface Writable {
  readonly host: HTMLElement;
  readonly composing: boolean;
  readonly writer: Writer;
  /** The draft's text as it stands in the DOM at this moment. */
  fresh(): string;
  /** Whether the editor may hold this text at all: writable, and within its length limit. */
  accepts(wanted: string): boolean;
  select(span: Span): void;
  selection(): Span | null;
  target(): WriteTarget;
}

/** Editors read the selection from `selectionchange`; Draft.js breaks without the wait. */
const SELECTION_QUIET_MS = 16;
const SELECTION_AT_MOST_MS = 50;
/** CKEditor 5 puts the old text back up to this late. */
const SECOND_LOOK_MS = 100;

/**
 * Replaces the words of one edit through the editor's own input path and answers only after a second look.
 * Nothing is written unless the expected words stand there; a write that did not come out exact is undone.
 */
export async function replaceIn(editor: Writable, edit: DraftEdit): Promise<ReplaceResult> {
  const before = editor.fresh();
  if (editor.composing || !stands(before, edit)) return 'stale';
  const wanted = before.slice(0, edit.span.from) + edit.text + before.slice(edit.span.to);
  if (!editor.accepts(wanted)) return 'unsupported';

  editor.select(edit.span);
  await settled(editor.host.ownerDocument, 'selectionchange', SELECTION_QUIET_MS, SELECTION_AT_MOST_MS);
  if (editor.composing || editor.fresh() !== before) return 'stale';
  if (!isSelected(editor, edit.span)) return 'unsupported';

  const target = editor.target();
  editor.writer.write(target, edit.text);
  const loose = edit.text.includes('\n');
  const atOnce = sameWords(editor.fresh(), wanted, loose);
  if (!atOnce && editor.writer.immediate) return takeBack(editor, before);

  if (await typedWithin(editor.host, SECOND_LOOK_MS)) {
    // The agent typed on: never undo their keys, and leave the caret where they are.
    return atOnce || editor.fresh().includes(edit.text) ? 'done' : 'unsupported';
  }
  if (!sameWords(editor.fresh(), wanted, loose)) return takeBack(editor, before);
  caretAfter(editor, edit, loose);
  return 'done';
}

function stands(text: string, { span, expected }: DraftEdit): boolean {
  return span.from <= span.to && span.to <= text.length && text.slice(span.from, span.to) === expected;
}

function isSelected(editor: Writable, span: Span): boolean {
  const now = editor.selection();
  return now !== null && now.from === span.from && now.to === span.to;
}

async function takeBack(editor: Writable, before: string): Promise<ReplaceResult> {
  if (editor.fresh() !== before) {
    editor.writer.undo(editor.target());
    await typedWithin(editor.host, 0);
  }
  return 'unsupported';
}

function caretAfter(editor: Writable, { span, text }: DraftEdit, loose: boolean): void {
  const end = span.from + text.length;
  const now = editor.selection();
  if (loose || (now?.from === end && now.to === end)) return;
  editor.select({ from: end, to: end });
}

/**
 * Editors may paint a blank as a no-break space and back; nothing else may differ. `loose`: a line feed we
 * wrote may have become a block of its own.
 */
function sameWords(a: string, b: string, loose: boolean): boolean {
  const plain = (text: string) => {
    const blanks = text.replaceAll('\u00A0', ' ');
    return loose ? blanks.replaceAll(/\n+/g, '\n') : blanks;
  };
  return plain(a) === plain(b);
}
