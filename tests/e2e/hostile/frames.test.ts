import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Desk, startDesk } from '../driver/desk.ts';
import { writeInto } from '../driver/keys.ts';
import { bothUnderlined, DRAFT, editorAt, mendBoth, openOdd } from '../driver/odd.ts';

const FRAMES = [
  'an about:blank frame',
  'a srcdoc frame',
  'a frame written at once',
  'a frame written as it loads',
  'a frame written late',
  'a frame written over its page',
  'a frame written late in a frame written late',
  'a frame written late in a closed shadow root',
  'a sandboxed frame',
  'a frame that is scrolled',
];

describe.each(BROWSERS)('in %s', (browser) => {
  let desk: Desk;
  let page: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    desk = await startDesk(browser);
    page = await desk.open('/pages/plain.html');
    page.on('pageerror', (error) => errors.push(String(error)));
  });
  afterAll(() => desk?.close());

  it.each(FRAMES)('a draft in %s is checked and mended', async (place) => {
    await openOdd(desk, page, { place });
    await mendBoth(desk, await editorAt(page, place));
    expect(errors.splice(0)).toEqual([]);
  });

  it('a frame whose editor writes it anew while it is in use is checked and mended again', async () => {
    const place = 'a frame written late';
    await openOdd(desk, page, { place });
    const before = await editorAt(page, place);
    await writeInto(before, DRAFT);
    await bothUnderlined(before);
    await page.evaluate(() => (window as never as { writeAgain(): void }).writeAgain());
    await mendBoth(desk, await editorAt(page, place));
    expect(errors.splice(0)).toEqual([]);
  });
});
