import { asked, beforeInput } from '../write/before-input.ts';
import { execCommand } from '../write/exec-command.ts';
import { paste } from '../write/paste.ts';
import { richCommand } from '../write/rich-command.ts';
import type { Writer } from '../write/writer.ts';
import type { Adapter } from './adapter.ts';
import { ckeditor4Writer } from './ckeditor4.ts';
import type { EditorKind } from './kinds.ts';
import { quillWriter } from './quill.ts';
import { roosterWriter } from './roosterjs.ts';
import { slowHistoryWriter } from './slow-history.ts';
import { squireWriter } from './squire.ts';
import { summernoteWriter } from './summernote.ts';
import { suneditorWriter } from './suneditor.ts';
import { tinymceWriter } from './tinymce.ts';

const by = (...ways: readonly Writer[]): Adapter => ({ ways });

/** One row for each kind of editor, in the order of `kinds.ts`. */
export const ADAPTERS: Readonly<Record<EditorKind, Adapter>> = {
  textarea: by(execCommand),
  input: by(execCommand),
  ckeditor5: by(beforeInput),
  squire: by(squireWriter),
  ckeditor4: by(ckeditor4Writer),
  tiptap: by(execCommand),
  prosemirror: by(execCommand),
  quill: by(quillWriter),
  lexical: by(beforeInput, execCommand),
  slate: by(beforeInput),
  'draft-js': by(paste, { ...execCommand, waits: true }),
  tinymce: by(tinymceWriter),
  roosterjs: by(roosterWriter),
  froala: by(slowHistoryWriter),
  summernote: by(summernoteWriter),
  trix: by(beforeInput),
  jodit: by(slowHistoryWriter),
  suneditor: by(suneditorWriter),
  'medium-editor': by(richCommand),
  codemirror: by(execCommand),
  redactor: by(richCommand),
  // Some put their own text back as late as a third of a second after a write.
  contenteditable: { ...by(asked, richCommand, paste), looks: 4 },
};
