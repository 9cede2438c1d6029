import type { PageRules } from '../policy/layers/page-rules.ts';
import type { ReadingNote } from '../replies/reading-notes.ts';
import type { Delimiter } from '../replies/reply-types.ts';
import type { TextEncodingForm } from './file-text.ts';
import type { MacroChange, MacroRow } from './macro-types.ts';
import type { OpenNotes, OpenTrouble } from './open-text.ts';
import type { TableWish } from './read-table.ts';

// What the check page and its worker say to each other. Every request but `stop` is answered once in the end; `progress`
// may come before that.

export type CheckRequest =
  /** Read it, and check it where it holds more than one text. */
  | {
      readonly kind: 'open';
      readonly id: number;
      readonly source: File | string;
      readonly wish: TableWish;
      readonly rules: PageRules;
    }
  /** Read the table that is open otherwise, with what was changed in it. */
  | { readonly kind: 'reread'; readonly id: number; readonly wish: TableWish }
  /** Count all anew, by these rules. */
  | { readonly kind: 'recount'; readonly id: number; readonly rules: PageRules }
  | { readonly kind: 'text'; readonly id: number; readonly nth: number }
  | { readonly kind: 'save'; readonly id: number; readonly nth: number; readonly text: string }
  /** What "fix all" would change in all texts. */
  | { readonly kind: 'plan'; readonly id: number }
  /** Do what was planned last. */
  | { readonly kind: 'apply'; readonly id: number }
  /** Take back what was done so last. */
  | { readonly kind: 'undo'; readonly id: number }
  | { readonly kind: 'write'; readonly id: number }
  | { readonly kind: 'stop'; readonly id: number };

/** How a table was understood; null for the parts of a long text. */
export interface TableForm {
  readonly delimiter: Delimiter;
  readonly header: boolean;
  readonly columns: readonly string[];
  readonly column: number;
  readonly formulas: number;
  readonly notes: readonly ReadingNote[];
}

export type CheckAnswer =
  /** One text, for a field. */
  | {
      readonly kind: 'opened';
      readonly id: number;
      readonly form: 'text' | 'html';
      readonly text: string;
      readonly notes: OpenNotes;
    }
  /** Many. */
  | {
      readonly kind: 'table';
      readonly id: number;
      readonly rows: readonly MacroRow[];
      readonly table: TableForm | null;
      readonly notes: OpenNotes;
    }
  | { readonly kind: 'refused'; readonly id: number; readonly trouble: OpenTrouble }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | {
      readonly kind: 'text';
      readonly id: number;
      readonly nth: number;
      readonly text: string;
      readonly isHtml: boolean;
    }
  /** These rows are others now. */
  | { readonly kind: 'rows'; readonly id: number; readonly rows: readonly MacroRow[] }
  | {
      readonly kind: 'planned';
      readonly id: number;
      /** The first of them, by row. */
      readonly changes: readonly MacroChange[];
      readonly count: number;
      readonly macros: number;
    }
  | {
      readonly kind: 'written';
      readonly id: number;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly encoding: TextEncodingForm;
    }
  | { readonly kind: 'stopped'; readonly id: number };

/** Whether it tells what the worker holds now: to be taken though something else was asked for since. */
export function isOfTable(answer: CheckAnswer | null): boolean {
  return answer?.kind === 'rows' || answer?.kind === 'table';
}
