import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clickNode } from '../../lib/cli/browsers/drive.ts';
import { until } from '../../lib/cli/browsers/until.ts';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { editorOn, textOf } from './driver/editors.ts';
import { writeInto } from './driver/keys.ts';
import { badge, heading, openPanelFor, tickByHand, ticked } from './driver/panel.ts';
import { expectUnderlined } from './driver/underlined.ts';

const APOLOGY = 'I am truly sorry for this mistake.';
const REPLY = '[data-composer="reply"]';
const EARLIER = 'Covered in an earlier reply';
const UNSENT = 'Covered in a draft that was not sent';

/** Another address without a new document, as single-page helpdesks do it. */
const goTo = (page: Page, path: string) => page.evaluate((to) => history.pushState(null, '', to), path);

/** What is stored under keys that hold these words. */
const stored = (panel: Page, words: string) =>
  panel.evaluate(async (part) => {
    const { browser, chrome } = globalThis as never as { browser?: Store; chrome: Store };
    const all = await (browser ?? chrome).storage.local.get(null);
    return Object.keys(all).filter((key) => key.includes(part));
  }, words);

interface Store {
  storage: { local: { get(keys: null): Promise<object>; set(items: object): Promise<void> } };
}

describe.each(BROWSERS)('the case in %s', (browser) => {
  let desk: Desk;
  let opened: Page[] = [];
  beforeAll(async () => {
    desk = await startDesk(browser);
  });
  afterAll(() => desk?.close());
  afterEach(async () => {
    for (const page of opened) await page.close();
    opened = [];
  });

  async function open(path: string): Promise<Page> {
    const page = await desk.open(path);
    opened.push(page);
    return page;
  }
  async function panelFor(page: Page): Promise<Page> {
    const panel = await openPanelFor(desk, page);
    opened.push(panel);
    return panel;
  }

  it('keeps what a sent reply covered through the next one, a reload and a second tab', async () => {
    const page = await open('/tickets/1042');
    await writeInto(await editorOn(page, REPLY), `${APOLOGY}x`);
    await page.keyboard.press('Backspace');
    const panel = await panelFor(page);
    await ticked(panel, [0]);
    await page.bringToFront();
    await clickNode(desk, page, { role: 'button', name: 'Send reply' });
    const editor = await editorOn(page, REPLY);
    await until('the reply is sent', async () => (await textOf(editor)) === '');
    await writeInto(editor, 'I will call you on Friday at 2 pm to make sure everything arrived.');
    expect((await ticked(panel, [0, 4]))[0]?.about).toBe(EARLIER);

    await page.bringToFront();
    await page.reload();
    await writeInto(await editorOn(page, REPLY), 'Hello');
    expect((await ticked(panel, [0]))[0]?.about, 'what was not sent covers nothing').toBe(EARLIER);

    const second = await open('/tickets/1042');
    await writeInto(await editorOn(second, REPLY), 'I can see how frustrating this was for you.');
    expect((await ticked(panel, [0]))[2]?.about, 'a draft in another tab is no earlier reply').toBe('Open');
  });

  it('opens a step again when the words that covered it are deleted by hand', async () => {
    const page = await open('/tickets/1043');
    await writeInto(await editorOn(page, REPLY), APOLOGY);
    const panel = await panelFor(page);
    await ticked(panel, [0]);
    await page.bringToFront();
    for (const _ of APOLOGY) await page.keyboard.press('Backspace');
    await ticked(panel, []);
  });

  it('is left with its composers, those that stood hidden too', async () => {
    const page = await open('/tickets/1042');
    await writeInto(await editorOn(page, REPLY), 'Hello Maria.');
    await page.click('[data-tab="note"]');
    await writeInto(await editorOn(page, '[data-composer="note"]'), 'Ask Dana.');
    const panel = await panelFor(page);
    await heading(panel, 'Ticket 1042');
    await page.bringToFront();
    await page.click('a[href="/tickets/1043"]');
    await heading(panel, 'No composer in use');
    await page.bringToFront();
    await writeInto(await editorOn(page, REPLY), 'Hello.');
    await heading(panel, 'Ticket 1043');
    await tickByHand(panel, 2);
    await ticked(panel, [2]);
  });

  it('follows the address in one and the same composer, and its words cover nothing for the next', async () => {
    const page = await open('/pages/place.html?place=page&kind=textarea');
    await goTo(page, '/tickets/71');
    const editor = await editorOn(page);
    await writeInto(editor, `${APOLOGY} Please calm down.`);
    const panel = await panelFor(page);
    await heading(panel, 'Ticket 71');
    await ticked(panel, [0]);
    await badge(panel, '1');

    await goTo(page, '/tickets/72');
    await heading(panel, 'Ticket 72');
    await ticked(panel, []);
    await badge(panel, '1');
    await goTo(page, '/tickets/71');
    await heading(panel, 'Ticket 71');
    expect((await ticked(panel, [0]))[0]?.about).toMatch(/sorry/i);
    await goTo(page, '/tickets/72');
    await heading(panel, 'Ticket 72');
    await page.bringToFront();
    await editor.element.evaluate((node) => node.blur());
    await editor.element.click();
    await ticked(panel, []);
    await editor.element.evaluate((node) => {
      (node as HTMLTextAreaElement).value = '';
    });
    await writeInto(editor, 'Hello.');
    await badge(panel, '');
    await ticked(panel, []);
    expect(await stored(panel, '/72')).toEqual([]);

    await goTo(page, '/tickets/71');
    await heading(panel, 'Ticket 71');
    expect((await ticked(panel, [0]))[0]?.about).toBe(UNSENT);
  });

  it('keeps its badge through a change of the address, and loses it with the page', async () => {
    const page = await open('/pages/place.html?place=page&kind=textarea');
    await writeInto(await editorOn(page), 'Please calm down.');
    const panel = await panelFor(page);
    await badge(panel, '1');
    await page.evaluate(() => {
      location.hash = 'further';
    });
    await until('the address', async () => page.url().endsWith('#further'));
    await badge(panel, '1');
    await page.goto(`${desk.server.origin}/pages/plain.html`);
    await badge(panel, '');
  });

  it('is that of the page around a frame of another origin', async () => {
    const page = await open('/pages/place.html?place=cross-origin%20frame&kind=textarea');
    await goTo(page, '/tickets/55');
    const editor = await editorOn(page);
    await writeInto(editor, APOLOGY);
    const panel = await panelFor(page);
    await heading(panel, 'Ticket 55');
    await ticked(panel, [0]);
    await goTo(page, '/tickets/56');
    await heading(panel, 'Ticket 56');
    await ticked(panel, []);
    expect(await stored(panel, '/55')).toHaveLength(1);
  });

  it('is looked after by the shipped rules where the stored ones are damaged, and the panel says so', async () => {
    const page = await open('/tickets/1043');
    const settings = await desk.openExtensionPage('options.html');
    opened.push(settings);
    await settings.evaluate(async () => {
      const { browser, chrome } = globalThis as never as { browser?: Store; chrome: Store };
      const rule = {
        id: 'a',
        category: 'a',
        severity: 'warn',
        why: 'a',
        phrases: [5, null, {}],
        alternatives: [],
      };
      const value = { policyId: 'p', name: 'P', revision: 1, rules: [rule] };
      await (browser ?? chrome).storage.local.set({ rules: { version: 1, value } });
    });
    await page.bringToFront();
    const editor = await editorOn(page, REPLY);
    await writeInto(editor, 'Please calm down.');
    await expectUnderlined(editor, ['Please calm down']);
    const panel = await panelFor(page);
    await until('the notice', () =>
      panel.evaluate(() => document.body.textContent?.includes('Your policy could not be read') ?? false),
    );
  });
});
