import { fieldFixture } from './support/field.ts';
import { clearPlace, freshPlace } from './support/place.ts';

export default fieldFixture({
  host: '#place textarea',
  tag: 'textarea',
  open: (field) => freshPlace().append(field),
  close: clearPlace,
});
