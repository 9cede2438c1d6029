import styles from 'prosemirror-view/style/prosemirror.css?inline';
import { prosemirrorFixture } from './support/prosemirror-fixture.ts';
import { prosemirrorIn } from './support/prosemirror-view.ts';
import { shadowPlace } from './support/shadow-place.ts';

const place = shadowPlace('open');

export default prosemirrorFixture({
  host: '#place reply-box >>> .ProseMirror',
  open: (html) => prosemirrorIn(place.open(styles), html),
  close: place.close,
});
