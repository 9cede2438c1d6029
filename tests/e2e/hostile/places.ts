import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../../../lib/cli/browsers/until.ts';
import { cardGone, openCardByMouse } from '../driver/card.ts';
import { chord, writeInto } from '../driver/keys.ts';
import { type At, bothUnderlined, DRAFT, editorAt, mend, mendBoth, openOdd } from '../driver/odd.ts';

/** Where words and card must be found although they stand aside, are scaled, or come into view late. */
const MOVED = [
  ['textarea', 'a scroll container'],
  ['textarea', 'a widget that hangs out of a clipped box'],
  ['textarea', 'a scaled box'],
  ['textarea', 'a shrunk and moved page'],
  ['contenteditable', 'a zoomed box'],
  ['textarea', 'a zoomed box'],
  ['contenteditable', 'a page with a sticky header'],
  ['textarea', 'a part that is rendered when seen'],
] as const;
const ROOTS = [
  ['contenteditable', 'open shadow roots'],
  ['textarea', 'a closed shadow root'],
  ['contenteditable', 'a closed root in an open one'],
] as const;
const ABOVE = [
  ['contenteditable', 'a modal dialog'],
  ['textarea', 'a modal dialog in a closed shadow root'],
  ['contenteditable', 'a popover'],
  ['textarea', 'a popover in a modal dialog'],
  ['textarea', "a dialog of the page's own making"],
] as const;

interface Above {
  isOpen(): boolean;
}
/** Where the card is, or null where it cannot be seen. */
const cardTop = (tab: Page) =>
  tab.$eval('amend-card', (card) =>
    getComputedStyle(card).opacity === '0' ? null : card.getBoundingClientRect().top,
  );
const isOpen = (tab: Page) => tab.evaluate(() => (window as never as Above).isOpen());

/** Shadow roots, what lies above the page, and what is moved by it. */
export function inOddPlaces(at: At): void {
  it.each(MOVED)('a %s in %s is checked and mended', async (kind, place) => {
    const { desk, tab } = at();
    await openOdd(desk, tab, { place, kind });
    await mend(desk, await editorAt(tab, place));
  });

  it.each(ROOTS)('a %s in %s is checked and mended, by keys too', async (kind, place) => {
    const { desk, tab } = at();
    await openOdd(desk, tab, { place, kind });
    await mendBoth(desk, await editorAt(tab, place));
  });

  it.each(ABOVE)('a %s in %s is mended above it, and leaves it open', async (kind, place) => {
    const { desk, tab } = at();
    await openOdd(desk, tab, { place, kind });
    const editor = await editorAt(tab, place);
    await mendBoth(desk, editor);
    expect(await isOpen(tab)).toBe(true);
    await tab.keyboard.type(' Calm down.');
    await openCardByMouse(desk, editor, 'Calm down');
    await tab.keyboard.press('Escape');
    await cardGone(desk, tab);
    expect(await isOpen(tab)).toBe(true);
    await tab.keyboard.press('Escape');
    await until('it closes', async () => !(await isOpen(tab)));
  });

  it.each(['contenteditable', 'textarea'])(
    'the card of a %s that scrolls in itself goes along with its words, and is not seen without them',
    async (kind) => {
      const { desk, tab } = at();
      await openOdd(desk, tab, { place: 'page', kind });
      const editor = await editorAt(tab, 'page');
      await editor.element.evaluate((field) => {
        field.style.cssText = 'width: 400px; height: 80px; min-height: 0; overflow: auto';
      });
      await writeInto(editor, DRAFT + ' It is on its way.'.repeat(24));
      const scroll = (top: number) => editor.element.evaluate((field, top) => field.scrollTo(0, top), top);
      await chord(tab, 'Control', 'Home');
      await scroll(0);
      await bothUnderlined(editor);
      await openCardByMouse(desk, editor, 'calm down');
      const before = await cardTop(tab);
      await scroll(10);
      await until('the card goes along', async () => (await cardTop(tab)) === Number(before) - 10);
      await scroll(400);
      await until('the card is not seen', async () => (await cardTop(tab)) === null);
      await scroll(0);
      await until('the card is seen again', async () => (await cardTop(tab)) === before);
      await tab.keyboard.press('Escape');
      await cardGone(desk, tab);
    },
  );

  it.each(['contenteditable', 'textarea'])(
    'a %s in full screen is mended in it, whose end closes the card',
    async (kind) => {
      const { desk, tab } = at();
      await openOdd(desk, tab, { place: 'full screen', kind });
      await tab.click('#full');
      const editor = await editorAt(tab, 'full screen');
      await mendBoth(desk, editor);
      expect(await isOpen(tab)).toBe(true);
      await tab.keyboard.type(' Calm down.');
      await openCardByMouse(desk, editor, 'Calm down');
      await tab.evaluate(() => document.exitFullscreen());
      await cardGone(desk, tab);
    },
  );
}
