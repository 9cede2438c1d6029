import { withElements } from './support/content.ts';
import { editableFixture } from './support/editable.ts';
import { clearPlace, freshPlace } from './support/place.ts';

/** The element that Gmail's inline reply is written in, with the names that tools know it by. */
export default editableFixture({
  host: '#place .Am.Al.editable',
  open(editable) {
    editable.className = 'Am aiL Al editable LW-avf tS-tW';
    editable.setAttribute('g_editable', 'true');
    editable.ariaLabel = 'Message Body';
    freshPlace().append(editable);
  },
  close: clearPlace,
  // Gmail parts its blocks by `div` and writes bold as `b`.
  content: (html) => [...withElements(html, { p: 'div', strong: 'b', em: 'i' }).childNodes],
});
