import type { EditorFixture } from './fixture.ts';
import { textOfHtml } from './support/content.ts';
import { Made } from './support/made.ts';
import { clearPlace, freshPlace } from './support/place.ts';

const made = new Made<HTMLTextAreaElement>();

export default {
  host: '#place textarea',
  async make(html) {
    const area = made.set(document.createElement('textarea'));
    area.defaultValue = textOfHtml(html);
    freshPlace().append(area);
  },
  async destroy() {
    made.take();
    clearPlace();
  },
  model: () => made.get().value,
  saved: () => made.get().value,
  readOnly: () => {
    made.get().readOnly = true;
  },
} satisfies EditorFixture;
