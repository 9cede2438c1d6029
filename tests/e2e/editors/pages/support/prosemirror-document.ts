import { DOMParser as ModelParser, type Node, type Schema } from 'prosemirror-model';
import { nodesOf, textOfBlocks } from './content.ts';

/** The content as a document of that schema. */
export function documentOf(html: string, schema: Schema): Node {
  const content = document.createElement('div');
  content.append(...nodesOf(html));
  return ModelParser.fromSchema(schema).parse(content);
}

/** A ProseMirror document in the words of `EditorFixture.model`. */
export function textOfDocument(doc: Node): string {
  const blocks: string[] = [];
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    blocks.push(node.textBetween(0, node.content.size, '', softBreak));
    return false;
  });
  return textOfBlocks(blocks);
}

/** Schemas name it hard_break or hardBreak. */
const softBreak = ({ type }: Node) => (/break/i.test(type.name) ? '\n' : '');
