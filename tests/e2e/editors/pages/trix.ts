import 'trix';
import 'trix/dist/trix.css';
import type { EditorFixture } from './fixture.ts';
import { textOfBlocks, withElements } from './support/content.ts';
import { Made } from './support/made.ts';
import { clearPlace, freshPlace } from './support/place.ts';

/** What is used of the element that the package defines. */
interface TrixElement extends HTMLElement {
  readonly editor: { loadHTML(html: string): void; getDocument(): { getBlocks(): { toString(): string }[] } };
  readonly value: string;
  disabled: boolean;
}

const made = new Made<TrixElement>();

export default {
  host: '#place trix-editor',
  async make(html) {
    const element = document.createElement('trix-editor') as TrixElement;
    const ready = new Promise((resolve) =>
      element.addEventListener('trix-initialize', resolve, { once: true }),
    );
    freshPlace().append(element);
    await ready;
    // Trix knows no paragraphs: it would turn the margins of one into blank lines.
    element.editor.loadHTML(withElements(html, { p: 'div' }).innerHTML);
    made.set(element);
  },
  async destroy() {
    made.take();
    clearPlace();
  },
  model: () => textOfBlocks(made.get().editor.getDocument().getBlocks().map(String)),
  saved: () => made.get().value,
  readOnly: () => {
    made.get().disabled = true;
  },
} satisfies EditorFixture;
