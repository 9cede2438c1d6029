import FroalaEditor from 'froala-editor';
import 'froala-editor/js/plugins/link.min.js';
import 'froala-editor/js/plugins/lists.min.js';
import 'froala-editor/css/froala_editor.css';
import 'froala-editor/css/froala_style.css';
import type { EditorFixture } from './fixture.ts';
import { nodesOf, textOfHtml } from './support/content.ts';
import { Made } from './support/made.ts';
import { clearPlace, freshPlace } from './support/place.ts';

const made = new Made<FroalaEditor>();

export default {
  host: '#place .fr-element',
  async make(html) {
    const holder = freshPlace().appendChild(document.createElement('div'));
    holder.append(...nodesOf(html));
    const { promise, resolve } = Promise.withResolvers<void>();
    const editor = new FroalaEditor(
      holder,
      { attribution: false, spellcheck: false, heightMin: 120 },
      resolve,
    );
    await promise;
    made.set(editor);
  },
  async destroy() {
    made.take().destroy();
    clearPlace();
  },
  model: () => textOfHtml(made.get().html.get()),
  saved: () => made.get().html.get(),
  readOnly: () => made.get().edit.off(),
} satisfies EditorFixture;
