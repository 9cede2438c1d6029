import { i18n } from '#i18n';
import type { EditorKind } from '../../lib/draft/types.ts';

/** As their makers write them; names are the same in every language. */
const NAMES: Partial<Record<EditorKind, string>> = {
  ckeditor5: 'CKEditor 5',
  ckeditor4: 'CKEditor 4',
  tiptap: 'Tiptap',
  prosemirror: 'ProseMirror',
  quill: 'Quill',
  lexical: 'Lexical',
  slate: 'Slate',
  'draft-js': 'Draft.js',
  tinymce: 'TinyMCE',
  squire: 'Squire',
  froala: 'Froala',
  summernote: 'Summernote',
  trix: 'Trix',
  jodit: 'Jodit',
  suneditor: 'SunEditor',
  'medium-editor': 'MediumEditor',
  codemirror: 'CodeMirror',
  redactor: 'Redactor',
};

/** What a kind of editor is called to people; one that has no name here goes by its id, as its own makers use it. */
export function editorName(kind: string): string {
  switch (kind) {
    case 'textarea':
      return i18n.t('editorKind.textarea');
    case 'input':
      return i18n.t('editorKind.input');
    case 'contenteditable':
      return i18n.t('editorKind.contenteditable');
    default:
      return NAMES[kind as EditorKind] ?? kind;
  }
}
