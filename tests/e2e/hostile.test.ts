import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { highlightedWords } from '../../lib/cli/browsers/drive.ts';
import { until } from '../../lib/cli/browsers/until.ts';
import { isCardOpen, openCardByMouse } from './driver/card.ts';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { editorOn, pointAt, textOf } from './driver/editors.ts';
import { writeInto } from './driver/keys.ts';

const DRAFT = "That's not my job. Please calm down.";

interface HostilePage {
  removed: number;
  remove: boolean;
  fake(): void;
}

describe.each(BROWSERS)('on a hostile page in %s', (browser) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk(browser);
  });
  afterAll(() => desk?.close());

  it('made-up events open nothing, apply nothing and change no draft', async () => {
    const page = await desk.open('/pages/hostile.html');
    await page.evaluate(() => {
      (window as unknown as HostilePage).remove = false;
    });
    const editor = await editorOn(page);
    await writeInto(editor, DRAFT);
    await until('both underlines', async () => (await highlightedWords(editor.element)).length === 2);
    await page.evaluate(() => (window as unknown as HostilePage).fake());
    expect(await isCardOpen(desk, page)).toBe(false);
    await openCardByMouse(desk, editor, 'calm down');
    await page.evaluate(() => (window as unknown as HostilePage).fake());
    expect(await textOf(editor)).toBe(DRAFT);
    await page.close();
  });

  it('a page that removes our nodes keeps its draft and its peace', async () => {
    const page = await desk.open('/pages/hostile.html');
    const editor = await editorOn(page);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await writeInto(editor, DRAFT);
    const { x, y } = await pointAt(editor, 'calm down');
    await page.mouse.click(x, y);
    await page.keyboard.press('End');
    await page.keyboard.type(' Thank you.');
    await until('the whole draft', async () => (await textOf(editor)) === `${DRAFT} Thank you.`);
    const removed = await page.evaluate(() => (window as unknown as HostilePage).removed);
    expect(removed).toBeLessThan(50);
    expect(errors).toEqual([]);
    await page.close();
  });
});
