import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { highlightedWords } from '../../lib/cli/browsers/drive.ts';
import { until } from '../../lib/cli/browsers/until.ts';
import {
  alternativeOf,
  applyByMouse,
  cardGone,
  cardOn,
  focusedAlternative,
  openCardByMouse,
} from './driver/card.ts';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { type EditorOnPage, editorOn, textOf } from './driver/editors.ts';
import { chord, undo, writeInto } from './driver/keys.ts';
import { colourUnder } from './driver/pixels.ts';

const DRAFT = "That's not my job. Please calm down.";
/** Each kind once in the plain page, and in places where the editors' own suite (tests/e2e/editors) does not go. */
const EVERYWHERE = [
  { place: 'page', kind: 'textarea' },
  { place: 'page', kind: 'contenteditable' },
  { place: 'cross-origin frame', kind: 'textarea' },
  { place: 'cross-origin frame', kind: 'contenteditable' },
  { place: 'same-origin frame', kind: 'input' },
  { place: 'shadow root', kind: 'input' },
];

describe.each(BROWSERS)('in %s, with the build that users get', (browser) => {
  let desk: Desk;
  let editor: EditorOnPage;
  beforeAll(async () => {
    desk = await startDesk(browser);
  });
  afterAll(() => desk?.close());
  afterEach(() => editor?.page.close());

  async function draftIn(place: string, kind: string): Promise<void> {
    const page = await desk.open(`/pages/place.html?place=${encodeURIComponent(place)}&kind=${kind}`);
    editor = await editorOn(page);
    await writeInto(editor, DRAFT);
    await underlined();
  }

  const underlined = () =>
    until('both underlines', async () => {
      const [job, calm] = [await colourUnder(editor, 'not my'), await colourUnder(editor, 'calm')];
      return job > 8 && calm > 8;
    });

  const says = (text: string) =>
    until(`the draft says “${text}”`, async () => (await textOf(editor)) === text);

  describe.each(EVERYWHERE)('a $kind in a $place', ({ place, kind }) => {
    it('underlines both, replaces exactly by mouse, and one Ctrl+Z takes exactly that back', async () => {
      await draftIn(place, kind);
      const { name: flagged } = await openCardByMouse(desk, editor, 'calm down');
      const put = await applyByMouse(desk, editor);
      const replaced = DRAFT.replace(flagged, put);
      expect(replaced).not.toBe(DRAFT);
      await says(replaced);
      await undo(editor.page);
      await says(DRAFT);
      await underlined();
      await openCardByMouse(desk, editor, 'calm down');
      await applyByMouse(desk, editor);
      await says(replaced);
      await editor.page.keyboard.press('End');
      await editor.page.keyboard.type(' Thank you.');
      await says(`${replaced} Thank you.`);
    });

    it('does the same by keyboard alone, and Escape gives the caret back exactly', async () => {
      await draftIn(place, kind);
      for (let i = 0; i < 3; i += 1) await editor.page.keyboard.press('ArrowLeft');
      await chord(editor.page, 'Alt', 'Enter');
      const { name: flagged } = await cardOn(desk, editor, 'calm down');
      await editor.page.keyboard.press('Escape');
      await cardGone(desk, editor.page);
      await editor.page.keyboard.type('X');
      await says("That's not my job. Please calm doXwn.");
      await editor.page.keyboard.press('Backspace');
      await says(DRAFT);
      await underlined();
      await chord(editor.page, 'Alt', 'Enter');
      await cardOn(desk, editor, 'calm down');
      const put = alternativeOf(await focusedAlternative(desk, editor));
      await editor.page.keyboard.press('Enter');
      await says(DRAFT.replace(flagged, put));
      await undo(editor.page);
      await says(DRAFT);
    });
  });

  it('paints rich text without a node of ours in the editor', async () => {
    await draftIn('page', 'contenteditable');
    expect(await highlightedWords(editor.element)).toHaveLength(2);
    expect(await editor.element.evaluate((node) => node.querySelectorAll('*:not(br,div,p)').length)).toBe(0);
  });
});
