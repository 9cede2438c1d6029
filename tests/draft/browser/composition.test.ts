import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../lib/cli/browsers/until.ts';
import { type LabBrowser, startLab } from './lab.ts';
import { type PaintedBox, painted } from './pixels.ts';

const FIELDS = [
  '<textarea id="e" cols="60"></textarea>',
  '<div id="e" contenteditable="true" style="min-height:40px"></div>',
];

// Only Chromium's protocol can drive an input method.
describe.each(FIELDS)('while an input method composes in %s', (body) => {
  let browser: LabBrowser;
  let page: Page;
  let ime: CDPSession;

  beforeAll(async () => {
    browser = await startLab('chromium');
  }, 90_000);
  afterAll(() => browser?.close());
  afterEach(() => page?.close());

  const compose = (text: string) =>
    ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });

  async function composing(): Promise<void> {
    page = await browser.open(body);
    ime = await page.createCDPSession();
    await page.focus('#e');
    await page.keyboard.type('not my job ');
    await page.evaluate(() => window.lab.use('#e'));
    await compose('に');
    await compose('にほ');
  }

  it('nothing is told and nothing is written, and its end is told', async () => {
    await composing();
    expect(await page.evaluate(() => window.lab.editor.composing)).toBe(true);
    expect(await page.evaluate(() => window.lab.counts())).toEqual({ changes: 0, asComposed: 0 });
    expect(await page.evaluate(() => window.lab.replace('my', 'our'))).toBe('stale');
    await ime.send('Input.insertText', { text: '日本' });
    await page.waitForFunction(() => !window.lab.editor.composing);
    expect(await page.evaluate(() => window.lab.text())).toBe('not my job 日本');
    expect((await page.evaluate(() => window.lab.counts())).changes).toBeGreaterThan(0);
    expect(await page.evaluate(() => window.lab.replace('my', 'our'))).toBe('done');
    expect(await page.evaluate(() => window.lab.text())).toBe('not our job 日本');
  });

  it('what is underlined behind it goes along', async () => {
    page = await browser.open(body);
    ime = await page.createCDPSession();
    await page.focus('#e');
    await page.keyboard.type('Well, not my job');
    await page.evaluate(() => {
      window.lab.use('#e');
      window.lab.underline(['job', 'block']);
    });
    await page.keyboard.press('Home');
    const line = async () => {
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      return (await painted(page, [0xe0, 0x39, 0x3e])) as PaintedBox;
    };
    const before = await line();
    // Two changes may well come before anything is drawn.
    await Promise.all([compose('に'), compose('にほ')]);
    // A busy machine paints the word and the line under it in more than one frame.
    await until('the line goes along with its word', async () => {
      const { left, right } = await line();
      if (Math.abs(right - left - (before.right - before.left)) < 5 && left > before.left + 10) return true;
      throw new Error(`from ${left} to ${right}; before it was from ${before.left} to ${before.right}`);
    });
  });
});
