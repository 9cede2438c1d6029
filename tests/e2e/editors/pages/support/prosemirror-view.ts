import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Schema } from 'prosemirror-model';
import { schema as basic } from 'prosemirror-schema-basic';
import { addListNodes } from 'prosemirror-schema-list';
import { type Command, EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { documentOf } from './prosemirror-document.ts';

const schema = new Schema({
  nodes: addListNodes(basic.spec.nodes, 'paragraph block*', 'block'),
  marks: basic.spec.marks,
});

/** The schema has a soft break, and no key of its own for it. */
const softBreak: Command = ({ tr }, dispatch) => {
  dispatch?.(tr.replaceSelectionWith(schema.node('hard_break')));
  return true;
};

/** A ProseMirror with the basic schema, lists and history in that place. */
export function prosemirrorIn(place: Node, html: string): EditorView {
  const keys = { 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo, 'Shift-Enter': softBreak };
  const plugins = [history(), keymap(keys), keymap(baseKeymap)];
  const state = EditorState.create({ doc: documentOf(html, schema), plugins });
  return new EditorView(place, { state, attributes: { spellcheck: 'false' } });
}
