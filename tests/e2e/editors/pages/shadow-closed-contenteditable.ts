import type { EditorFixture } from './fixture.ts';
import { editableFixture } from './support/editable.ts';
import { shadowPlace } from './support/shadow-place.ts';

const place = shadowPlace('closed');

export default {
  ...editableFixture({ host: '#place reply-box >>> [contenteditable]', ...place }),
  closedRoot: place.root,
} satisfies EditorFixture;
