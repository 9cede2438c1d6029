import { type ChangeEvent, createElement as h, useState } from 'react';
import type { Root } from 'react-dom/client';
import type { EditorFixture } from './fixture.ts';
import { textOfHtml } from './support/content.ts';
import { Made } from './support/made.ts';
import { clearPlace } from './support/place.ts';
import { renderInPlace } from './support/react.ts';

const made = new Made<Root>();
let state = '';
let setReadOnly = (_: boolean) => {};

/** Controlled: what React holds is written back on every change, so a change that React missed is undone. */
function Field({ initial }: { readonly initial: string }) {
  const [value, setValue] = useState(initial);
  const [readOnly, onReadOnly] = useState(false);
  state = value;
  setReadOnly = onReadOnly;
  const onChange = (event: ChangeEvent<HTMLTextAreaElement>) => setValue(event.target.value);
  return h('textarea', { value, onChange, readOnly });
}

export default {
  host: '#place textarea',
  async make(html) {
    made.set(renderInPlace(h(Field, { initial: textOfHtml(html) })));
  },
  async destroy() {
    made.take().unmount();
    clearPlace();
  },
  model: () => state,
  saved: () => state,
  readOnly: () => setReadOnly(true),
} satisfies EditorFixture;
