import Squire from 'squire-rte';
import type { EditorFixture } from './fixture.ts';
import { nodesOf, textOfHtml } from './support/content.ts';
import { Made } from './support/made.ts';
import { clearPlace, freshPlace } from './support/place.ts';

const made = new Made<Squire>();

function sanitizeToDOMFragment(html: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...nodesOf(html));
  return fragment;
}

export default {
  host: '#place .squire-wysiwyg',
  async make(html) {
    // Squire leaves no mark; this is the class SnappyMail gives it.
    const root = document.createElement('div');
    root.className = 'squire-wysiwyg';
    freshPlace().append(root);
    const editor = made.set(new Squire(root, { blockTag: 'P', sanitizeToDOMFragment }));
    editor.setHTML(html);
  },
  async destroy() {
    made.take().destroy();
    clearPlace();
  },
  model: () => textOfHtml(made.get().getHTML()),
  saved: () => made.get().getHTML(),
  readOnly: () => {
    made.get().getRoot().contentEditable = 'false';
  },
} satisfies EditorFixture;
