import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { highlightedWords } from '../../lib/cli/browsers/drive.ts';
import { until } from '../../lib/cli/browsers/until.ts';
import { openCardByMouse } from './driver/card.ts';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { contentOf, editorOn } from './driver/editors.ts';
import { openPanelFor } from './driver/panel.ts';
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

  it.each([
    ['#answers', ['2 quoted parts', '1 signature']],
    ['#outlook', ['1 signature', '1 quoted part']],
    ['#word', ['1 quoted part']],
    ['#thread', ['2 quoted parts', '1 address or link', '1 placeholder']],
  ])('the panel tells what of %s was not checked, and shows none of its words', async (id, parts) => {
    const page = await desk.open(`/pages/quoted.html?${id.slice(1)}`);
    const editor = await editorOn(page, id);
    await ((await editor.element.$('p')) ?? editor.element).click({ offset: { x: 5, y: 8 } });
    await page.keyboard.type('Please relax. That is not my job.');
    const panel = await openPanelFor(desk, page);
    const shown = () =>
      panel.evaluate(() => ({
        skipped: [...document.querySelectorAll('details li')].map((item) => item.textContent),
        all: document.body.textContent ?? '',
      }));
    const { all } = await until(`the panel's “${parts.join(', ')}”`, async () => {
      const now = await shown();
      if (parts.every((part) => now.skipped.includes(part)) && /not my job/.test(now.all)) return now;
      throw new Error(`it says ${now.skipped.join(', ')}`);
    });
    expect(all).not.toMatch(/They said|Priya|as well|Amy|shop.test/);
    await panel.close();
    await page.close();
  });

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
