import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/browsers/until.ts';
import { validPolicy } from '../policy/valid-policy.ts';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { choose, dropReplies, openPastReplies, press, texts } from './driver/past-replies.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const HEAD = 'id,agent,answer\n';
const ROWS = [
  '1,tom,"Sorry, that\'s not my job. I will ask."',
  '2,tom,"All is well, and it was sent today."',
  '3,tom,"Sorry, that\'s not our table. I will ask."\n',
].join('\n');

/** What axe finds in the page as it is. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = await axe.run();
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

describe.each(BROWSERS)('past replies in %s', (browser) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk(browser);
  });
  afterAll(() => desk?.close());

  it('shows what a dropped file holds, counts it in a worker, and marks the words in their sentences', async () => {
    const page = await openPastReplies(desk);
    expect(await violations(page)).toEqual([]);
    await dropReplies(page, 'quarter.csv', HEAD, ROWS);
    expect((await texts(page, '.backtest-preview li'))[0]).toBe("Sorry, that's not my job. I will ask.");
    await press(page, 'Count');
    expect(await texts(page, '.backtest-totals .backtest-sum')).toEqual(['1 of 3 replies flagged (33.3 %)']);
    await page.evaluate(() => document.querySelector<HTMLElement>('.backtest-rule')?.click());
    expect(await texts(page, '.backtest-examples mark')).toEqual(["that's not my job"]);
    expect(await texts(page, '.backtest-examples')).toEqual([expect.stringContaining('quarter.csv, line 2')]);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('says how far it is, and stops when asked with what was counted until then', async () => {
    const page = await openPastReplies(desk);
    // Far more than any machine counts while the test presses a button.
    await dropReplies(page, 'years.csv', HEAD, ROWS.repeat(2_000), 100);
    await press(page, 'Count');
    await until('the bar moves', () =>
      page.evaluate(() => (document.querySelector('progress')?.value ?? 0) > 0),
    );
    expect(await texts(page, '.backtest-progress .quiet-line')).toEqual([expect.stringMatching(/ replies/)]);
    expect(await violations(page)).toEqual([]);
    await press(page, 'Stop');
    expect((await texts(page, '.backtest-totals .quiet-line'))[0]).toMatch(/^Stopped after/);
    const [sum] = await texts(page, '.backtest-totals .backtest-sum');
    const counted = Number(/of ([\d,.\s]+) replies/.exec(sum ?? '')?.[1]?.replace(/\D/g, ''));
    expect(counted).toBeGreaterThan(0);
    expect(counted).toBeLessThan(600_000);
    await page.close();
  });

  it('compares a policy with the one in use: what is new and what is gone, with sentences', async () => {
    const page = await openPastReplies(desk);
    await dropReplies(page, 'quarter.csv', HEAD, ROWS);
    await page.evaluate((policy) => {
      const picker = document.querySelector<HTMLInputElement>('.backtest-policy input[type=file]')!;
      const data = new DataTransfer();
      data.items.add(new File([policy], 'team.json'));
      picker.files = data.files;
      picker.dispatchEvent(new Event('change', { bubbles: true }));
    }, JSON.stringify(validPolicy()));
    await choose(page, 'Compare with', 'force');
    await press(page, 'Count');
    expect(await texts(page, '.backtest-table .backtest-sum')).toEqual([
      'This change flags 1 more, in 1 reply, and 1 fewer, in 1 reply.',
    ]);
    await page.evaluate(() => {
      for (const rule of document.querySelectorAll<HTMLElement>('.backtest-table .backtest-rule'))
        rule.click();
    });
    const marked = await texts(page, '.backtest-examples mark');
    expect(marked).toContain("that's not our table");
    expect(marked).toContain("that's not my job");
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('says what is wrong with a file and lets it be read otherwise', async () => {
    const page = await openPastReplies(desk);
    await dropReplies(page, 'book.csv', 'PK\u0003\u0004', 'something');
    expect(await texts(page, '.backtest-file .notice')).toEqual([
      expect.stringContaining('It is a spreadsheet of a newer Excel'),
    ]);
    await press(page, 'Remove book.csv');
    await dropReplies(page, 'notes.csv', '', 'One reply is here.\n\nAnother is here.\n');
    await texts(page, '.backtest-preview li');
    await choose(page, 'Read as', 'text');
    await until('it is read as text', async () => (await texts(page, '.backtest-preview li')).length === 2);
    await choose(page, 'Replies are parted by', 'whole');
    await until('it is one reply', async () => (await texts(page, '.backtest-preview li')).length === 1);
    await page.close();
  });

  it('leaves nothing of the replies behind in what the browser stores', async () => {
    const page = await openPastReplies(desk);
    const stored = await page.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Record<
        'browser' | 'chrome',
        { storage: { local: { get(keys: null): Promise<object> } } }
      >;
      const bases = await indexedDB.databases();
      return JSON.stringify([await (browser ?? chrome).storage.local.get(null), bases, { ...localStorage }]);
    });
    expect(stored).not.toContain('I will ask');
    expect(stored).not.toContain('quarter.csv');
    await page.close();
  });

  it('fits from 280 px on, with all that there is to see', async () => {
    const page = await openPastReplies(desk);
    await dropReplies(page, 'quarter.csv', HEAD, ROWS);
    await texts(page, '.backtest-preview li');
    await press(page, 'Count');
    await texts(page, '.backtest-totals');
    for (const width of [280, 640, 1200]) {
      await page.setViewport({ width, height: 700 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(wide, `${width} px`).toBe(false);
    }
    await page.close();
  });
});

describe('the table of past replies in chromium', () => {
  it('is saved as a sheet without a word of the replies', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'amend-backtest-'));
    const desk = await startDesk('chromium');
    try {
      const page = await openPastReplies(desk);
      await dropReplies(page, 'quarter.csv', HEAD, ROWS);
      await texts(page, '.backtest-preview li');
      await press(page, 'Count');
      const session = await page.createCDPSession();
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
      await press(page, 'Save the table');
      const saved = async () => (await readdir(folder)).find((name) => name.endsWith('.csv'));
      await until('the file is there', async () => (await saved()) !== undefined);
      const text = await readFile(join(folder, (await saved()) ?? ''), 'utf8');
      expect(text).toMatch(/^\ufeffrule,name,category,severity,fires,replies,per_100_replies\r\n/);
      expect(text).not.toContain('I will ask');
    } finally {
      await desk.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
