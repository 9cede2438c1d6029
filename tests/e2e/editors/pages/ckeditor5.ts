import {
  Bold,
  ClassicEditor,
  Essentials,
  Italic,
  Link,
  List,
  type ModelElement,
  type ModelNode,
  Paragraph,
} from 'ckeditor5';
import 'ckeditor5/ckeditor5.css';
import type { EditorFixture } from './fixture.ts';
import { textOfBlocks } from './support/content.ts';
import { Made } from './support/made.ts';
import { clearPlace, freshPlace } from './support/place.ts';

const made = new Made<ClassicEditor>();

/** The text of a block of the model; an element in it is a soft break. */
const textOf = (block: ModelElement) =>
  [...block.getChildren()].map((node: ModelNode) => (node.is('$text') ? node.data : '\n')).join('');

export default {
  host: '#place .ck-editor__editable',
  async make(html) {
    const editor = await ClassicEditor.create({
      attachTo: freshPlace().appendChild(document.createElement('div')),
      root: { initialData: html },
      licenseKey: 'GPL',
      plugins: [Essentials, Paragraph, Bold, Italic, Link, List],
      toolbar: ['bold', 'italic', 'link', 'bulletedList', 'undo', 'redo'],
    });
    made.set(editor);
  },
  async destroy() {
    await made.take().destroy();
    clearPlace();
  },
  model() {
    const blocks = [...(made.get().model.document.getRoot()?.getChildren() ?? [])];
    return textOfBlocks(blocks.map((block) => textOf(block as ModelElement)));
  },
  saved: () => made.get().getData(),
  readOnly: () => made.get().enableReadOnlyMode('tests'),
} satisfies EditorFixture;
