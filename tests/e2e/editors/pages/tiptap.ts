import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import type { EditorFixture } from './fixture.ts';
import { Made } from './support/made.ts';
import { clearPlace, freshPlace } from './support/place.ts';
import { textOfDocument } from './support/prosemirror-document.ts';

const made = new Made<Editor>();

export default {
  host: '#place .tiptap',
  async make(html) {
    made.set(new Editor({ element: freshPlace(), extensions: [StarterKit], content: html }));
  },
  async destroy() {
    made.take().destroy();
    clearPlace();
  },
  model: () => textOfDocument(made.get().state.doc),
  saved: () => made.get().getHTML(),
  readOnly: () => made.get().setEditable(false),
} satisfies EditorFixture;
