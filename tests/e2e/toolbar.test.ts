import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { highlightedWords } from '../../lib/cli/browsers/drive.ts';
import { until } from '../../lib/cli/browsers/until.ts';
import { fieldText, paste, pressButton, untilFound, untilSays } from './driver/check-page.ts';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { type EditorOnPage, editorOn } from './driver/editors.ts';
import { writeInto } from './driver/keys.ts';
import { openPopupFor } from './driver/panel.ts';

/** Waits until this part of a page says exactly that. */
const says = (page: Page, part: string, words: string) =>
  until(`${part} says “${words}”`, async () => {
    const now = await page.$eval(part, (node) => node.textContent);
    if (now !== words) throw new Error(`it says “${now}”`);
    return true;
  });
const underlined = (editor: EditorOnPage, words: readonly string[]) =>
  until(`underlines ${words.join(', ') || 'nothing'}`, async () => {
    const now = await highlightedWords(editor.element);
    if (now.join() !== words.join()) throw new Error(`it underlines ${now.join(', ')}`);
    return true;
  });
/** All that Amend keeps, as text. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const { browser, chrome } = globalThis as never as { browser?: Store; chrome: Store };
    return JSON.stringify(await (browser ?? chrome).storage.local.get(null));
  });
interface Store {
  storage: { local: { get(keys: null): Promise<object> } };
}

interface Scripting {
  scripting: { executeScript(of: object): Promise<{ result: Record<string, boolean> }[]> };
}
/** Which late parts the tab that the popup is held to has in its outermost frame. */
const partsIn = (popup: Page) =>
  popup.evaluate(async () => {
    const { browser, chrome } = globalThis as never as { browser?: Scripting; chrome: Scripting };
    const tabId = Number(new URLSearchParams(location.search).get('tab'));
    const func = () => {
      const world = globalThis as unknown as Record<symbol, unknown>;
      const has = (name: string) => world[Symbol.for(`amend ${name}`)] !== undefined;
      return { steps: has('steps'), customer: has('customer'), tone: has('tone') };
    };
    const [frame] = await (browser ?? chrome).scripting.executeScript({ target: { tabId }, func });
    return frame?.result;
  });

interface Menus {
  contextMenus: { update(id: string, change: object): Promise<void> };
}

