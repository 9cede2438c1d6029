/** An editor of the suite; its page is `pages/<id>.ts`. */
export interface EditorRow {
  readonly id: string;
  /** Its name as people know it. */
  readonly name: string;
  /** The npm package it comes from, for its version; a bare element of the browser has none. */
  readonly package?: string;
  /** Holds text only: no bold, no links, no lists. */
  readonly plain?: true;
  /** Holds one line: blocks and soft breaks become blanks. */
  readonly oneLine?: true;
  /** Has no soft break: one in the content becomes a block of its own. */
  readonly noSoftBreak?: true;
  /** Why Amend leaves it alone. */
  readonly declined?: string;
  /** Why there is no page of it. */
  readonly unavailable?: string;
}

/** Every editor that the suite is run in. */
export const EDITORS: readonly EditorRow[] = [
  { id: 'textarea', name: 'textarea', plain: true },
  { id: 'contenteditable', name: 'contenteditable' },
  { id: 'ckeditor5', name: 'CKEditor 5', package: 'ckeditor5' },
  { id: 'prosemirror', name: 'ProseMirror', package: 'prosemirror-view' },
  { id: 'quill', name: 'Quill 2', package: 'quill', noSoftBreak: true },
];
