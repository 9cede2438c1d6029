/** SHOULD ONLY BE IMPORTED IN TESTS. */
import type { DraftEdit, DraftEditor, ReplaceResult, Underline } from '../../lib/draft/types.ts';
import type { Span } from '../../lib/engine/types.ts';
import { type Field, fieldOf, writeField } from './field.ts';

export interface FakeEditor extends DraftEditor {
  composing: boolean;
  writable: boolean;
  /** What the next writes answer; `done` writes for real. */
  answer: ReplaceResult;
  readonly underlines: readonly Underline[];
  /** How often underlines were drawn. */
  readonly drawn: number;
  readonly edits: readonly DraftEdit[];
  readonly disposed: boolean;
  /** Puts a whole field, as `field()` writes it, in place of the present one, as typing would. */
  type(field: string): void;
  /** The field now, in the notation of `field()`. */
  show(): string;
  /** Says that something may have changed. */
  changed(): void;
}

/** An editor that is nothing but a text and a selection; `element` is for tests with a DOM. */
export function fakeEditor(initial = '|', element = {} as HTMLElement): FakeEditor {
  let field: Field = fieldOf(initial);
  let underlines: readonly Underline[] = [];
  let drawn = 0;
  let disposed = false;
  const edits: DraftEdit[] = [];
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };

  const editor: FakeEditor = {
    element,
    kind: 'textarea',
    composing: false,
    writable: true,
    answer: 'done',
    get underlines() {
      return underlines;
    },
    get drawn() {
      return drawn;
    },
    get edits() {
      return edits;
    },
    get disposed() {
      return disposed;
    },
    read: () => ({ text: field.text, skipped: [] }),
    onChange: (callback, signal) => {
      listeners.add(callback);
      signal.addEventListener('abort', () => listeners.delete(callback));
    },
    underline: (next) => {
      underlines = next;
      drawn += 1;
    },
    boxes: (span) => [new DOMRect(span.from * 8, 100, Math.max(1, span.to - span.from) * 8, 20)],
    offsetAt: () => null,
    selection: () => field.selection,
    select: (span: Span) => {
      field = { ...field, selection: span };
      element.focus?.();
    },
    reveal: () => undefined,
    replace: async (edit) => {
      edits.push(edit);
      await Promise.resolve();
      if (editor.answer !== 'done') return editor.answer;
      const { from, to } = edit.span;
      if (field.text.slice(from, to) !== edit.expected) return 'stale';
      const end = from + edit.text.length;
      const text = field.text.slice(0, from) + edit.text + field.text.slice(to);
      const moved = (at: number) => (at <= from ? at : at >= to ? at + end - to : end);
      const stay = edit.caret !== undefined ? field.selection : null;
      const selection = stay ? { from: moved(stay.from), to: moved(stay.to) } : { from: end, to: end };
      field = { text, selection };
      element.focus?.();
      tell();
      return 'done';
    },
    dispose: () => {
      disposed = true;
      underlines = [];
    },
    type: (next) => {
      field = fieldOf(next);
      tell();
    },
    show: () => writeField(field),
    changed: tell,
  };
  return editor;
}