describe.each(BROWSERS)('at the toolbar button in %s', (browser) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk(browser);
  });
  afterAll(() => desk?.close());

  it('the popup counts what there is in the reply, brings nothing into the page for it, and switches Amend off and on', async () => {
    const page = await desk.open('/tickets/1042');
    const reply = await editorOn(page, '[data-composer="reply"]');
    await writeInto(reply, "That's not my job. Please calm down. I will call you {when}.");
    await underlined(reply, ["That's not my job", 'Please calm down']);
    const popup = await openPopupFor(desk, page);
    await says(popup, '.popup-title', '3 things to look at');
    await says(popup, '.popup-counts li:nth-child(2)', 'Hold1 blank to fill in');
    expect(await partsIn(popup)).toEqual({ steps: true, customer: false, tone: false });
    expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe('Open the panel');
    await popup.bringToFront();
    await popup.click('.site-switch');
    await pressButton(popup, 'Turn off here');
    await says(popup, '.popup-title', 'Amend is off here');
    await underlined(reply, []);
    await pressButton(popup, 'Turn on');
    await says(popup, '.popup-title', '3 things to look at');
    await popup.close();
    await page.close();
  });

  it('the context menu has its item', async () => {
    const page = await desk.openExtensionPage('popup.html');
    const isThere = await page.evaluate(() => {
      const { browser, chrome } = globalThis as never as { browser?: Menus; chrome: Menus };
      const change = (browser ?? chrome).contextMenus.update('check-selection', { enabled: true });
      return change.then(
        () => true,
        () => false,
      );
    });
    expect(isThere).toBe(true);
    await page.close();
  });

  it('the practice page reads a try, shows a model answer beside it, and keeps levels alone', async () => {
    const page = await desk.openExtensionPage('practice.html');
    await page.bringToFront();
    await page.waitForSelector('.practice-case');
    await page.click('a[href="#double-charge"]');
    await page.waitForSelector('.draft-field');
    await paste(page, 'Far too long. ', '', 10_000);
    await untilSays(page, 'longer than any reply should be');
    await page.focus('.draft-field');
    await page.keyboard.type("I am sorry that we charged you twice. That's not my job.");
    await untilFound(page, ["That's not my job"]);
    await says(page, '.practice-step[data-mark="covered"] p', 'Apology Covered by the draft');
    await pressButton(page, 'Show a model answer');
    await page.waitForSelector('.practice-words');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Side by side');
    await pressButton(page, 'Keep this result');
    await until('it is kept', async () => (await stored(page)).includes('double-charge'));
    expect(await stored(page)).not.toContain('charged you twice');

    await page.click('a[href="#all"]');
    const row = await page.waitForSelector('.practice-kept .list-row-name');
    expect(await row?.evaluate((node) => node.textContent)).toMatch(
      /^Charged twice.* · 1 of 5 steps · 1 thing to look at/,
    );
    await page.click('.practice-kept .list-row button');
    await until('it is gone', async () => !(await stored(page)).includes('double-charge'));
    await page.close();
  });

  // Puppeteer presses the button of no other browser.
  if (browser !== 'chromium') return;
  it('a real click shows the tab that it was made on, Enter leads on to the panel, and what is selected there can be checked', async () => {
    const page = await desk.browser.newPage();
    // A host that Amend is told nothing of but by the click itself.
    await page.goto(desk.server.origin.replace('demo.amend.localhost', '127.0.0.1'));
    await page.bringToFront();
    const [amend] = [...(await desk.browser.extensions()).values()];
    if (!amend) throw new Error('The extension is not there.');
    await page.triggerExtensionAction(amend);
    const opened = await desk.browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
    const popup = await opened.asPage();
    await popup.waitForSelector('.popup-title');
    await says(popup, '.popup-name', '127.0.0.1');
    await says(popup, '.popup-title', 'Amend is not in use on this site');
    // The popup goes with the press, and with it the answer to it.
    await popup.keyboard.press('Enter').catch(() => {});
    const beside = await desk.browser.waitForTarget((target) => target.url().endsWith('/sidepanel.html'));
    const panel = await beside.asPage();
    await panel.waitForSelector('h1');
    await says(panel, 'h1', 'Amend does not know this site yet');
    await until('the popup is gone', () =>
      Promise.resolve(!desk.browser.targets().some((target) => target.url().endsWith('/popup.html'))),
    );
    await page.bringToFront();
    await page.evaluate(() =>
      getSelection()?.selectAllChildren(document.querySelector('h1') ?? document.body),
    );
    const heading = await page.$eval('h1', (node) => node.textContent);
    await chooseFromMenu(desk, page);
    const checked = await desk.browser.waitForTarget((target) => target.url().includes('/check.html#tab='));
    const check = await checked.asPage();
    await check.waitForSelector('.draft-field');
    await until(
      'the selected words are there',
      async () => (await fieldText(check)).trim() === heading?.trim(),
    );
  });
});

/** Has the worker hear of the item as of a click by hand: no driver reaches the browser's own menu. */
async function chooseFromMenu(desk: Desk, page: Page): Promise<void> {
  const worker = desk.browser.targets().find((target) => target.type() === 'service_worker');
  const script = await worker?.worker();
  await script?.evaluate(
    async (title) => {
      const { chrome } = globalThis as never as { chrome: Clicks };
      const tab = (await chrome.tabs.query({})).find((each) => each.title === title);
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'check-selection', frameId: 0 }, tab);
    },
    await page.title(),
  );
}

interface Clicks {
  tabs: { query(what: object): Promise<{ title?: string }[]> };
  contextMenus: { onClicked: { dispatch(info: object, tab: object | undefined): void } };
}
