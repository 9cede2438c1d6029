import { editor as monaco } from 'monaco-editor/editor/editor.api';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker&inline';
import type { EditorFixture } from './fixture.ts';
import { textOfHtml } from './support/content.ts';
import { Made } from './support/made.ts';
import { clearPlace, freshPlace } from './support/place.ts';

const made = new Made<monaco.IStandaloneCodeEditor>();
window.MonacoEnvironment = { getWorker: () => new EditorWorker() };

export default {
  // What takes its keys: a text area in Firefox, an element with an edit context in Chromium.
  host: '#place .monaco-editor :is(textarea.inputarea, .native-edit-context)',
  async make(html) {
    const place = freshPlace();
    place.style.height = '200px';
    const options = {
      value: textOfHtml(html),
      language: 'plaintext',
      fontFamily: 'Arial',
      fontSize: 16,
      lineHeight: 24,
    };
    made.set(monaco.create(place, options));
  },
  async destroy() {
    made.take().dispose();
    clearPlace();
  },
  model: () => made.get().getValue(),
  saved: () => made.get().getValue(),
  readOnly: () => made.get().updateOptions({ readOnly: true }),
} satisfies EditorFixture;
