import { WHY_DECLINED } from '../../../lib/draft/adapters/declined.ts';
import { KIND_NAMES } from '../../../lib/draft/adapters/kind-names.ts';

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
  /** Its own key for redo; Ctrl+Shift+Z where nothing is said. */
  readonly redo?: 'Ctrl+Y';
  /** Why Amend leaves it alone; tried too. */
  readonly declined?: string;
  /** Why Amend leaves it alone, of those that no page is made of. */
  readonly unavailable?: string;
}

const N = KIND_NAMES;

/** Every editor that the suite is run in. */
export const EDITORS: readonly EditorRow[] = [
  { id: 'textarea', name: N.textarea, plain: true },
  { id: 'textarea-react', name: `${N.textarea}, controlled by React`, package: 'react', plain: true },
  { id: 'textarea-vue', name: `${N.textarea}, bound by Vue`, package: 'vue', plain: true },
  { id: 'input', name: N.input, plain: true, oneLine: true },
  { id: 'contenteditable', name: N.contenteditable },
  { id: 'contenteditable-plaintext', name: `${N.contenteditable}, plaintext-only`, plain: true },
  { id: 'gmail-like', name: `${N.contenteditable}, as in Gmail` },
  { id: 'ckeditor5', name: N.ckeditor5, package: 'ckeditor5' },
  { id: 'ckeditor4', name: N.ckeditor4, package: 'ckeditor4', redo: 'Ctrl+Y' },
  { id: 'prosemirror', name: N.prosemirror, package: 'prosemirror-view' },
  { id: 'tiptap', name: N.tiptap, package: '@tiptap/core' },
  { id: 'chatwoot', name: `${N.prosemirror}, as in Chatwoot`, package: '@chatwoot/prosemirror-schema' },
  { id: 'quill', name: `${N.quill} 2`, package: 'quill' },
  { id: 'quill1', name: `${N.quill} 1`, package: 'quill1' },
  { id: 'lexical', name: N.lexical, package: 'lexical' },
  { id: 'slate', name: N.slate, package: 'slate' },
  { id: 'draft-js', name: N['draft-js'], package: 'draft-js' },
  { id: 'tinymce', name: N.tinymce, package: 'tinymce' },
  { id: 'roosterjs', name: N.roosterjs, package: 'roosterjs-content-model-core' },
  { id: 'squire', name: N.squire, package: 'squire-rte' },
  { id: 'froala', name: N.froala, package: 'froala-editor' },
  { id: 'summernote', name: N.summernote, package: 'summernote', redo: 'Ctrl+Y' },
  { id: 'trix', name: N.trix, package: 'trix' },
  { id: 'jodit', name: N.jodit, package: 'jodit' },
  { id: 'suneditor', name: N.suneditor, package: 'suneditor' },
  { id: 'medium-editor', name: N['medium-editor'], package: 'medium-editor' },
  { id: 'codemirror', name: N.codemirror, package: '@codemirror/view', plain: true },
  { id: 'shadow-contenteditable', name: `${N.contenteditable} in a shadow root` },
  { id: 'shadow-closed-contenteditable', name: `${N.contenteditable} in a closed shadow root` },
  { id: 'shadow-prosemirror', name: `${N.prosemirror} in a shadow root`, package: 'prosemirror-view' },
  { id: 'shadow-textarea', name: `${N.textarea} in a shadow root`, plain: true },
  { id: 'frame-contenteditable', name: `${N.contenteditable} in an about:blank frame` },
  {
    id: 'monaco',
    name: N.monaco,
    package: 'monaco-editor',
    plain: true,
    declined: WHY_DECLINED.monaco,
  },
  { id: 'codemirror5', name: N.codemirror5, plain: true, unavailable: WHY_DECLINED.codemirror5 },
  { id: 'ace', name: N.ace, plain: true, unavailable: WHY_DECLINED.ace },
  { id: 'google-docs', name: N['google-docs'], unavailable: WHY_DECLINED['google-docs'] },
];
