import { createModelFromHtml, Editor, exportContent } from 'roosterjs-content-model-core';
import { EditPlugin, ShortcutPlugin } from 'roosterjs-content-model-plugins';
import type { ReadonlyContentModelBlock, ReadonlyContentModelSegment } from 'roosterjs-content-model-types';
import type { EditorFixture } from './fixture.ts';
import { textOfBlocks } from './support/content.ts';
import { Made } from './support/made.ts';
import { clearPlace, freshPlace } from './support/place.ts';

const made = new Made<{ editor: Editor; host: HTMLElement }>();

const textOf = (segment: ReadonlyContentModelSegment) => {
  if (segment.segmentType === 'Text') return segment.text;
  return segment.segmentType === 'Br' ? '\n' : '';
};

/** The texts of the paragraphs, those in list items too. */
function paragraphs(blocks: readonly ReadonlyContentModelBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.blockType === 'Paragraph') return block.segments.map(textOf).join('');
    return block.blockType === 'BlockGroup' ? paragraphs(block.blocks) : [];
  });
}

export default {
  host: '#place [contenteditable]',
  async make(html) {
    // As it stands in Outlook, here in German; the editor itself leaves no mark on its element.
    const host = document.createElement('div');
    host.role = 'textbox';
    host.ariaLabel = 'Nachrichtentext';
    host.ariaMultiLine = 'true';
    const parent = freshPlace().appendChild(document.createElement('div'));
    parent.id = 'editorParent_1';
    parent.append(host);
    const initialModel = createModelFromHtml(html);
    const editor = new Editor(host, { initialModel, plugins: [new EditPlugin(), new ShortcutPlugin()] });
    made.set({ editor, host });
  },
  async destroy() {
    made.take().editor.dispose();
    clearPlace();
  },
  model: () => textOfBlocks(paragraphs(made.get().editor.getContentModelCopy('clean').blocks)),
  saved: () => exportContent(made.get().editor, 'HTML'),
  readOnly: () => {
    made.get().host.contentEditable = 'false';
  },
} satisfies EditorFixture;
