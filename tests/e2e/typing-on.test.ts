import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clickNode } from '../../lib/cli/browsers/drive.ts';
import { until } from '../../lib/cli/browsers/until.ts';
import { alternativeOf, cardGone, cardOn, focusedAlternative, openCardByMouse } from './driver/card.ts';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { type EditorOnPage, editorOn, textOf } from './driver/editors.ts';
import { chord, writeInto } from './driver/keys.ts';
import { colourUnder } from './driver/pixels.ts';

const DRAFT = 'Hi. Please calm down. Thanks';
/** One key after another, from the choice well past the moment when the write is looked at again. */
const TYPED = 'abcdefghijklmnopqrstuvwxyz'.repeat(2);

describe.each(BROWSERS)('in %s, an agent who types on', (browser) => {
  let desk: Desk;
  let editor: EditorOnPage;
  beforeAll(async () => {
    desk = await startDesk(browser);
  });
  afterAll(() => desk?.close());
  afterEach(() => editor?.page.close());

  async function draftIn(kind: string): Promise<void> {
    const page = await desk.open(`/pages/place.html?place=page&kind=${kind}`);
    editor = await editorOn(page);
    await writeInto(editor, DRAFT);
    await until('the underline', async () => (await colourUnder(editor, 'calm')) > 8);
  }

  const says = (text: string) =>
    until(`the draft says “${text}”`, async () => (await textOf(editor)) === text);

  describe.each(['textarea', 'input', 'contenteditable'])('in a %s', (kind) => {
    it('right after a choice by key finds every letter behind the new words', async () => {
      await draftIn(kind);
      for (let i = 0; i < 10; i += 1) await editor.page.keyboard.press('ArrowLeft');
      await chord(editor.page, 'Alt', 'Enter');
      const { name: flagged } = await cardOn(desk, editor, 'calm down');
      const put = alternativeOf(await focusedAlternative(desk, editor));
      await editor.page.keyboard.type(`1${TYPED}`);
      await says(DRAFT.replace(flagged, put + TYPED));
      await cardGone(desk, editor.page);
    });

    it('right after a choice by mouse, too', async () => {
      await draftIn(kind);
      const { name: flagged } = await openCardByMouse(desk, editor, 'calm down');
      const button = await clickNode(desk, editor.page, { role: 'button', name: /^Replace with: / });
      await editor.page.keyboard.type(TYPED);
      await says(DRAFT.replace(flagged, alternativeOf(button) + TYPED));
      await cardGone(desk, editor.page);
    });

    it('over a card that a click opened closes it, and keeps even a number', async () => {
      await draftIn(kind);
      await openCardByMouse(desk, editor, 'calm down');
      await editor.page.keyboard.press('End');
      await editor.page.keyboard.type('1');
      await says(`${DRAFT}1`);
      await cardGone(desk, editor.page);
    });
  });

  it('in a card that a click opened chooses by number after Alt and Enter', async () => {
    await draftIn('contenteditable');
    const { name: flagged } = await openCardByMouse(desk, editor, 'calm down');
    await chord(editor.page, 'Alt', 'Enter');
    const put = alternativeOf(await focusedAlternative(desk, editor));
    await editor.page.keyboard.press('1');
    expect(put).not.toBe('');
    await says(DRAFT.replace(flagged, put));
    await cardGone(desk, editor.page);
  });
});
