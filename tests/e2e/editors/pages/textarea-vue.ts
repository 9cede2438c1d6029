import { type App, createApp, h, ref, vModelText, withDirectives } from 'vue';
import type { EditorFixture } from './fixture.ts';
import { textOfHtml } from './support/content.ts';
import { Made } from './support/made.ts';
import { clearPlace, freshPlace } from './support/place.ts';

const made = new Made<App>();
const value = ref('');
const readonly = ref(false);

/** What a template makes of `<textarea v-model="value">`. */
const Field = () =>
  withDirectives(
    h('textarea', {
      readonly: readonly.value,
      'onUpdate:modelValue': (text: string) => {
        value.value = text;
      },
    }),
    [[vModelText, value.value]],
  );

export default {
  host: '#place textarea',
  async make(html) {
    value.value = textOfHtml(html);
    readonly.value = false;
    const app = made.set(createApp(Field));
    app.mount(freshPlace());
  },
  async destroy() {
    made.take().unmount();
    clearPlace();
  },
  model: () => value.value,
  saved: () => value.value,
  readOnly: () => {
    readonly.value = true;
  },
} satisfies EditorFixture;
