import { editableFixture } from './support/editable.ts';
import { clearPlace, freshPlace } from './support/place.ts';

const STYLES =
  'body { color: #000; font: 16px/1.5 Arial, sans-serif; margin: 8px; } div { min-height: 120px; }';

/** An editor in an `about:blank` frame that the page writes itself, as the older ones are built. */
export default editableFixture({
  host: '#place iframe ||| [contenteditable]',
  open(editable) {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'width: 700px; height: 260px; border: 1px solid #999';
    freshPlace().append(frame);
    const inner = frame.contentDocument as Document;
    inner.open();
    inner.write(`<!doctype html><style>${STYLES}</style><body spellcheck="false">`);
    inner.close();
    inner.body.append(editable);
  },
  close: clearPlace,
});
