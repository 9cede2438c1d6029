import Quill from 'quill1';
import 'quill1/dist/quill.snow.css';
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
  // Quill 1 has nothing that gives HTML: products store the delta or take what the root holds.
  saved: () => made.get().root.innerHTML,
  readOnly: () => made.get().disable(),
} satisfies EditorFixture;
