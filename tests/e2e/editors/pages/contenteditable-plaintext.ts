import type { EditorFixture } from './fixture.ts';
import { textOfHtml } from './support/content.ts';
import { editableFixture } from './support/editable.ts';
import { clearPlace, freshPlace } from './support/place.ts';

export default editableFixture({
  host: '#place [contenteditable]',
  mode: 'plaintext-only',
  open(editable) {
    editable.style.whiteSpace = 'pre-wrap';
    freshPlace().append(editable);
  },
  close: clearPlace,
  content: (html) => [new Text(textOfHtml(html))],
}) satisfies EditorFixture;
