import {
  CompositeDecorator,
  type ContentBlock,
  type ContentState,
  convertFromRaw,
  convertToRaw,
  Editor,
  EditorState,
  type RawDraftContentState,
} from 'draft-js';
import 'draft-js/dist/Draft.css';
import { createElement as h, type ReactNode, useState } from 'react';
import type { Root } from 'react-dom/client';
import type { EditorFixture } from './fixture.ts';
import { textOfBlocks } from './support/content.ts';
import { Made } from './support/made.ts';
import { clearPlace } from './support/place.ts';
import { rawContentOf } from './support/raw-content.ts';
import { renderInPlace } from './support/react.ts';

const made = new Made<Root>();
let current = EditorState.createEmpty();
let setReadOnly = (_: boolean) => {};

type LinkProps = {
  readonly contentState: ContentState;
  readonly entityKey: string;
  readonly children: ReactNode;
};

const links = new CompositeDecorator([
  {
    strategy: (block: ContentBlock, found, content: ContentState) =>
      block.findEntityRanges((character) => {
        const key = character.getEntity();
        return key !== null && content.getEntity(key).getType() === 'LINK';
      }, found),
    component: ({ contentState, entityKey, children }: LinkProps) =>
      h('a', { href: contentState.getEntity(entityKey).getData().url }, children),
  },
]);

/** Controlled, as Draft.js has to be: the state lives outside the editor and comes back to it. */
function Page({ initial }: { readonly initial: EditorState }) {
  const [editorState, onChange] = useState(initial);
  const [readOnly, onReadOnly] = useState(false);
  current = editorState;
  setReadOnly = onReadOnly;
  return h(Editor, { editorState, onChange, readOnly, spellCheck: false });
}

export default {
  host: '#place .public-DraftEditor-content',
  async make(html) {
    const content = convertFromRaw(rawContentOf(html) as RawDraftContentState);
    made.set(renderInPlace(h(Page, { initial: EditorState.createWithContent(content, links) })));
  },
  async destroy() {
    made.take().unmount();
    clearPlace();
  },
  model: () =>
    textOfBlocks(
      current
        .getCurrentContent()
        .getBlocksAsArray()
        .map((block) => block.getText()),
    ),
  saved: () => JSON.stringify(convertToRaw(current.getCurrentContent())),
  readOnly: () => setReadOnly(true),
} satisfies EditorFixture;
