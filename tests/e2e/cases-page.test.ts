import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/browsers/until.ts';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { editorOn } from './driver/editors.ts';
import { writeInto } from './driver/keys.ts';
import { openPanelFor, tickByHand, ticked } from './driver/panel.ts';

const REPLY = '[data-composer="reply"]';
const APOLOGY = 'I am truly sorry for this mistake.';

const titles = (page: Page) =>
  page.$$eval('.case-title', (found) => found.map(({ textContent }) => textContent ?? ''));
const events = (page: Page) =>
  page.$$eval('.case-event > span', (found) => found.map(({ textContent }) => textContent ?? ''));

async function openCase(page: Page, id: string): Promise<void> {
  await page.bringToFront();
  await until(`case ${id} is listed`, async () => (await titles(page)).some((title) => title.includes(id)));
  const rows = await page.$$('.case-button');
  const at = (await titles(page)).findIndex((title) => title.includes(id));
  await rows[at]?.click();
  await page.waitForSelector('.case-steps');
}

describe.each(BROWSERS)('the page of cases in %s', (browser) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk(browser);
  });
  afterAll(() => desk?.close());

  it('shows a case as soon as a reply in another tab covers a step, and what happens to it from then on', async () => {
    const list = await desk.openExtensionPage('cases.html');
    await list.waitForSelector('.cases-empty');
    const page = await desk.open('/tickets/1042');
    await writeInto(await editorOn(page, REPLY), APOLOGY);
    await openCase(list, '1042');
    expect(await events(list)).toEqual([expect.stringMatching(/^Apology: (covered|started)/)]);
    await page.bringToFront();
    const panel = await openPanelFor(desk, page);
    await ticked(panel, [0]);
    await tickByHand(panel, 2);
    await list.bringToFront();
    await until('the tick by hand', async () => (await events(list)).some((text) => /by hand/.test(text)));
    await Promise.all([page.close(), panel.close(), list.close()]);
  });

  it('holds two tabs of one case apart: the draft that was read last is shown', async () => {
    const list = await desk.openExtensionPage('cases.html');
    const tabs = [await desk.open('/tickets/1043'), await desk.open('/tickets/1043')];
    const replies = [APOLOGY, 'I will call you on Friday at 2 pm.'];
    for (const [index, tab] of tabs.entries()) {
      await tab.bringToFront();
      await writeInto(await editorOn(tab, REPLY), replies[index] ?? '');
    }
    await openCase(list, '1043');
    const marks = () =>
      list.$$eval('.case-step', (found) => found.map((step) => (step as HTMLElement).dataset.mark));
    await until('the last one counts', async () => {
      const [apology, , , , followUp] = await marks();
      return apology === 'open' && followUp === 'covered';
    });
    await Promise.all([...tabs, list].map((each) => each.close()));
  });

  it('closes a case, opens it again, and deletes it, by keyboard alone', async () => {
    const list = await desk.openExtensionPage('cases.html');
    await list.bringToFront();
    await list.waitForSelector('.case-button');
    await list.focus('.case-button');
    await list.keyboard.press('Enter');
    await list.waitForSelector('.case-foot');
    const press = async (name: string) => {
      await until(`focus on ${name}`, async () => {
        await list.keyboard.press('Tab');
        return (await list.evaluate(() => document.activeElement?.textContent)) === name;
      });
      await list.keyboard.press('Enter');
    };
    const id = (await titles(list))[0] ?? '';
    await press('Mark as done');
    await until('it is done', async () => (await events(list)).includes('Marked as done'));
    await list.keyboard.press('Enter');
    await until('it is open', async () => !(await events(list)).includes('Marked as done'));
    await press('Delete');
    await press('Delete this case');
    await until('it is gone', async () => !(await titles(list)).includes(id));
    await list.close();
  });

  it('fits from 280 px on', async () => {
    const list = await desk.openExtensionPage('cases.html');
    await list.waitForSelector('.case-button, .cases-empty');
    for (const width of [280, 640, 1200]) {
      await list.setViewport({ width, height: 700 });
      const wide = await list.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(wide, `${width} px`).toBe(false);
    }
    await list.close();
  });
});

describe('an export in chromium', () => {
  it('is a file that a sheet reads, without asking for a permission', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'amend-export-'));
    const desk = await startDesk('chromium');
    try {
      const page = await desk.open('/tickets/1042');
      await writeInto(await editorOn(page, REPLY), APOLOGY);
      const list = await desk.openExtensionPage('cases.html');
      await list.bringToFront();
      await list.waitForSelector('.case-button');
      const session = await list.createCDPSession();
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
      await list.evaluate(() => {
        [...document.querySelectorAll('button')]
          .find(({ textContent }) => textContent === 'Export as CSV')
          ?.click();
      });
      const saved = async () => (await readdir(folder)).find((name) => name.endsWith('.csv'));
      await until('the file is there', async () => (await saved()) !== undefined);
      const text = await readFile(join(folder, (await saved()) ?? ''), 'utf8');
      const lines: Record<string, string>[] = parse(text, { columns: true, bom: true });
      expect(lines).toMatchObject([{ site: 'demo', case_id: '1042', state: 'open' }]);
    } finally {
      await desk.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
