import { createElement as h } from 'react';
import type { Root } from 'react-dom/client';
import { createEditor, type Descendant, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, type RenderElementProps, type RenderLeafProps, Slate, withReact } from 'slate-react';
import type { EditorFixture } from './fixture.ts';
import { type Block, blocksOf, type Run, textOfBlocks } from './support/content.ts';
import { Made } from './support/made.ts';
import { clearPlace } from './support/place.ts';
import { renderInPlace } from './support/react.ts';

/** What this editor's elements and leaves carry beside Slate's own. */
type Shape = { type?: 'paragraph' | 'item' | 'link'; href?: string; bold?: boolean; italic?: boolean };

const made = new Made<{ editor: PageEditor; root: Root }>();
type PageEditor = ReturnType<typeof newEditor>;

const leafOf = ({ text, bold, italic }: Run) => ({ text, ...(bold && { bold }), ...(italic && { italic }) });

const inlineOf = (run: Run): object[] =>
  run.href
    ? [{ text: '' }, { type: 'link', href: run.href, children: [leafOf(run)] }, { text: '' }]
    : [leafOf(run)];

const elementOf = ({ item, runs }: Block) =>
  ({
    type: item ? 'item' : 'paragraph',
    // An empty block has an empty leaf, or nothing could be typed into it.
    children: runs.length > 0 ? runs.flatMap(inlineOf) : [{ text: '' }],
  }) as Descendant;

function renderElement({ attributes, children, element }: RenderElementProps) {
  const { type, href } = element as Shape;
  if (type === 'link') return h('a', { ...attributes, href }, children);
  return type === 'item' ? h('li', attributes, children) : h('p', attributes, children);
}

function renderLeaf({ attributes, children, leaf }: RenderLeafProps) {
  const { bold, italic } = leaf as Shape;
  const styled = bold ? h('strong', null, children) : children;
  return h('span', attributes, italic ? h('em', null, styled) : styled);
}

function newEditor() {
  const editor = withHistory(withReact(createEditor()));
  editor.isInline = (element) => (element as Shape).type === 'link';
  return editor;
}

function page(editor: PageEditor, initialValue: Descendant[], readOnly = false) {
  const children = h(Editable, { renderElement, renderLeaf, readOnly, spellCheck: false });
  return h(Slate, { editor, initialValue, children });
}

export default {
  host: '#place [data-slate-editor]',
  async make(html) {
    const editor = newEditor();
    made.set({ editor, root: renderInPlace(page(editor, blocksOf(html).map(elementOf))) });
  },
  async destroy() {
    made.take().root.unmount();
    clearPlace();
  },
  model: () => textOfBlocks(made.get().editor.children.map((block) => Node.string(block))),
  saved: () => JSON.stringify(made.get().editor.children),
  readOnly() {
    const { editor, root } = made.get();
    root.render(page(editor, editor.children, true));
  },
} satisfies EditorFixture;
