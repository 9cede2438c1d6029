import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickNode, highlightedWords } from '../../lib/cli/browsers/drive.ts';
import { until } from '../../lib/cli/browsers/until.ts';
import { buildFolder } from '../../lib/cli/setup/project.ts';
import { applyByMouse, cardGone, openCardByMouse } from './driver/card.ts';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { editorOn, textOf } from './driver/editors.ts';
import { chord, writeInto } from './driver/keys.ts';
import { colourUnder } from './driver/pixels.ts';
import { expectUnderlined } from './driver/underlined.ts';

interface Developer {
  chrome: {
    developerPrivate: { updateProfileConfiguration(to: { inDeveloperMode: boolean }): Promise<void> };
  };
}

interface Extension {
  runtime: { reload(): void };
  management: { uninstallSelf(): Promise<void> };
}

const aroundBody = (page: Page) => page.evaluate(() => document.documentElement.children.length);

/** Has an extension page do it; that page goes in the middle of it. */
async function asExtension(desk: Desk, act: (chrome: Extension) => unknown): Promise<void> {
  const page = await desk.openExtensionPage('options.html');
  const gone = new Promise((resolve) => page.once('close', resolve));
  await page.evaluate(`setTimeout(() => (${act})(chrome))`);
  await gone;
}

/** Outside of this mode Chromium loads no extension again that came from a folder. */
async function developing({ browser }: Desk): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(() =>
    (globalThis as unknown as Developer).chrome.developerPrivate.updateProfileConfiguration({
      inDeveloperMode: true,
    }),
  );
  await page.close();
}

/** What an update does to the pages that are open. */
async function renew(desk: Desk, page: Page): Promise<void> {
  if (desk.name === 'firefox') await desk.browser.installExtension(buildFolder('firefox'));
  else await asExtension(desk, ({ runtime }) => runtime.reload());
  await page.bringToFront();
}

/** Errors that reached the page's own window. */
function faultsOf(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  return faults;
}

describe.each(BROWSERS)('when Amend is updated while a page is open, in %s', (browser) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk(browser);
    if (browser === 'chromium') await developing(desk);
  });
  afterAll(() => desk?.close());

  it('no underline of the copy before stays in a field', async () => {
    const page = await desk.open('/pages/many.html');
    const faults = faultsOf(page);
    await page.click('#add');
    const editor = await editorOn(page, '#composer-1');
    await writeInto(editor, 'Please calm down.');
    await until('the underline', async () => (await colourUnder(editor, 'calm')) > 8);
    await renew(desk, page);
    await chord(page, 'Control', 'KeyA');
    await page.keyboard.type('Please call Dana.');
    await until('no underline', async () => (await colourUnder(editor, 'call')) === 0);
    await until('no node of ours', async () => (await aroundBody(page)) === 2);
    await page.keyboard.type(' Or calm down.');
    await until('the underline', async () => (await colourUnder(editor, 'calm')) > 8);
    await openCardByMouse(desk, editor, 'calm down');
    await page.keyboard.press('Escape');
    await cardGone(desk, page);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('its card goes, and the words are mended by the next', async () => {
    const page = await desk.open('/tickets/1042');
    const faults = faultsOf(page);
    const editor = await editorOn(page, '[data-composer="reply"]');
    await writeInto(editor, 'Please calm down.');
    await expectUnderlined(editor, ['Please calm down']);
    await openCardByMouse(desk, editor, 'calm down');
    await renew(desk, page);
    await cardGone(desk, page);
    expect(await textOf(editor)).toBe('Please calm down.');
    await editor.element.click();
    await expectUnderlined(editor, ['Please calm down']);
    await openCardByMouse(desk, editor, 'calm down');
    await applyByMouse(desk, editor);
    expect(await textOf(editor)).not.toContain('calm');
    await expectUnderlined(editor, []);
    expect(await aroundBody(page)).toBe(2);
    expect(faults).toEqual([]);
    await page.close();
  });
});

// Firefox takes the script's world away with the extension: nothing of ours is left that could tidy up.
describe('when Amend is taken out of Chromium while a page is open', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk('chromium');
  });
  afterAll(() => desk?.close());

  it('underlines and card go at the first press, which writes nothing and tells the page of no error', async () => {
    const page = await desk.open('/tickets/1042');
    const faults = faultsOf(page);
    const editor = await editorOn(page, '[data-composer="reply"]');
    await writeInto(editor, 'Please calm down.');
    await expectUnderlined(editor, ['Please calm down']);
    await openCardByMouse(desk, editor, 'calm down');
    await asExtension(desk, ({ management }) => management.uninstallSelf());
    await page.bringToFront();
    await clickNode(desk, page, { role: 'button', name: /^Replace with: / });
    await cardGone(desk, page);
    await expectUnderlined(editor, []);
    await page.keyboard.type(' Calm down.');
    expect(await textOf(editor)).toContain('Please calm down.');
    expect(await highlightedWords(editor.element)).toEqual([]);
    expect(await aroundBody(page)).toBe(2);
    expect(faults).toEqual([]);
    await page.close();
  });
});
