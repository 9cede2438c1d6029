import type { ElementHandle, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { AccessibleNode } from '../../../lib/cli/browsers/accessible.ts';
import { until } from '../../../lib/cli/browsers/until.ts';
import { alternativeOf, applyByMouse, cardOn, focusedAlternative, openCardByMouse } from './card.ts';
import type { Desk } from './desk.ts';
import { type EditorOnPage, editorOn, textOf } from './editors.ts';
import { chord, writeInto } from './keys.ts';
import { colourUnder } from './pixels.ts';

/** Two findings, far enough apart that the card of one does not lie over the other. */
export const DRAFT = "That's not my job. Please calm down.";

/** The browser and the tab that tests of such pages share. */
export type At = () => { readonly desk: Desk; readonly tab: Page };

/** Where the one editor of a page stands, and what else is odd about that page. */
export interface Odd {
  readonly place?: string;
  readonly kind?: string;
  /** What the page does to what it does not know: one of foul.js. */
  readonly page?: string;
  /** Its content security policy. */
  readonly policy?: string;
}

/** Goes to such a page, in a tab that is already there. */
export async function openOdd(desk: Desk, tab: Page, odd: Odd): Promise<void> {
  const query = new URLSearchParams({ place: 'page', ...odd });
  await tab.goto(`${desk.server.origin}/pages/odd.html?${query}`);
  await tab.waitForSelector('body[data-ready]');
}

/** The editor of such a page; one in a closed shadow root only the page itself can name. */
export async function editorAt(page: Page, place: string): Promise<EditorOnPage> {
  if (!/closed/.test(place) || /frame/.test(place)) return editorOn(page);
  const element = (await page.evaluateHandle('window.editor')) as ElementHandle<HTMLElement>;
  return { page, frame: page.mainFrame(), element };
}

export const bothUnderlined = (editor: EditorOnPage): Promise<boolean> =>
  until('both underlines', async () => {
    const under = [await colourUnder(editor, 'not my'), await colourUnder(editor, 'calm')];
    if (under.every((pixels) => pixels > 8)) return true;
    throw new Error(`${under.join(' and ')} coloured pixels`);
  });

export const says = (editor: EditorOnPage, text: string): Promise<boolean> =>
  until(`the draft says “${text}”`, async () => (await textOf(editor)) === text);

/** A card that hangs out of the window cannot be read. */
export async function expectInView(page: Page, { box }: AccessibleNode): Promise<void> {
  const [width, height] = await page.evaluate(() => [innerWidth, innerHeight] as const);
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width);
  expect(box.y + box.height).toBeLessThanOrEqual(height);
}

/** Types the draft and mends a finding of it with the mouse. Answers what the draft says then. */
export async function mend(desk: Desk, editor: EditorOnPage): Promise<string> {
  await writeInto(editor, DRAFT);
  await bothUnderlined(editor);
  const card = await openCardByMouse(desk, editor, 'calm down');
  await expectInView(editor.page, card);
  const mended = DRAFT.replace(card.name, await applyByMouse(desk, editor));
  await says(editor, mended);
  return mended;
}

/** As `mend`, and the other finding after it with keys alone. */
export async function mendBoth(desk: Desk, editor: EditorOnPage): Promise<void> {
  const { page } = editor;
  const mended = await mend(desk, editor);
  await chord(page, 'Control', 'Home');
  await chord(page, 'Alt', 'Enter');
  const card = await cardOn(desk, editor, 'not my job');
  await expectInView(page, card);
  const put = alternativeOf(await focusedAlternative(desk, editor));
  await page.keyboard.press('Enter');
  await says(editor, mended.replace(card.name, put));
}
