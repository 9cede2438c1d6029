import type { EditorView } from 'prosemirror-view';
import type { EditorFixture } from '../fixture.ts';
import { Made } from './made.ts';
import { textOfDocument } from './prosemirror-document.ts';

/** Where a ProseMirror view stands, and how it is made there. */
export interface ViewPlace {
  readonly host: string;
  open(html: string): EditorView;
  close(): void;
  /** What that product stores; ProseMirror's own JSON unless said. */
  readonly save?: (view: EditorView) => string;
}

const asJson = (view: EditorView) => JSON.stringify(view.state.doc.toJSON());

/** An editor that is a ProseMirror view: its model is the document of its state. */
export function prosemirrorFixture({ host, open, close, save = asJson }: ViewPlace): EditorFixture {
  const made = new Made<EditorView>();
  return {
    host,
    async make(html) {
      made.set(open(html));
    },
    async destroy() {
      made.take().destroy();
      close();
    },
    model: () => textOfDocument(made.get().state.doc),
    saved: () => save(made.get()),
    readOnly: () => made.get().setProps({ editable: () => false }),
  };
}
