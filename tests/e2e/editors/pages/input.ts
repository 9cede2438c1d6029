import { fieldFixture } from './support/field.ts';
import { clearPlace, freshPlace } from './support/place.ts';

export default fieldFixture({
  host: '#place input',
  tag: 'input',
  open(field) {
    // One-line fields are composers only where they are named as such.
    field.ariaLabel = 'Message';
    freshPlace().append(field);
  },
  close: clearPlace,
});
