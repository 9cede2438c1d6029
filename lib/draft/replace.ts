import type { Span } from '../engine/types.ts';
import { ADAPTERS } from './adapters/table.ts';
import type { Piece } from './text-walk.ts';
import type { DraftEdit, EditorKind, ReplaceResult } from './types.ts';
import { attempt } from './write/attempt.ts';
import { losesLink } from './write/loses-link.ts';
import { putCaret } from './write/select-words.ts';
import type { WriteTarget } from './write/writer.ts';

/** What replacing needs of an editor. */
export interface Writable {
  readonly host: HTMLElement;
  readonly kind: EditorKind;
  readonly composing: boolean;
  /** The draft's text as it stands in the DOM at this moment. */
  fresh(): string;
  /** Where the text that `fresh` gave last stands; null in native fields. */
  readonly pieces: readonly Piece[] | null;
  /** Whether the editor may hold this text at all: writable, and within its length limit. */
  accepts(wanted: string): boolean;
  select(span: Span): void;
  selection(): Span | null;
  target(): WriteTarget;
  /** When the last input came, by the clock of `performance.now()`; 0 where none did. */
  readonly typedAt: number;
}

/**
 * Replaces the words of one edit through the editor's own input path and answers only after a second look.
 * Nothing is written unless the expected words stand there; a write that did not come out exact is undone, and
 * only where it is gone without a trace is the editor's next way tried.
 * The agent's own keys come first: one pressed while the words stand selected never hits them.
 */
export async function replaceIn(editor: Writable, edit: DraftEdit): Promise<ReplaceResult> {
  const before = editor.fresh();
  if (editor.composing || !stands(before, edit)) return 'stale';
  if (edit.caret === 'spares' && losesLink(editor.pieces, edit.span)) return 'stale';
  const wanted = before.slice(0, edit.span.from) + edit.text + before.slice(edit.span.to);
  if (!editor.accepts(wanted)) return 'unsupported';

  const { ways, looks = 1 } = ADAPTERS[editor.kind];
  const plan = { edit, before, wanted, looks, caret: editor.selection() };
  for (const writer of ways) {
    const outcome = await attempt(editor, writer, plan);
    if (outcome !== 'untaken') return outcome;
  }
  putCaret(editor, plan.caret ?? { from: edit.span.to, to: edit.span.to });
  return 'unsupported';
}

function stands(text: string, { span, expected }: DraftEdit): boolean {
  return span.from <= span.to && span.to <= text.length && text.slice(span.from, span.to) === expected;
}
