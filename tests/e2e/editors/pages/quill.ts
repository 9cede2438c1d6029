import Quill from 'quill';
import 'quill/dist/quill.snow.css';
import type { EditorFixture } from './fixture.ts';
import { deltaOf, textOfDelta } from './support/delta.ts';
import { Made } from './support/made.ts';
import { clearPlace, freshPlace } from './support/place.ts';

const made = new Made<Quill>();

export default {
  host: '#place .ql-editor',
  async make(html) {
    const quill = new Quill(freshPlace().appendChild(document.createElement('div')), { theme: 'snow' });
    quill.setContents(deltaOf(html));
    quill.history.clear();
    made.set(quill);
  },
  async destroy() {
    made.take();
    clearPlace();
  },
  model: () => textOfDelta(made.get().getContents()),
  saved: () => made.get().getSemanticHTML(),
  readOnly: () => made.get().disable(),
} satisfies EditorFixture;
