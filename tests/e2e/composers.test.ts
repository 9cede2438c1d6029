import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/browsers/until.ts';
import { cardGone, isCardOpen, openCardByMouse } from './driver/card.ts';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { editorOn, textOf } from './driver/editors.ts';
import { writeInto } from './driver/keys.ts';
import { DRAFT as TWO_FINDINGS } from './driver/odd.ts';
import { badge, heading, openPanelFor } from './driver/panel.ts';
import { colourUnder } from './driver/pixels.ts';

const DRAFT = 'Please calm down.';

describe.each(BROWSERS)('in %s', (browser) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk(browser);
  });
  afterAll(() => desk?.close());

  it('a composer that appears late is checked, and its card goes when it goes', async () => {
    const page = await desk.open('/pages/many.html');
    await page.click('#add');
    const editor = await editorOn(page, '#composer-1');
    await writeInto(editor, DRAFT);
    await until('the underline', async () => (await colourUnder(editor, 'calm')) > 8);
    await openCardByMouse(desk, editor, 'calm down');
    await page.evaluate(() => document.getElementById('composer-1')?.remove());
    await cardGone(desk, page);
    expect(await page.evaluate(() => document.querySelectorAll('textarea').length)).toBe(0);
    await page.close();
  });

  it('of a hundred composers each one is checked on its own', async () => {
    const page = await desk.open('/pages/many.html');
    await page.click('#add-many');
    for (const id of ['#composer-1', '#composer-50', '#composer-100']) {
      const editor = await editorOn(page, id);
      await editor.element.scrollIntoView();
      await writeInto(editor, DRAFT);
      await until(`the underline in ${id}`, async () => (await colourUnder(editor, 'calm')) > 8);
      await openCardByMouse(desk, editor, 'calm down');
      await page.keyboard.press('Escape');
      await cardGone(desk, page);
      expect(await textOf(editor)).toBe(DRAFT);
    }
    await page.close();
  });

  it.each([
    ['an empty frame', '/pages/odd.html?place=an%20about:blank%20frame'],
    ['a sandboxed frame', '/pages/odd.html?place=a%20sandboxed%20frame'],
    ['a frame of another origin', '/pages/place.html?place=cross-origin%20frame&kind=textarea'],
  ])('a composer in %s is counted and shown no more when the page takes the frame away', async (_, path) => {
    const page = await desk.open(path);
    await page.waitForSelector('body[data-ready]');
    await writeInto(await editorOn(page), TWO_FINDINGS);
    const panel = await openPanelFor(desk, page);
    await badge(panel, '2');
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    await badge(panel, '');
    await heading(panel, 'No composer in use');
    await page.close();
    await panel.close();
  });

  it('a ticket changed without a page load starts afresh, with its own composer', async () => {
    const page = await desk.open('/tickets/1042');
    await writeInto(await editorOn(page, '[data-composer="reply"]'), DRAFT);
    const panel = await openPanelFor(desk, page);
    await heading(panel, 'Ticket 1042');
    await badge(panel, '1');
    await page.bringToFront();
    await page.click('a[href="/tickets/1044"]');
    await heading(panel, 'No composer in use');
    await badge(panel, '');
    await page.bringToFront();
    const chat = await editorOn(page, 'textarea[data-composer="chat"]');
    await writeInto(chat, DRAFT);
    await openCardByMouse(desk, chat, 'calm down');
    expect(await isCardOpen(desk, page)).toBe(true);
    await heading(panel, 'Ticket 1044');
    await badge(panel, '1');
    await page.close();
    await panel.close();
  });
});
