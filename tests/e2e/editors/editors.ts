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
  /** Its own key for redo; Ctrl+Shift+Z where nothing is said. */
  readonly redo?: 'Ctrl+Y';
  /** Why Amend leaves it alone. */
  readonly declined?: string;
  /** Why there is no page of it. */
  readonly unavailable?: string;
}

/** Every editor that the suite is run in. */
export const EDITORS: readonly EditorRow[] = [
  { id: 'textarea', name: 'textarea', plain: true },
  { id: 'textarea-react', name: 'textarea, controlled by React', package: 'react', plain: true },
  { id: 'textarea-vue', name: 'textarea, bound by Vue', package: 'vue', plain: true },
  { id: 'input', name: 'input', plain: true, oneLine: true },
  { id: 'contenteditable', name: 'contenteditable' },
  { id: 'contenteditable-plaintext', name: 'contenteditable, plaintext-only', plain: true },
  { id: 'gmail-like', name: 'contenteditable, as in Gmail' },
  { id: 'ckeditor5', name: 'CKEditor 5', package: 'ckeditor5' },
  { id: 'ckeditor4', name: 'CKEditor 4', package: 'ckeditor4', redo: 'Ctrl+Y' },
  { id: 'prosemirror', name: 'ProseMirror', package: 'prosemirror-view' },
  { id: 'tiptap', name: 'Tiptap', package: '@tiptap/core' },
  { id: 'chatwoot', name: 'ProseMirror, as in Chatwoot', package: '@chatwoot/prosemirror-schema' },
  { id: 'quill', name: 'Quill 2', package: 'quill', noSoftBreak: true },
  { id: 'quill1', name: 'Quill 1', package: 'quill1', noSoftBreak: true },
  { id: 'lexical', name: 'Lexical', package: 'lexical' },
  { id: 'slate', name: 'Slate', package: 'slate' },
  { id: 'draft-js', name: 'Draft.js', package: 'draft-js' },
  { id: 'tinymce', name: 'TinyMCE', package: 'tinymce' },
  { id: 'roosterjs', name: 'roosterjs', package: 'roosterjs-content-model-core' },
  { id: 'squire', name: 'Squire', package: 'squire-rte' },
  { id: 'froala', name: 'Froala', package: 'froala-editor' },
  { id: 'summernote', name: 'Summernote', package: 'summernote', redo: 'Ctrl+Y' },
  { id: 'trix', name: 'Trix', package: 'trix' },
  { id: 'jodit', name: 'Jodit', package: 'jodit' },
  { id: 'suneditor', name: 'SunEditor', package: 'suneditor' },
  { id: 'medium-editor', name: 'medium-editor', package: 'medium-editor' },
  { id: 'codemirror', name: 'CodeMirror 6', package: '@codemirror/view', plain: true },
  { id: 'shadow-contenteditable', name: 'contenteditable in a shadow root' },
  { id: 'shadow-closed-contenteditable', name: 'contenteditable in a closed shadow root' },
  { id: 'shadow-prosemirror', name: 'ProseMirror in a shadow root', package: 'prosemirror-view' },
  { id: 'shadow-textarea', name: 'textarea in a shadow root', plain: true },
  { id: 'frame-contenteditable', name: 'contenteditable in an about:blank frame' },
  {
    id: 'monaco',
    name: 'Monaco',
    package: 'monaco-editor',
    plain: true,
    declined: 'draws its lines itself and keeps its text out of the element that takes the keys',
  },
];
