import { Jodit } from 'jodit';
import 'jodit/es2021/jodit.css';
import type { EditorFixture } from './fixture.ts';
import { textOfHtml } from './support/content.ts';
import { Made } from './support/made.ts';
import { clearPlace, freshPlace } from './support/place.ts';

const made = new Made<Jodit>();

export default {
  host: '#place .jodit-wysiwyg',
  async make(html) {
    const area = freshPlace().appendChild(document.createElement('textarea'));
    const editor = Jodit.make(area, {
      height: 260,
      buttons: ['bold', 'italic', 'link', 'ul', 'undo', 'redo'],
      spellcheck: false,
    });
    await editor.waitForReady();
    editor.value = html;
    editor.history.clear();
    made.set(editor);
  },
  async destroy() {
    made.take().destruct();
    clearPlace();
  },
  model: () => textOfHtml(made.get().value),
  saved: () => made.get().value,
  readOnly: () => made.get().setReadOnly(true),
} satisfies EditorFixture;
