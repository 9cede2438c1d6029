import { fieldFixture } from './support/field.ts';
import { clearPlace, freshPlace } from './support/place.ts';

export default fieldFixture({
  host: '#place input',
  tag: 'input',
  open: (field) => freshPlace().append(field),
  close: clearPlace,
});
