import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { highlightedWords } from '../../lib/cli/browsers/drive.ts';
import { until } from '../../lib/cli/browsers/until.ts';
import { BROWSERS } from './driver/desk.ts';
import { type EditorOnPage, editorOn } from './driver/editors.ts';
import { heading, openPanelFor, ticked } from './driver/panel.ts';
import { startTeamDesk, type TeamDesk } from './driver/team-desk.ts';

const APOLOGY = ' I am truly sorry for this mistake.';
const rule = (phrase: string, where?: string) => ({
  id: phrase,
  category: 'test',
  severity: 'warn',
  why: 'Said otherwise here.',
  phrases: [phrase],
  alternatives: ['as promised'],
  ...(where && { where }),
});
/** One rule for replies alone and one for everything. */
const RULES = {
  policyId: 'p',
  name: 'P',
  revision: 1,
  rules: [rule('calm down', 'public'), rule('whatever')],
};

/** A page of the product where its addresses begin, or one that is of no product at all. */
const pageAt = (path: string): string => {
  if (path.startsWith('/agent/tickets/9')) return 'unsourced-mail';
  if (path.startsWith('/agent/')) return 'zendesk';
  if (path.startsWith('/a/tickets/')) return 'freshdesk';
  return 'zammad';
};

interface Store {
  storage: { local: { set(items: object): Promise<void> } };
}

/** Another address without a new document, as single-page helpdesks do it. */
const goTo = (page: Page, path: string) => page.evaluate((to) => history.pushState(null, '', to), path);
const panelOf = (ticket: string) => `[data-ticket-id="${ticket}"] [role="textbox"]`;
/** Types behind the first paragraph, before what is quoted or signed. */
async function writeInto(editor: EditorOnPage, text: string): Promise<void> {
  await (await editor.element.$(':scope > *'))?.click();
  await editor.page.keyboard.type(text);
}
const flagged = (editor: EditorOnPage, words: readonly string[]) =>
  until(`${words.join(', ')} underlined`, async () => {
    const now = await highlightedWords(editor.element);
    if (now.join() !== words.join()) throw new Error(`underlined: ${now.join() || 'nothing'}`);
    return true;
  });

describe.each(BROWSERS)("a product at the team's own address in %s", (browser) => {
  let desk: TeamDesk;
  let opened: Page[] = [];
  beforeAll(async () => {
    desk = await startTeamDesk(browser, pageAt);
    const settings = await desk.openExtensionPage('options.html');
    await settings.evaluate(async (value) => {
      const { browser: own, chrome } = globalThis as never as { browser?: Store; chrome: Store };
      await (own ?? chrome).storage.local.set({ rules: { version: 1, value } });
    }, RULES);
    await settings.close();
  });
  afterAll(() => desk?.close());
  afterEach(async () => {
    for (const page of opened) await page.close();
    opened = [];
  });

  async function open(host: string, path: string): Promise<Page> {
    const page = await desk.browser.newPage();
    opened.push(page);
    await page.goto(desk.at(host, path));
    await page.bringToFront();
    return page;
  }
  async function panelFor(page: Page): Promise<Page> {
    const panel = await openPanelFor(desk, page);
    opened.push(panel);
    return panel;
  }

  it('keeps three open Zendesk tickets apart, each with its case and its readers', async () => {
    const page = await open('support', '/agent/tickets/4711');
    const reply = await editorOn(page, panelOf('4711'));
    await writeInto(reply, `${APOLOGY} Please calm down, whatever.`);
    await flagged(reply, ['calm down', 'whatever']);
    const panel = await panelFor(page);
    await heading(panel, 'Ticket 4711');
    await ticked(panel, [0]);

    for (const ticket of ['4712', '4713']) {
      await page.bringToFront();
      const note = await editorOn(page, panelOf(ticket));
      await writeInto(note, ' Please calm down, whatever.');
      await flagged(note, ['whatever']);
      await heading(panel, `Ticket ${ticket}`);
      await ticked(panel, []);
    }
    await flagged(reply, ['calm down', 'whatever']);
    const shown = () =>
      panel.evaluate(() =>
        [...document.querySelectorAll('.panel-switch option')].map((option) => option.textContent),
      );
    expect([...(await shown())].sort()).toEqual(['Internal note', 'Internal note 2', 'Reply']);
  });

  it('follows the address without a new document, and a ticket keeps its own', async () => {
    const page = await open('help', '/a/tickets/12');
    const editor = await editorOn(page, '.fr-element');
    await writeInto(editor, APOLOGY);
    const panel = await panelFor(page);
    await heading(panel, 'Ticket 12');
    await ticked(panel, [0]);
    await goTo(page, '/a/tickets/13?current_tab=details');
    await heading(panel, 'Ticket 13');
    await ticked(panel, []);
    await goTo(page, '/a/dashboard');
    await heading(panel, 'No case here');
    await goTo(page, '/a/tickets/12');
    await heading(panel, 'Ticket 12');
    await ticked(panel, [0]);
  });

  it('becomes the product when a page of nobody turns into one of its own', async () => {
    const page = await open('desk', '/#dashboard');
    const editor = await editorOn(page, '.active .articleNewEdit-body');
    await writeInto(editor, ' Please calm down, whatever.');
    await flagged(editor, ['calm down', 'whatever']);
    const panel = await panelFor(page);
    await heading(panel, 'No case here');
    await page.evaluate(() => {
      location.hash = '#ticket/zoom/31';
    });
    await heading(panel, 'Ticket 31');
    await flagged(editor, ['whatever']);
  });

  it('leaves a composer in a hidden tab the case it had, while the address is that of another', async () => {
    const page = await open('desk', '/#ticket/zoom/31');
    await page.$eval('.is-internal', (form) => form.classList.replace('is-internal', 'is-public'));
    await writeInto(await editorOn(page, '.active .articleNewEdit-body'), APOLOGY);
    const panel = await panelFor(page);
    await heading(panel, 'Ticket 31');
    await ticked(panel, [0]);
    const switchTo = (hash: string) =>
      page.evaluate((to) => {
        for (const tab of document.querySelectorAll<HTMLElement>('.content')) {
          tab.classList.toggle('active');
          tab.style.display = tab.classList.contains('active') ? '' : 'none';
        }
        location.hash = to;
      }, hash);
    await switchTo('#ticket/zoom/32');
    await page.bringToFront();
    await writeInto(await editorOn(page, '.active .articleNewEdit-body'), ' Hello.');
    await heading(panel, 'Ticket 32');
    await ticked(panel, []);
    await switchTo('#ticket/zoom/31');
    await page.bringToFront();
    await writeInto(await editorOn(page, '.active .articleNewEdit-body'), ' Bye.');
    await heading(panel, 'Ticket 31');
    await ticked(panel, [0]);
  });

  it('is not taken for one by its path alone: without the mark it is nobody’s page', async () => {
    const page = await open('shop', '/agent/tickets/9');
    const editor = await editorOn(page, '[aria-multiline="true"]');
    await writeInto(editor, ' Please calm down.');
    await flagged(editor, ['calm down']);
    await heading(await panelFor(page), 'No case here');
  });
});
