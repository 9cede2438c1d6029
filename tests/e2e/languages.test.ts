import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyByMouse, openCardByMouse } from './driver/card.ts';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { type EditorOnPage, editorOn, textOf } from './driver/editors.ts';
import { writeInto } from './driver/keys.ts';
import { expectUnderlined } from './driver/underlined.ts';

/** The scripts of languages that Amend has run in a page. Only Chromium lets one look into an extension's world. */
async function languagesIn(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
    if (origin.startsWith('chrome-extension:')) worlds.push(id);
  });
  await session.send('Runtime.enable');
  const names = ['language', 'language-es', 'language-fr', 'language-de', 'language-pt'];
  const expression = `${JSON.stringify(names)}.filter((name) => globalThis[Symbol.for('amend ' + name)]).join()`;
  const found = await Promise.all(
    worlds.map((contextId) => session.send('Runtime.evaluate', { expression, contextId })),
  );
  await session.detach();
  return found.flatMap(({ result }) => String(result.value).split(',')).filter(Boolean);
}

describe.each(BROWSERS)('in %s', (browser) => {
  let desk: Desk;
  let editor: EditorOnPage;
  beforeAll(async () => {
    desk = await startDesk(browser);
    editor = await editorOn(await desk.open('/tickets/1042'), '[data-composer="reply"]');
  });
  afterAll(() => desk?.close());

  it('paragraphs of two languages are flagged each by its own rules', async () => {
    await writeInto(editor, "Hello Maria, that's not my job.");
    await expectUnderlined(editor, ["that's not my job"]);
    if (browser === 'chromium') expect(await languagesIn(editor.page)).toEqual([]);
    await editor.page.keyboard.press('Enter');
    await editor.page.keyboard.press('Enter');
    await editor.page.keyboard.type('Das ist nicht meine Aufgabe, und das wissen Sie.');
    await expectUnderlined(editor, ["that's not my job", 'Das ist nicht meine Aufgabe']);
    if (browser === 'chromium') expect(await languagesIn(editor.page)).toEqual(['language', 'language-de']);
  });

  it('a Spanish draft is flagged, and better words keep its "usted"', async () => {
    const spanish = await editorOn(await desk.open('/tickets/1043'), '[data-composer="reply"]');
    await writeInto(spanish, 'Buenos dias. No es mi trabajo. Usted lo sabe.');
    await expectUnderlined(spanish, ['No es mi trabajo']);
    await openCardByMouse(desk, spanish, 'No es mi trabajo');
    const better = await applyByMouse(desk, spanish);
    expect(better).toMatch(/^Le /);
    expect(await textOf(spanish)).toContain(better);
  });
});
