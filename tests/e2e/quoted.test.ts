import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { highlightedWords } from '../../lib/cli/browsers/drive.ts';
import { until } from '../../lib/cli/browsers/until.ts';
import { openCardByMouse } from './driver/card.ts';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { contentOf, editorOn } from './driver/editors.ts';
import { colourUnder } from './driver/pixels.ts';

describe.each(BROWSERS)('in %s', (browser) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk(browser);
  });
  afterAll(() => desk?.close());

  it.each(['#blockquote', '#gmail'])(
    "the agent's words are flagged and the quoted ones in %s are not",
    async (id) => {
      const page = await desk.open('/pages/quoted.html');
      const editor = await editorOn(page, id);
      await (await editor.element.$('p'))?.click();
      await page.keyboard.type('Please relax. That is not my job.');
      const words = await until('an underline of the last words', async () => {
        const found = (await highlightedWords(editor.element)).join(' ');
        return /not my job/.test(found) && found;
      });
      expect(words).not.toMatch(/calm down/);
      await page.close();
    },
  );

  it('quoted lines of a plain reply are passed over', async () => {
    const page = await desk.open('/pages/quoted.html');
    const editor = await editorOn(page, '#lines');
    await editor.element.focus();
    await editor.element.evaluate((node) => (node as HTMLTextAreaElement).setSelectionRange(0, 0));
    await page.keyboard.type("That's not my job.");
    await until('the underline', async () => (await colourUnder(editor, 'not my')) > 8);
    await openCardByMouse(desk, editor, 'not my job');
    expect(await contentOf(editor)).toContain('> They said calm down.');
    await page.close();
  });
});
