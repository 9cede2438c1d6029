import 'prosemirror-view/style/prosemirror.css';
import { clearPlace, freshPlace } from './support/place.ts';
import { prosemirrorFixture } from './support/prosemirror-fixture.ts';
import { prosemirrorIn } from './support/prosemirror-view.ts';

export default prosemirrorFixture({
  host: '#place .ProseMirror',
  open: (html) => prosemirrorIn(freshPlace(), html),
  close: clearPlace,
});
