import 'trix';
import 'trix/dist/trix.css';
import type { EditorFixture } from './fixture.ts';
import { textOfBlocks, withElements } from './support/content.ts';
import { Made } from './support/made.ts';
import { clearPlace, freshPlace } from './support/place.ts';

/** What is used of the element that the package defines. */
interface TrixElement extends HTMLElement {
  readonly editor: { getDocument(): { getBlocks(): { toString(): string }[] } };
  readonly value: string;
  disabled: boolean;
}

/** In Firefox the first click into it only brings the focus: Trix puts the caret at the start. */
const made = new Made<TrixElement>();

export default {
  host: '#place trix-editor',
  async make(html) {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.id = 'stored';
    // Trix knows no paragraphs: it would turn the margins of one into blank lines.
    input.value = withElements(html, { p: 'div' }).innerHTML;
    const element = document.createElement('trix-editor') as TrixElement;
    element.setAttribute('input', input.id);
    const ready = new Promise((resolve) =>
      element.addEventListener('trix-initialize', resolve, { once: true }),
    );
    freshPlace().append(input, element);
    await ready;
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
