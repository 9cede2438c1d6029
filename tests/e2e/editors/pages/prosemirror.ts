import type { EditorView } from 'prosemirror-view';
import type { EditorFixture } from './fixture.ts';
import { Made } from './support/made.ts';
import { clearPlace, freshPlace } from './support/place.ts';
import { prosemirrorIn, textOfDocument } from './support/prosemirror-view.ts';

const made = new Made<EditorView>();

export default {
  host: '#place .ProseMirror',
  async make(html) {
    made.set(prosemirrorIn(freshPlace(), html));
  },
  async destroy() {
    made.take().destroy();
    clearPlace();
  },
  model: () => textOfDocument(made.get().state.doc),
  saved: () => JSON.stringify(made.get().state.doc.toJSON()),
  readOnly: () => made.get().setProps({ editable: () => false }),
} satisfies EditorFixture;
