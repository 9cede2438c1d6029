import { asked, beforeInput } from '../write/before-input.ts';
import { execCommand } from '../write/exec-command.ts';
import { paste } from '../write/paste.ts';
import { richCommand } from '../write/rich-command.ts';
import type { Writer } from '../write/writer.ts';
import type { Adapter } from './adapter.ts';
import { ckeditor4Writer } from './ckeditor4.ts';
import type { EditorKind } from './kinds.ts';
import { roosterWriter } from './roosterjs.ts';
import { squireWriter } from './squire.ts';
import { summernoteWriter } from './summernote.ts';
import { suneditorWriter } from './suneditor.ts';
import { tinymceWriter } from './tinymce.ts';

const by = (name: string, ...ways: readonly Writer[]): Adapter => ({ name, ways });

/** One row for each kind of editor, in the order of `kinds.ts`. */
export const ADAPTERS: Readonly<Record<EditorKind, Adapter>> = {
  textarea: by('Text field', execCommand),
  input: by('One-line text field', execCommand),
  ckeditor5: by('CKEditor 5', beforeInput),
  squire: by('Squire', squireWriter),
  ckeditor4: by('CKEditor 4', ckeditor4Writer),
  tiptap: by('Tiptap', execCommand),
  prosemirror: by('ProseMirror', execCommand),
  quill: by('Quill', richCommand),
  lexical: by('Lexical', beforeInput, execCommand),
  slate: by('Slate', beforeInput),
  'draft-js': by('Draft.js', paste, { ...execCommand, waits: true }),
  tinymce: by('TinyMCE', tinymceWriter),
  roosterjs: by('roosterjs', roosterWriter),
  froala: by('Froala', richCommand),
  summernote: by('Summernote', summernoteWriter),
  trix: by('Trix', beforeInput),
  jodit: by('Jodit', richCommand),
  suneditor: by('SunEditor', suneditorWriter),
  'medium-editor': by('MediumEditor', richCommand),
  codemirror: by('CodeMirror 6', execCommand),
  redactor: by('Redactor', richCommand),
  contenteditable: by('Rich text', asked, richCommand, paste),
};
