import $ from 'jquery';
import 'summernote/dist/summernote-lite.js';
import 'summernote/dist/summernote-lite.css';
import type { EditorFixture } from './fixture.ts';
import { nodesOf, textOfHtml } from './support/content.ts';
import { Made } from './support/made.ts';
import { clearPlace, freshPlace } from './support/place.ts';

const made = new Made<JQuery>();

export default {
  host: '#place .note-editable',
  async make(html) {
    const holder = document.createElement('div');
    holder.append(...nodesOf(html));
    freshPlace().append(holder);
    const toolbar = [
      ['style', ['bold', 'italic']],
      ['insert', ['link']],
      ['para', ['ul']],
    ];
    made.set($(holder)).summernote({ height: 160, spellCheck: false, toolbar });
  },
  async destroy() {
    made.take().summernote('destroy');
    clearPlace();
  },
  model: () => textOfHtml(made.get().summernote('code')),
  saved: () => made.get().summernote('code'),
  readOnly: () => {
    made.get().summernote('disable');
  },
} satisfies EditorFixture;
