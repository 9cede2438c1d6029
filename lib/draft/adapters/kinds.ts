/**
 * Which editor it is, by a mark of its editing host. The first row that fits counts, so a special editor stands
 * before what it is made of. What is special about writing into one is in `table.ts`, which a page gets later:
 * this list is read in every composer.
 */
const KINDS = [
  ['textarea', 'textarea'],
  ['input', 'input'],
  ['ckeditor5', '.ck-editor__editable'],
  ['squire', '.squire-wysiwyg, .v-RichText-input'],
  ['ckeditor4', '.cke_editable'],
  ['tiptap', '.tiptap'],
  ['prosemirror', '.ProseMirror'],
  ['quill', '.ql-editor'],
  ['lexical', '[data-lexical-editor]'],
  ['slate', '[data-slate-editor]'],
  ['draft-js', '.public-DraftEditor-content, :has(> [data-contents])'],
  ['tinymce', '.mce-content-body'],
  ['roosterjs', '[id^=editorParent_] *, [id*=rooster], [class*=rooster]'],
  ['froala', '.fr-element'],
  ['summernote', '.note-editable'],
  ['trix', 'trix-editor'],
  ['jodit', '.jodit-wysiwyg'],
  ['suneditor', '.sun-editor-editable'],
  ['medium-editor', '.medium-editor-element'],
  ['codemirror', '.cm-content'],
  ['redactor', '[class*="redactor"]'],
] as const;

/** Surfaces that take keys but hold no text a content script could read or write; reasons in `declined.ts`. */
const DECLINED = [
  ['monaco', '.monaco-editor *'],
  ['codemirror5', '.CodeMirror *'],
  ['ace', '.ace_editor *'],
  ['google-docs', '.docs-texteventtarget-iframe'],
] as const;

/** The id of an adapter: one for each kind of editor Amend knows, `contenteditable` for all others. */
export type EditorKind = (typeof KINDS)[number][0] | 'contenteditable';
export type DeclinedKind = (typeof DECLINED)[number][0];

/** Which editor stands behind this editing host; `contenteditable` where nothing is known of it. */
export function kindOf(host: Element): EditorKind {
  return KINDS.find(([, mark]) => host.matches(mark))?.[0] ?? 'contenteditable';
}

/** Which surface it is that Amend leaves alone, or null for all that may be a composer. */
export function declinedKind(host: Element): DeclinedKind | null {
  const frame = host.ownerDocument.defaultView?.frameElement;
  const isIn = (mark: string) => host.matches(mark) || frame?.matches(mark) === true;
  return DECLINED.find(([, mark]) => isIn(mark))?.[0] ?? null;
}
