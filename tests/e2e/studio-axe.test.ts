import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/browsers/until.ts';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import {
  beginPolicy,
  checksSay,
  dropFile,
  NOT_OUR_POLICY,
  openStudio,
  press,
  writeRule,
} from './driver/studio.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  axe: { run(context: Document): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
}

/** What axe finds in the page, in light and in dark. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found: string[] = [];
  for (const scheme of ['light', 'dark']) {
    const lines = await page.evaluate(async (wanted) => {
      document.documentElement.style.colorScheme = wanted;
      // Colours that change on the way are none of either scheme.
      await Promise.all(document.getAnimations().map(({ finished }) => finished));
      const { axe } = window as unknown as Axe;
      const result = await axe.run(document);
      return result.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${wanted} ${id}: ${html}`),
      );
    }, scheme);
    found.push(...lines);
  }
  return found;
}

async function openFolds(page: Page): Promise<void> {
  await page.$$eval('details', (folds) => {
    for (const fold of folds) fold.open = true;
  });
}

describe.each(BROWSERS)('axe finds nothing in the policy studio in %s', (browser) => {
  let desk: Desk;
  let page: Page;
  beforeAll(async () => {
    desk = await startDesk(browser);
    page = await openStudio(desk);
  });
  afterAll(() => desk?.close());

  it('at the start, with a file that was refused', async () => {
    await dropFile(page, 'broken.json', '{');
    await page.waitForSelector('.studio-refused');
    expect(await violations(page)).toEqual([]);
    await press(page, 'All right');
  });

  it('on a rule of one’s own, with all folds open', async () => {
    await beginPolicy(page, 'Acme support wording');
    await writeRule(page, NOT_OUR_POLICY);
    await checksSay(page, 'All is well');
    await openFolds(page);
    expect(await violations(page)).toEqual([]);
  });

  it('on a rule that ships', async () => {
    const rows = await page.$$('.studio-option');
    await rows[3]?.click();
    await page.waitForSelector('.studio-shipped');
    await press(page, 'Switch off');
    await page.waitForSelector('.studio-off');
    await openFolds(page);
    expect(await violations(page)).toEqual([]);
  });

  it.each(['about', 'changes', 'publish'])('on %s', async (part) => {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#studio/${part}`);
    await page.waitForSelector('.studio-panel-heading');
    await openFolds(page);
    expect(await violations(page)).toEqual([]);
  });

  it('on a narrow page, the list and then a rule', async () => {
    await page.evaluate(() => {
      location.hash = '#studio';
    });
    await page.setViewport({ width: 400, height: 700 });
    await page.waitForSelector('.studio-columns');
    expect(await violations(page)).toEqual([]);
    await page.click('.studio-option');
    await until('the rule', () => page.evaluate(() => document.querySelector('[data-open="true"]') !== null));
    expect(await violations(page)).toEqual([]);
  });
});
