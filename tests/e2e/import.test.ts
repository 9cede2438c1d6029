import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/browsers/until.ts';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { beginPolicy, hasText, openStudio, press, saved } from './driver/studio.ts';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const TABLE =
  'Do not say\tSay instead\tWhy\nno can do\tHere is what I can do\tIt is a wall.\n\tx\t\nour hands are tied\tLet me ask\tIt is a wall.\n';
const STYLE =
  'extends: substitution\nmessage: "Use %s."\nignorecase: true\nswap:\n  gizmo: device\n  doohickey: part\n';

const names = (page: Page) =>
  page.$$eval('.studio-option-name', (found) => found.map(({ textContent }) => textContent ?? ''));

/** Pastes as a spreadsheet does. */
function paste(page: Page, text: string): Promise<void> {
  return page.evaluate((content) => {
    const event = new ClipboardEvent('paste', {
      bubbles: true,
      cancelable: true,
      clipboardData: new DataTransfer(),
    });
    // Firefox takes nothing that was put into the transfer before.
    event.clipboardData?.setData('text/plain', content);
    document.querySelector('#import-paste')?.dispatchEvent(event);
  }, text);
}

/** Drops files as from a folder. */
function drop(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  return page.evaluate((contents) => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of Object.entries(contents)) dataTransfer.items.add(new File([text], name));
    document
      .querySelector('.import-drop')
      ?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
  }, files);
}

async function faults(page: Page): Promise<unknown> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const axe = (
      globalThis as unknown as {
        axe: { run(what: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe;
    const { violations } = await axe.run(document.querySelector('dialog'));
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

describe.each(BROWSERS)('bringing rules in, in %s', (browser) => {
  let desk: Desk;
  let page: Page;
  beforeAll(async () => {
    desk = await startDesk(browser);
    page = await openStudio(desk);
    await beginPolicy(page, 'Acme support wording');
  });
  afterAll(() => desk?.close());

  it('takes pasted cells over whole, and one undo takes them back', async () => {
    const before = await names(page);
    await press(page, 'Import rules');
    await page.waitForSelector('dialog[open] #import-paste');
    expect(await faults(page)).toEqual([]);
    await paste(page, TABLE);
    await until('what will come', () => hasText(page, '.import-sum', '2 of 3 rows'));
    expect(await hasText(page, '.import-part td', 'row 3')).toBe(true);
    expect(await faults(page)).toEqual([]);
    await press(page, 'Take over 2 rules');
    await until('the dialog is gone', async () => (await page.$('dialog')) === null);
    await until('the rules are there', async () => (await names(page)).includes('our hands are tied'));
    await saved(page);
    await page.focus('.studio-rows');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await until('they are gone', async () => !(await names(page)).includes('our hands are tied'));
    expect(await names(page)).toEqual(before);
  });

  it('shows what of a style is left, and changes nothing when it is left', async () => {
    const before = await names(page);
    await press(page, 'Import rules');
    await page.waitForSelector('dialog[open] .import-drop');
    await drop(page, { 'Words.yml': STYLE, 'Headings.yml': 'extends: capitalization\nmessage: m\n' });
    await until('what will come', () => hasText(page, '.import-sum', '1 of 2 rules'));
    expect(await hasText(page, '.import-part td', 'capitalization')).toBe(true);
    await page.keyboard.press('Escape');
    await until('the dialog is gone', async () => (await page.$('dialog')) === null);
    expect(await names(page)).toEqual(before);
  });
});
