import suneditor from 'suneditor';
import 'suneditor/css/editor';
import 'suneditor/css/contents';
import { link, list_bulleted } from 'suneditor/plugins';
import type { EditorFixture } from './fixture.ts';
import { textOfHtml } from './support/content.ts';
import { Made } from './support/made.ts';
import { clearPlace, freshPlace } from './support/place.ts';

const made = new Made<ReturnType<typeof suneditor.create>>();

export default {
  host: '#place .sun-editor-editable',
  async make(html) {
    const area = freshPlace().appendChild(document.createElement('textarea'));
    const { promise, resolve } = Promise.withResolvers<void>();
    const buttonList = [['undo', 'redo', 'bold', 'italic', 'link', 'list_bulleted']];
    const editor = suneditor.create(area, {
      plugins: [link, list_bulleted],
      buttonList,
      value: html,
      width: '700px',
      height: '200px',
      events: { onload: () => resolve() },
    });
    await promise;
    made.set(editor);
  },
  async destroy() {
    made.take().destroy();
    clearPlace();
  },
  model: () => textOfHtml(made.get().$.html.get()),
  saved: () => made.get().$.html.get(),
  readOnly: () => made.get().$.ui.readOnly(true),
} satisfies EditorFixture;
