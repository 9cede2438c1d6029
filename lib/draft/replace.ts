import type { Span } from '../engine/types.ts';
import { type HandWatch, handWithin, pause, settledUnlessHand } from './hand.ts';
import type { DraftEdit, ReplaceResult } from './types.ts';
import { writerFor } from './write/strategies.ts';
import type { Writer, WriteTarget } from './write/writer.ts';

declare const document: never;
declare const window: never;

/** What replacing needs of an editor. */
export interface Writable {
  readonly host: HTMLElement;
  readonly composing: boolean;
  /** The draft's text as it stands in the DOM at this moment. */
  fresh(): string;
  /** Whether the editor may hold this text at all: writable, and within its length limit. */
  accepts(wanted: string): boolean;
  select(span: Span): void;
  selection(): Span | null;
  target(): WriteTarget;
}

/** Some editors read the selection from `selectionchange` only. */
const SELECTION_QUIET_MS = 16;
const SELECTION_AT_MOST_MS = 50;
/** CKEditor 5 puts the old text back up to this late. */
const SECOND_LOOK_MS = 100;

/**
 * Replaces the words of one edit through the editor's own input path and answers only after a second look.
 * Nothing is written unless the expected words stand there; a write that did not come out exact is undone.
 * The agent's own keys come first: one pressed while the words stand selected never hits them.
 */
export async function replaceIn(editor: Writable, edit: DraftEdit): Promise<ReplaceResult> {
  const before = editor.fresh();
  if (editor.composing || !stands(before, edit)) return 'stale';
  const wanted = before.slice(0, edit.span.from) + edit.text + before.slice(edit.span.to);
  if (!editor.accepts(wanted)) return 'unsupported';

  const writer = writerFor(editor.host);
  const caret = editor.selection();
  const refused = await selectWords(editor, writer, edit, before, caret);
  if (refused !== null) return refused;

  const loose = edit.text.includes('\n');
  const isExact = () => sameWords(editor.fresh(), wanted, loose);
  const undo = () => takeBack(editor, writer, before);
  writer.write(editor.target(), edit.text);
  const atOnce = isExact();
  if (!atOnce && writer.immediate) return undo();
  const placeCaret = () => loose || putCaret(editor, caretAfter(edit, caret));
  if (atOnce && edit.caret === 'stays') {
    // Editors take in what was written in a microtask; no key can come between.
    await null;
    placeCaret();
  }
  return lookAgain(editor, edit, isExact, undo, placeCaret);
}

/** Selects the words to be replaced, or says why nothing may be written; the caret is then back in its place. */
async function selectWords(
  editor: Writable,
  writer: Writer,
  { span }: DraftEdit,
  before: string,
  caret: Span | null,
): Promise<ReplaceResult | null> {
  const giveBack = () => putCaret(editor, caret ?? { from: span.to, to: span.to });
  editor.select(span);
  if (writer.waits) {
    const quiet = await settledUnlessHand(
      watchOf(editor),
      giveBack,
      SELECTION_QUIET_MS,
      SELECTION_AT_MOST_MS,
    );
    if (!quiet) return 'stale';
    if (editor.composing || editor.fresh() !== before) return 'stale';
  }
  if (isSelected(editor, span)) return null;
  giveBack();
  return 'unsupported';
}

/** The look that tells whether an editor kept the write; it ends at once when the agent goes on writing. */
async function lookAgain(
  editor: Writable,
  edit: DraftEdit,
  isExact: () => boolean,
  undo: () => Promise<ReplaceResult>,
  placeCaret: () => void,
): Promise<ReplaceResult> {
  let exact = false;
  const look = () => {
    exact = isExact();
  };
  if (await handWithin(watchOf(editor), look, SECOND_LOOK_MS)) {
    if (exact) return 'done';
    // The agent wrote on before the editor had shown the words: never undo their keys.
    await pause(SECOND_LOOK_MS);
    return editor.fresh().includes(edit.text) ? 'done' : 'stale';
  }
  if (!isExact()) return undo();
  placeCaret();
  return 'done';
}

const watchOf = ({ host }: Writable): HandWatch => ({
  view: host.ownerDocument.defaultView as Window,
  selection: host.ownerDocument,
});

function stands(text: string, { span, expected }: DraftEdit): boolean {
  return span.from <= span.to && span.to <= text.length && text.slice(span.from, span.to) === expected;
}

function isSelected(editor: Writable, span: Span): boolean {
  return same(editor.selection(), span);
}

function same(a: Span | null, b: Span): boolean {
  return a !== null && a.from === b.from && a.to === b.to;
}

async function takeBack(editor: Writable, writer: Writer, before: string): Promise<ReplaceResult> {
  if (editor.fresh() !== before) {
    writer.undo(editor.target());
    await pause(0);
  }
  return 'unsupported';
}

function putCaret(editor: Writable, caret: Span): void {
  if (!same(editor.selection(), caret)) editor.select(caret);
}

/** After the new words, or where the agent's caret was, moved along with the write. */
function caretAfter({ span, text, caret: wish }: DraftEdit, caret: Span | null): Span {
  const end = span.from + text.length;
  if (wish !== 'stays' || caret === null) return { from: end, to: end };
  const moved = (at: number) => {
    if (at <= span.from) return at;
    return at >= span.to ? at + end - span.to : end;
  };
  return { from: moved(caret.from), to: moved(caret.to) };
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
