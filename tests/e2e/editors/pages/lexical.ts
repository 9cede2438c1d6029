import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { $generateHtmlFromNodes, $generateNodesFromDOM } from '@lexical/html';
import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode, registerList } from '@lexical/list';
import { registerRichText } from '@lexical/rich-text';
import { $getRoot, $isElementNode, createEditor, type ElementNode, type LexicalEditor } from 'lexical';
import type { EditorFixture } from './fixture.ts';
import { textOfBlocks } from './support/content.ts';
import { Made } from './support/made.ts';
import { clearPlace, freshPlace } from './support/place.ts';

const made = new Made<{ editor: LexicalEditor; unregister: readonly (() => void)[] }>();

/** The elements that hold no further block: paragraphs and items. */
const leafBlocks = (element: ElementNode): ElementNode[] => {
  const inner = element
    .getChildren()
    .filter((child) => $isElementNode(child) && !child.isInline()) as ElementNode[];
  return inner.length > 0 ? inner.flatMap(leafBlocks) : [element];
};

function setContent(editor: LexicalEditor, html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  editor.update(
    () =>
      $getRoot()
        .clear()
        .append(...$generateNodesFromDOM(editor, parsed)),
    { discrete: true },
  );
}

export default {
  host: '#place [data-lexical-editor]',
  async make(html) {
    const root = document.createElement('div');
    root.contentEditable = 'true';
    root.role = 'textbox';
    freshPlace().append(root);
    const onError = (error: Error) => reportError(error);
    const editor = createEditor({ namespace: 'page', nodes: [LinkNode, ListNode, ListItemNode], onError });
    editor.setRootElement(root);
    // As the ContentEditable of @lexical/react does: the editor itself leaves its element alone.
    editor.registerEditableListener((editable) => {
      root.contentEditable = String(editable);
    });
    const unregister = [registerRichText(editor), registerList(editor)];
    setContent(editor, html);
    made.set({
      editor,
      unregister: [...unregister, registerHistory(editor, createEmptyHistoryState(), 300)],
    });
  },
  async destroy() {
    const { editor, unregister } = made.take();
    for (const end of unregister) end();
    editor.setRootElement(null);
    clearPlace();
  },
  model: () =>
    made
      .get()
      .editor.getEditorState()
      .read(() => textOfBlocks(leafBlocks($getRoot()).map((block) => block.getTextContent()))),
  saved() {
    const { editor } = made.get();
    return editor.read(() => $generateHtmlFromNodes(editor));
  },
  readOnly() {
    const { editor } = made.get();
    editor.setEditable(false);
    // Lexical leaves the attribute to the page; its own React component sets it so.
    const host = editor.getRootElement();
    if (host) host.contentEditable = 'false';
  },
} satisfies EditorFixture;
