import { fieldFixture } from './support/field.ts';
import { shadowPlace } from './support/shadow-place.ts';

export default fieldFixture({
  host: '#place reply-box >>> textarea',
  tag: 'textarea',
  ...shadowPlace('open'),
});
