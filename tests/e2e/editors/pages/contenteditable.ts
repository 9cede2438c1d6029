import { editableFixture } from './support/editable.ts';
import { clearPlace, freshPlace } from './support/place.ts';

export default editableFixture({
  host: '#place [contenteditable]',
  open: (editable) => freshPlace().append(editable),
  close: clearPlace,
});
