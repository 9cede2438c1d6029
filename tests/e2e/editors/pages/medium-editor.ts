import MediumEditor from 'medium-editor';
import 'medium-editor/dist/css/medium-editor.css';
import type { EditorFixture } from './fixture.ts';
import { textOfHtml } from './support/content.ts';
import { Made } from './support/made.ts';
import { clearPlace, freshPlace } from './support/place.ts';

const made = new Made<MediumEditor>();

export default {
  host: '#place .medium-editor-element',
  async make(html) {
    const element = freshPlace().appendChild(document.createElement('div'));
    const editor = made.set(new MediumEditor(element, { placeholder: false, spellcheck: false }));
    editor.setContent(html);
  },
  async destroy() {
    made.take().destroy();
    clearPlace();
  },
  model: () => textOfHtml(made.get().getContent()),
  saved: () => made.get().getContent(),
} satisfies EditorFixture;
