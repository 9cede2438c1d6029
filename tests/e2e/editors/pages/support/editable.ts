import type { EditorFixture } from '../fixture.ts';
import { nodesOf, textOfHtml } from './content.ts';
import { Made } from './made.ts';

/** Where a bare contenteditable element stands. */
export interface EditablePlace {
  readonly host: string;
  readonly mode?: 'true' | 'plaintext-only';
  open(editable: HTMLElement): void;
  close(): void;
  /** The content as it would be in that product; the suite's own HTML unless said. */
  readonly content?: (html: string) => Node[];
}

/** An editor that is nothing but a contenteditable element: its model is what it holds. */
export function editableFixture({
  host,
  mode = 'true',
  open,
  close,
  content = nodesOf,
}: EditablePlace): EditorFixture {
  const made = new Made<HTMLElement>();
  return {
    host,
    async make(html) {
      const editable = made.set(document.createElement('div'));
      editable.contentEditable = mode;
      // Said on the element itself: Firefox does not hand it down into shadow roots.
      editable.spellcheck = false;
      editable.setAttribute('role', 'textbox');
      editable.setAttribute('aria-multiline', 'true');
      editable.append(...content(html));
      open(editable);
    },
    async destroy() {
      made.take();
      close();
    },
    model: () => textOfHtml(made.get().innerHTML),
    saved: () => made.get().innerHTML,
    readOnly() {
      made.get().contentEditable = 'false';
    },
  };
}
