import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { highlightedWords } from '../../../lib/cli/browsers/drive.ts';
import { until } from '../../../lib/cli/browsers/until.ts';
import { cardGone, openCardByMouse } from '../driver/card.ts';
import { BROWSERS, type Desk, startDesk } from '../driver/desk.ts';
import { editorOn, pointAt, textOf } from '../driver/editors.ts';
import { writeInto } from '../driver/keys.ts';
import { bothUnderlined, DRAFT, mendBoth, openOdd, says } from '../driver/odd.ts';
import { colourAt } from '../driver/pixels.ts';
import { asPrinted } from '../driver/print.ts';

const KINDS = ['contenteditable', 'textarea'];
const both = (page: string) => KINDS.map((kind) => ({ page, kind }));
const HARMLESS = [
  'hides what it does not know by style',
  'hides what it does not know by script',
  'has prototypes of its own',
];
const DESTROYING = ['deletes what it does not know', 'moves what it does not know'];
/** Nothing from anywhere but the page's own files; the picture is for the test, which counts its pixels. */
const STRICT =
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src data: 'self'; base-uri 'none';
  require-trusted-types-for 'script'; trusted-types 'none'`.replace(/\s+/g, ' ');

describe.each(BROWSERS)('in %s', (browser) => {
  let desk: Desk;
  let tab: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    desk = await startDesk(browser);
    tab = await desk.open('/pages/plain.html');
    tab.on('pageerror', (error) => errors.push(String(error)));
  });
  afterAll(() => desk?.close());
  afterEach(() => expect(errors.splice(0)).toEqual([]));

  it.each(HARMLESS.flatMap(both))('a $kind is checked and mended on a page that $page', async (odd) => {
    await openOdd(desk, tab, odd);
    await mendBoth(desk, await editorOn(tab));
  });

  it.each(KINDS)(
    'a %s is checked and mended under the strictest policy, trusted types and all',
    async (kind) => {
      await openOdd(desk, tab, { kind, policy: STRICT });
      await mendBoth(desk, await editorOn(tab));
    },
  );

  it.each(DESTROYING.flatMap(both))(
    'a $kind keeps its draft and its peace on a page that $page',
    async (odd) => {
      await openOdd(desk, tab, odd);
      const editor = await editorOn(tab);
      await writeInto(editor, DRAFT);
      const { x, y } = await pointAt(editor, 'calm down');
      await tab.mouse.click(x, y);
      await tab.keyboard.press('End');
      await tab.keyboard.type(' Thank you.');
      await says(editor, `${DRAFT} Thank you.`);
      expect(await tab.evaluate(() => (window as never as { acts: number }).acts)).toBeLessThan(50);
    },
  );

  it('underlines that a page takes out of the registry are back with the next key', async () => {
    await openOdd(desk, tab, {});
    const editor = await editorOn(tab);
    await writeInto(editor, DRAFT);
    await bothUnderlined(editor);
    await tab.evaluate(() => CSS.highlights.clear());
    expect(await highlightedWords(editor.element)).toEqual([]);
    await tab.keyboard.type(' Thank you.');
    await bothUnderlined(editor);
    expect(await textOf(editor)).toBe(`${DRAFT} Thank you.`);
  });

  it.each(KINDS)('nothing of ours is printed with a %s', async (kind) => {
    await openOdd(desk, tab, { kind });
    const editor = await editorOn(tab);
    await writeInto(editor, DRAFT);
    await bothUnderlined(editor);
    const words = await pointAt(editor, 'not my');
    const card = await openCardByMouse(desk, editor, 'calm down');
    await asPrinted(desk, tab, true);
    await until('no underline', async () => (await colourAt(tab, words)) === 0);
    expect(await tab.evaluate(nodeAt, card.box.x + 20, card.box.y + 20)).not.toBe('AMEND-CARD');
    await asPrinted(desk, tab, false);
    await bothUnderlined(editor);
    await tab.keyboard.press('Escape');
    await cardGone(desk, tab);
  });
});

const nodeAt = (x: number, y: number) => document.elementFromPoint(x, y)?.nodeName;
