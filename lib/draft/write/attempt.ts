import type { Span } from '../../engine/types.ts';
import { handWithin, pause } from '../hand.ts';
import type { Writable } from '../replace.ts';
import type { DraftEdit, ReplaceResult } from '../types.ts';
import { formatOutside } from './format-outside.ts';
import { putCaret, selectWords, watchOf } from './select-words.ts';
import type { Writer } from './writer.ts';

declare const document: never;
declare const window: never;

/** One replacement: the draft it was planned on, what it shall become, and where the agent's caret was. */
export interface Plan {
  readonly edit: DraftEdit;
  readonly before: string;
  readonly wanted: string;
  readonly caret: Span | null;
  /** How many looks in a row must find the write. */
  readonly looks: number;
}

/** `untaken`: the draft is as it was before, so another way may be tried. */
export type Attempted = Exclude<ReplaceResult, 'unsupported'> | 'untaken';

/** CKEditor 5 puts the old text back up to this late. */
const SECOND_LOOK_MS = 100;
/** On a busy machine an editor may not have drawn anything by then; so many looks are waited for it. */
const MOST_LOOKS = 5;

/** Tries one way of writing, proves it twice, and takes back what is not exact. */
export async function attempt(editor: Writable, writer: Writer, plan: Plan): Promise<Attempted> {
  const { edit, before, caret } = plan;
  if (!(await isReady(editor, writer, before))) return 'stale';
  const selected = await selectWords(editor, writer, plan);
  if (selected !== 'selected') return selected === 'stale' ? 'stale' : 'untaken';

  const isExact = proofOf(editor, plan);
  const answered = writer.write(editor.target(), edit.text);
  const atOnce = isExact();
  if (!atOnce && !answered && editor.fresh() === before) return 'untaken';
  if (!atOnce && writer.immediate) return takeBack(editor, writer, before);

  const placeCaret = () => edit.text.includes('\n') || putCaret(editor, caretAfter(edit, caret));
  if (atOnce && edit.caret !== undefined) {
    // Editors take in what was written in a microtask; no key can come between.
    await null;
    placeCaret();
  }
  const seen = await lookAgain(editor, plan, isExact);
  if (seen === null) return takeBack(editor, writer, before);
  if (seen === 'calm') placeCaret();
  return seen === 'stale' ? 'stale' : 'done';
}

/** Brings the editor's history to a rest, so that the write is a step of its own in it. */
async function isReady(editor: Writable, { rests = 0, prepare }: Writer, before: string): Promise<boolean> {
  const wait = editor.typedAt === 0 ? 0 : editor.typedAt + rests - performance.now();
  if (wait > 0 && (await handWithin(watchOf(editor), () => {}, wait))) return false;
  prepare?.(editor.host);
  return editor.fresh() === before;
}

/** The looks that tell whether an editor kept the write; they end at once when the agent goes on writing. */
async function lookAgain(
  editor: Writable,
  { edit, before, looks }: Plan,
  isExact: () => boolean,
): Promise<'calm' | 'byHand' | 'stale' | null> {
  let exact = false;
  const lookNow = () => {
    exact = isExact();
  };
  let stood = 0;
  for (let look = 0; look < MOST_LOOKS; look++) {
    if (await handWithin(watchOf(editor), lookNow, SECOND_LOOK_MS)) {
      if (exact) return 'byHand';
      // The agent wrote on before the editor had shown the words: never undo their keys.
      await pause(SECOND_LOOK_MS);
      return editor.fresh().includes(edit.text) ? 'byHand' : 'stale';
    }
    stood = isExact() ? stood + 1 : 0;
    if (stood === looks) return 'calm';
    if (stood === 0 && editor.fresh() !== before) return null;
  }
  return null;
}

/** The draft must read as planned, and what stands beside the words must look as before. */
function proofOf(editor: Writable, { edit, wanted }: Plan): () => boolean {
  const { span, text } = edit;
  // A line feed that we write may become a block of its own.
  const loose = text.includes('\n');
  const looks = formatOutside(editor.pieces, span);
  const written = { from: span.from, to: span.from + text.length };
  return () =>
    sameWords(editor.fresh(), wanted, loose) && (loose || formatOutside(editor.pieces, written) === looks);
}

async function takeBack(editor: Writable, writer: Writer, before: string): Promise<Attempted> {
  if (editor.fresh() === before) return 'untaken';
  writer.undo(editor.target());
  await pause(writer.immediate ? 0 : SECOND_LOOK_MS);
  return editor.fresh() === before ? 'untaken' : 'spoiled';
}

/** After the new words, or where the agent's caret was, moved along with the write. */
function caretAfter({ span, text, caret: wish }: DraftEdit, caret: Span | null): Span {
  const end = span.from + text.length;
  if (wish === undefined || caret === null) return { from: end, to: end };
  const moved = (at: number) => {
    if (at <= span.from) return at;
    return at >= span.to ? at + end - span.to : end;
  };
  return { from: moved(caret.from), to: moved(caret.to) };
}

/** Editors may paint a blank as a no-break space and back; nothing else may differ. */
function sameWords(a: string, b: string, loose: boolean): boolean {
  const plain = (text: string) => {
    const blanks = text.replaceAll('\u00A0', ' ');
    return loose ? blanks.replaceAll(/\n+/g, '\n') : blanks;
  };
  return plain(a) === plain(b);
}
