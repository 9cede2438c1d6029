// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { WHY_DECLINED } from '../../../lib/draft/adapters/declined.ts';
import { KIND_NAMES } from '../../../lib/draft/adapters/kind-names.ts';
import { declinedKind, kindOf } from '../../../lib/draft/adapters/kinds.ts';
import { ADAPTERS } from '../../../lib/draft/adapters/table.ts';

/** Editing hosts as these editors make them. */
const HOSTS: readonly (readonly [kind: string, html: string])[] = [
  ['textarea', '<textarea></textarea>'],
  ['input', '<input type="text">'],
  ['contenteditable', '<div contenteditable="true"></div>'],
  [
    'contenteditable',
    '<div contenteditable="true" g_editable="true" role="textbox" aria-label="Message Body"></div>',
  ],
  [
    'ckeditor5',
    '<div class="ck ck-content ck-editor__editable ck-rounded-corners" contenteditable="true"></div>',
  ],
  [
    'ckeditor4',
    '<div class="cke_editable cke_editable_themed cke_show_borders" contenteditable="true"></div>',
  ],
  ['tiptap', '<div class="tiptap ProseMirror" contenteditable="true"></div>'],
  ['prosemirror', '<div class="ProseMirror ProseMirror-woot-style" contenteditable="true"></div>'],
  ['quill', '<div class="ql-editor" contenteditable="true"></div>'],
  ['lexical', '<div contenteditable="true" role="textbox" data-lexical-editor="true"></div>'],
  ['slate', '<div contenteditable="true" data-slate-editor="true" data-slate-node="value"></div>'],
  ['draft-js', '<div class="public-DraftEditor-content" contenteditable="true"></div>'],
  ['draft-js', '<div class="renamed" contenteditable="true"><div data-contents="true"></div></div>'],
  ['tinymce', '<div id="tinymce" class="mce-content-body" contenteditable="true"></div>'],
  [
    'roosterjs',
    '<div id="editorParent_1"><div role="textbox" aria-label="Nachrichtentext" aria-multiline="true"></div></div>',
  ],
  ['squire', '<div class="squire-wysiwyg" contenteditable="true"></div>'],
  ['squire', '<div class="squire-wysiwyg cke_editable" contenteditable="true"></div>'],
  ['squire', '<div class="v-RichText-input u-article" contenteditable="true"></div>'],
  ['roosterjs', '<div id="rooster-editor" contenteditable="true"></div>'],
  ['froala', '<div class="fr-element fr-view" contenteditable="true"></div>'],
  ['summernote', '<div class="note-editable" contenteditable="true"></div>'],
  ['trix', '<trix-editor contenteditable="true"></trix-editor>'],
  ['jodit', '<div class="jodit-wysiwyg" contenteditable="true"></div>'],
  ['suneditor', '<div class="se-wrapper-inner sun-editor-editable" contenteditable="true"></div>'],
  ['medium-editor', '<div class="medium-editor-element" contenteditable="true"></div>'],
  ['codemirror', '<div class="cm-content cm-lineWrapping" contenteditable="true"></div>'],
  ['redactor', '<div class="redactor-in redactor-in-0" contenteditable="true"></div>'],
  ['redactor', '<div class="redactor_editor" contenteditable="true"></div>'],
];

function first(html: string, selector = '[contenteditable], [role="textbox"], textarea, input'): Element {
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
  return document.querySelector(selector) as Element;
}

describe('the kind of an editor', () => {
  it.each(HOSTS)('is told by a mark of its editing host: %s, %s', (kind, html) => {
    expect(kindOf(first(html))).toBe(kind);
    expect(declinedKind(first(html))).toBeNull();
  });

  it.each([
    ['monaco', '<div class="monaco-editor"><textarea class="inputarea"></textarea></div>', 'textarea'],
    ['codemirror5', '<div class="CodeMirror"><div><textarea></textarea></div></div>', 'textarea'],
    ['ace', '<div class="ace_editor"><textarea class="ace_text-input"></textarea></div>', 'textarea'],
  ] as const)('tells a surface that draws its text itself: %s', (kind, html, field) => {
    expect(declinedKind(first(html, field))).toBe(kind);
    expect(WHY_DECLINED[kind]).toMatch(/\.$/);
  });

  it('has a name of its own', () => {
    const names = Object.values(KIND_NAMES);
    expect(new Set(names).size).toBe(names.length);
  });

  it('has at least one way of writing', () => {
    for (const { ways } of Object.values(ADAPTERS)) expect(ways.length).toBeGreaterThan(0);
    expect(new Set(Object.keys(ADAPTERS))).toEqual(new Set(HOSTS.map(([kind]) => kind)));
  });
});
