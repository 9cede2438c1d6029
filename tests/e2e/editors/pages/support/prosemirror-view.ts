import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMParser as ModelParser, type Node, Schema } from 'prosemirror-model';
import { schema as basic } from 'prosemirror-schema-basic';
import { addListNodes } from 'prosemirror-schema-list';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import 'prosemirror-view/style/prosemirror.css';
import { nodesOf, textOfBlocks } from './content.ts';

const schema = new Schema({
  nodes: addListNodes(basic.spec.nodes, 'paragraph block*', 'block'),
  marks: basic.spec.marks,
});

/** A ProseMirror with the basic schema, lists and history in that element. */
export function prosemirrorIn(place: HTMLElement, html: string): EditorView {
  const content = document.createElement('div');
  content.append(...nodesOf(html));
  const keys = { 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo };
  const plugins = [history(), keymap(keys), keymap(baseKeymap)];
  return new EditorView(place, {
    state: EditorState.create({ doc: ModelParser.fromSchema(schema).parse(content), plugins }),
  });
}

/** A ProseMirror document in the words of `EditorFixture.model`. */
export function textOfDocument(doc: Node): string {
  const blocks: string[] = [];
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    blocks.push(
      node.textBetween(0, node.content.size, '', ({ type }) => (/break/i.test(type.name) ? '\n' : '')),
    );
    return false;
  });
  return textOfBlocks(blocks);
}
