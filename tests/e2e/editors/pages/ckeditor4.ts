import type { EditorFixture } from './fixture.ts';
import { textOfHtml } from './support/content.ts';
import { loadScript } from './support/load-script.ts';
import { Made } from './support/made.ts';
import { clearPlace, freshPlace } from './support/place.ts';

/** What is used of it; it loads its parts itself, so it stands beside the page instead of in it. */
interface Ckeditor4 {
  replace(element: HTMLElement, config: object): Instance;
}
interface Instance {
  on(event: 'instanceReady', then: () => void): void;
  getData(): string;
  resetUndo(): void;
  setReadOnly(to: boolean): void;
  destroy(): void;
  dataProcessor: { writer: { setRules(tag: string, rules: object): void } };
}

const CONFIG = {
  customConfig: '',
  stylesSet: false,
  language: 'en',
  versionCheck: false,
  removePlugins: 'elementspath,scayt',
  disableNativeSpellChecker: true,
  width: 700,
  contentsCss: [
    'ckeditor4/contents.css',
    'body.cke_editable { color: #000; font: 16px/1.5 Arial, sans-serif; min-height: 120px; }',
  ],
};

/** HTML as it is stored, without the line breaks for readers of source. */
const TIGHT = {
  breakBeforeOpen: false,
  breakAfterOpen: false,
  breakBeforeClose: false,
  breakAfterClose: false,
};

const made = new Made<Instance>();

export default {
  host: '#place iframe.cke_wysiwyg_frame ||| body',
  async make(html) {
    const { CKEDITOR } = (await loadScript('ckeditor4/ckeditor.js')) as { CKEDITOR: Ckeditor4 };
    const area = freshPlace().appendChild(document.createElement('textarea'));
    area.value = html;
    const editor = CKEDITOR.replace(area, CONFIG);
    await new Promise<void>((ready) => editor.on('instanceReady', ready));
    for (const tag of ['p', 'br', 'ul', 'li'])
      editor.dataProcessor.writer.setRules(tag, { ...TIGHT, indent: false });
    editor.resetUndo();
    made.set(editor);
  },
  async destroy() {
    made.take().destroy();
    clearPlace();
  },
  model: () => textOfHtml(made.get().getData()),
  saved: () => made.get().getData(),
  readOnly: () => made.get().setReadOnly(true),
} satisfies EditorFixture;
