import {
  buildEditor,
  EditorState,
  EditorView,
  MessageMarkdownSerializer,
  messageSchema,
} from '@chatwoot/prosemirror-schema';
import 'prosemirror-view/style/prosemirror.css';
import 'prosemirror-menu/style/menu.css';
import { clearPlace, freshPlace } from './support/place.ts';
import { documentOf } from './support/prosemirror-document.ts';
import { prosemirrorFixture } from './support/prosemirror-fixture.ts';

/** Chatwoot's reply box as Chatwoot builds it; it stores Markdown. */
export default prosemirrorFixture({
  host: '#place .ProseMirror-woot-style',
  open(html) {
    const plugins = buildEditor({
      schema: messageSchema,
      placeholder: '',
      enabledMenuOptions: ['strong', 'em', 'link'],
    });
    return new EditorView(freshPlace(), {
      state: EditorState.create({ doc: documentOf(html, messageSchema), plugins }),
    });
  },
  close: clearPlace,
  save: ({ state }) => MessageMarkdownSerializer.serialize(state.doc),
});
