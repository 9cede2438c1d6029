import { editableFixture } from './support/editable.ts';
import { shadowPlace } from './support/shadow-place.ts';

export default editableFixture({ host: '#place reply-box >>> [contenteditable]', ...shadowPlace('open') });
