import type { DeclinedKind, EditorKind } from './kinds.ts';

/**
 * What each kind of editor is called, as its makers write it; the same in every language. The browser's own fields go
 * by their element here, and by words in the panel. The only table of names: the panel, the settings, the tests and
 * EDITORS.md read it. No composer needs it, so it is no part of `kinds.ts`.
 */
export const KIND_NAMES: Readonly<Record<EditorKind | DeclinedKind, string>> = {
  textarea: 'textarea',
  input: 'input',
  contenteditable: 'contenteditable',
  ckeditor5: 'CKEditor 5',
  squire: 'Squire',
  ckeditor4: 'CKEditor 4',
  tiptap: 'Tiptap',
  prosemirror: 'ProseMirror',
  quill: 'Quill',
  lexical: 'Lexical',
  slate: 'Slate',
  'draft-js': 'Draft.js',
  tinymce: 'TinyMCE',
  roosterjs: 'Rooster',
  froala: 'Froala',
  summernote: 'Summernote',
  trix: 'Trix',
  jodit: 'Jodit',
  suneditor: 'SunEditor',
  'medium-editor': 'MediumEditor',
  codemirror: 'CodeMirror 6',
  redactor: 'Redactor',
  monaco: 'Monaco',
  codemirror5: 'CodeMirror 5',
  ace: 'Ace',
  'google-docs': 'Google Docs',
};
