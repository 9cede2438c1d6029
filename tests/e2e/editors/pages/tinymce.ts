import tinymce, { type Editor } from 'tinymce';
import 'tinymce/models/dom/model.js';
import 'tinymce/themes/silver/theme.js';
import 'tinymce/icons/default/icons.js';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/skins/ui/oxide/content.js';
import 'tinymce/skins/content/default/content.js';
import 'tinymce/plugins/link/plugin.js';
import 'tinymce/plugins/lists/plugin.js';
import type { EditorFixture } from './fixture.ts';
import { textOfHtml } from './support/content.ts';
import { Made } from './support/made.ts';
import { clearPlace, freshPlace } from './support/place.ts';

const made = new Made<Editor>();

export default {
  host: '#place iframe.tox-edit-area__iframe ||| body',
  async make(html) {
    const target = freshPlace().appendChild(document.createElement('textarea'));
    const [editor] = await tinymce.init({
      target,
      license_key: 'gpl',
      plugins: 'link lists',
      toolbar: 'undo redo | bold italic link bullist',
      menubar: false,
      branding: false,
      promotion: false,
      height: 260,
      content_style: 'body { color: #000; font: 16px/1.5 Arial, sans-serif; min-height: 120px; }',
    });
    if (!editor) throw new Error('TinyMCE made no editor');
    editor.setContent(html);
    editor.undoManager.reset();
    made.set(editor);
  },
  async destroy() {
    made.take().remove();
    clearPlace();
  },
  model: () => textOfHtml(made.get().getContent()),
  saved: () => made.get().getContent(),
  readOnly: () => made.get().mode.set('readonly'),
} satisfies EditorFixture;
