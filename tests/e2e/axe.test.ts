import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCardByMouse } from './driver/card.ts';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { editorOn } from './driver/editors.ts';
import { writeInto } from './driver/keys.ts';
import { heading, openPanelFor, ticked } from './driver/panel.ts';
import { expectUnderlined } from './driver/underlined.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  axe: {
    run(
      context: Element | Document,
    ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
  };
}

/** What axe finds in the page, or in the part that our card stands in. */
async function violations(page: Page, part: 'page' | 'card'): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (which) => {
    const { axe } = window as unknown as Axe;
    const holdsCard = (node: Element) => node.shadowRoot?.querySelector('[role="dialog"]');
    const card = [...document.querySelectorAll('*')].find(holdsCard);
    if (which === 'card' && !card) return ['the card is not there'];
    const found = await axe.run(which === 'card' && card ? card : document);
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, part);
}

// The test build, whose shadow roots are open: axe must look inside them.
describe.each(BROWSERS)('axe finds nothing in %s', (browser) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk(browser, { mode: 'testing' });
  });
  afterAll(() => desk?.close());

  it('on the card', async () => {
    const page = await desk.open('/tickets/1042');
    const editor = await editorOn(page, '[data-composer="reply"]');
    await writeInto(editor, "That's not my job. Please calm down.");
    await expectUnderlined(editor, ["That's not my job", 'Please calm down']);
    await openCardByMouse(desk, editor, 'calm down');
    expect(await violations(page, 'card')).toEqual([]);
    await page.close();
  });

  it('on the panel, with a bad reply in it', async () => {
    const page = await desk.open('/tickets/1042');
    const bad = "I am truly sorry for this mistake. That's not my job.";
    await writeInto(await editorOn(page, '[data-composer="reply"]'), bad);
    const panel = await openPanelFor(desk, page);
    await ticked(panel, [0]);
    expect(await violations(panel, 'page')).toEqual([]);
    await panel.bringToFront();
    await panel.click('.site-switch');
    await panel.$$eval('.fold-summary', (folds) => {
      for (const fold of folds) (fold as HTMLElement).click();
    });
    await panel.waitForSelector('textarea.report');
    expect(await violations(panel, 'page'), 'with its switch and report open').toEqual([]);
    const choices = await panel.$$('.site-choices button');
    await choices[1]?.click();
    await heading(panel, 'Amend is off here');
    expect(await violations(panel, 'page'), 'while off').toEqual([]);
    await panel.click('.site-switch');
    await ticked(panel, [0]);
    await page.close();
    await panel.close();
  });

  it.each([
    'options.html',
    'welcome.html',
    'sidepanel.html',
    'cases.html',
    'subscribe.html',
    'check.html',
    'popup.html',
    'practice.html',
    'practice.html#late-flight',
  ])('on %s', async (path) => {
    const page = await desk.openExtensionPage(path);
    await page.waitForSelector('h1, h2');
    expect(await violations(page, 'page')).toEqual([]);
    await page.close();
  });

  it('on the list of cases, with one open', async () => {
    const page = await desk.open('/tickets/1043');
    await writeInto(await editorOn(page, '[data-composer="reply"]'), 'I am truly sorry for this mistake.');
    const list = await desk.openExtensionPage('cases.html');
    await list.bringToFront();
    await list.waitForSelector('.case-button');
    await list.click('.case-button');
    await list.waitForSelector('.case-foot');
    expect(await violations(list, 'page')).toEqual([]);
    await page.close();
    await list.close();
  });

  it('on the demo helpdesk itself', async () => {
    const page = await desk.open('/tickets/1044');
    expect(await violations(page, 'page')).toEqual([]);
    await page.close();
  });
});
