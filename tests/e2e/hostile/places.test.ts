import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../lib/cli/browsers/until.ts';
import { cardGone, openCardByMouse } from '../driver/card.ts';
import { BROWSERS, type Desk, startDesk } from '../driver/desk.ts';
import type { EditorOnPage } from '../driver/editors.ts';
import { editorAt, mendBoth, openOdd } from '../driver/odd.ts';

const both = (place: string) => ['contenteditable', 'textarea'].map((kind) => ({ place, kind }));

const ROOTS = ['open shadow roots', 'a closed shadow root', 'a closed root in an open one'];
const ABOVE = [
  'a modal dialog',
  'a modal dialog in a closed shadow root',
  'a popover',
  'a popover in a modal dialog',
  "a dialog of the page's own making",
];
const MOVED = [
  'a scroll container',
  'a scaled box',
  'a shrunk and moved page',
  'a zoomed box',
  'a page with a sticky header',
  'a part that is rendered when seen',
];

interface Above {
  isOpen(): boolean;
}

describe.each(BROWSERS)('in %s', (browser) => {
  let desk: Desk;
  let page: Page;
  let editor: EditorOnPage;
  const errors: string[] = [];
  beforeAll(async () => {
    desk = await startDesk(browser);
    page = await desk.open('/pages/plain.html');
    page.on('pageerror', (error) => errors.push(String(error)));
  });
  afterAll(() => desk?.close());
  afterEach(() => expect(errors.splice(0)).toEqual([]));

  async function mendIn(place: string, kind: string): Promise<void> {
    await openOdd(desk, page, { place, kind });
    if (place === 'full screen') await page.click('#full');
    editor = await editorAt(page, place);
    await mendBoth(desk, editor);
  }
  const isOpen = () => page.evaluate(() => (window as never as Above).isOpen());

  it.each([...ROOTS, ...MOVED].flatMap(both))('a $kind in $place is checked and mended', ({ place, kind }) =>
    mendIn(place, kind),
  );

  it.each(ABOVE.flatMap(both))(
    'a $kind in $place is mended above it, and leaves it open',
    async ({ place, kind }) => {
      await mendIn(place, kind);
      expect(await isOpen()).toBe(true);
      await page.keyboard.type(' Calm down.');
      await openCardByMouse(desk, editor, 'Calm down');
      await page.keyboard.press('Escape');
      await cardGone(desk, page);
      expect(await isOpen()).toBe(true);
      await page.keyboard.press('Escape');
      await until('it closes', async () => !(await isOpen()));
    },
  );
});
