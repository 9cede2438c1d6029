/** SHOULD ONLY BE IMPORTED IN TESTS. */
import type { Span } from '../../lib/engine/types.ts';

export interface Field {
  readonly text: string;
  /** Null where neither caret nor selection is written. */
  readonly selection: Span | null;
}

/** Reads `'Dear {sir}'` (a selection), `'Dear |sir'` (a caret) or `'Dear sir'` (neither). */
export function fieldOf(written: string): Field {
  const text = written.replace(/[{}|]/g, '');
  const caret = written.indexOf('|');
  if (caret >= 0) return { text, selection: { from: caret, to: caret } };
  const from = written.indexOf('{');
  const to = written.indexOf('}') - 1;
  return { text, selection: from >= 0 && to >= from ? { from, to } : null };
}

/** Writes a field back into the notation of `fieldOf`. */
export function writeField({ text, selection }: Field): string {
  if (selection === null) return text;
  const { from, to } = selection;
  if (from === to) return `${text.slice(0, from)}|${text.slice(from)}`;
  return `${text.slice(0, from)}{${text.slice(from, to)}}${text.slice(to)}`;
}
