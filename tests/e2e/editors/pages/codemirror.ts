import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { EditorFixture } from './fixture.ts';
import { textOfHtml } from './support/content.ts';
import { Made } from './support/made.ts';
import { clearPlace, freshPlace } from './support/place.ts';

const made = new Made<EditorView>();
const access = new Compartment();

const GROUND = EditorView.theme({
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'inherit' },
  '.cm-content': { minHeight: '120px' },
});

export default {
  host: '#place .cm-content',
  async make(html) {
    const keys = keymap.of([...defaultKeymap, ...historyKeymap]);
    const extensions = [history(), keys, EditorView.lineWrapping, GROUND, access.of([])];
    made.set(new EditorView({ parent: freshPlace(), doc: textOfHtml(html), extensions }));
  },
  async destroy() {
    made.take().destroy();
    clearPlace();
  },
  model: () => made.get().state.doc.toString(),
  saved: () => made.get().state.doc.toString(),
  readOnly() {
    const closed = [EditorState.readOnly.of(true), EditorView.editable.of(false)];
    made.get().dispatch({ effects: access.reconfigure(closed) });
  },
} satisfies EditorFixture;
