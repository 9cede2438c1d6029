import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { editorOn } from './driver/editors.ts';
import { writeInto } from './driver/keys.ts';
import { expectUnderlined } from './driver/underlined.ts';

interface Listening {
  heard: string[];
}

/** An extension page hears every message that content scripts send, so it can tell that there was none. */
async function listen(desk: Desk): Promise<Page> {
  const page = await desk.openExtensionPage('options.html');
  await page.evaluate(() => {
    const { chrome, browser } = globalThis as never as { chrome: typeof browser; browser: Messages };
    const world = window as unknown as Listening;
    world.heard = [];
    (browser ?? chrome).runtime.onMessage.addListener((message) => {
      world.heard.push(message.kind);
    });
  });
  return page;
}

interface Messages {
  runtime: { onMessage: { addListener(listener: (message: { kind: string }) => void): void } };
}

const heard = (page: Page) => page.evaluate(() => (window as unknown as Listening).heard);
const nodesAroundBody = (page: Page) => page.evaluate(() => document.documentElement.children.length);
const highlights = (page: Page) => page.evaluate(() => CSS.highlights.size);

describe.each(BROWSERS)('in %s', (browser) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk(browser);
  });
  afterAll(() => desk?.close());

  it('a page without a composer is left alone: no node, no highlight, no message', async () => {
    const ear = await listen(desk);
    const page = await desk.open('/pages/plain.html');
    await page.type('input', 'calm down');
    await page.click('button');
    expect(await nodesAroundBody(page)).toBe(2);
    expect(await highlights(page)).toBe(0);

    // A composer is heard, so the silence before was real.
    const desktop = await desk.open('/tickets/1042');
    expect(await nodesAroundBody(desktop)).toBe(2);
    const editor = await editorOn(desktop, '[data-composer="reply"]');
    expect(await heard(ear)).toEqual([]);
    await writeInto(editor, 'Please calm down.');
    await expectUnderlined(editor, ['Please calm down']);
    expect(await heard(ear)).toContain('bring-composer');
  });
});
