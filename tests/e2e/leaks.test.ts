import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/browsers/until.ts';
import { type Desk, startDesk } from './driver/desk.ts';
import { editorOn } from './driver/editors.ts';
import { writeInto } from './driver/keys.ts';
import { colourUnder } from './driver/pixels.ts';

const COMPOSERS = 1000;
const EDITS = 10_000;
/** So many at a time share a frame. */
const AT_ONCE = 20;
const MEGABYTE = 1_000_000;
/** The browser's own: a tooltip, a selection, a compiled function. */
const SLACK = 12;

interface Held {
  readonly nodes: number;
  readonly listeners: number;
  readonly heap: number;
}

// Only Chromium can be asked to collect its garbage and to count.
describe('nothing grows', () => {
  let desk: Desk;
  let page: Page;
  let devtools: CDPSession;
  beforeAll(async () => {
    desk = await startDesk('chromium');
    page = await desk.open('/pages/many.html');
    await page.click('#add');
    const editor = await editorOn(page, '#composer-1');
    await writeInto(editor, 'Please calm down.');
    await until('the underline', async () => (await colourUnder(editor, 'calm')) > 8);
    devtools = await page.createCDPSession();
  });
  afterAll(() => desk?.close());

  async function held(): Promise<Held> {
    for (let i = 0; i < 3; i += 1) await devtools.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    return { nodes, listeners: jsEventListeners, heap: usedSize };
  }

  /** Opens composers of both kinds, writes a flagged sentence in each, and takes them away again. */
  const openAndRemove = (count: number) =>
    page.evaluate(
      async (rounds, atOnce) => {
        const frame = () => new Promise((done) => requestAnimationFrame(done));
        for (let round = 0; round < rounds; round += 1) {
          const made = Array.from({ length: atOnce }, (_, i) => {
            const element = document.createElement(i % 2 ? 'textarea' : 'div');
            if (i % 2 === 0) element.contentEditable = 'true';
            element.setAttribute('aria-label', 'Reply');
            element.style.cssText = 'display: block; width: 300px; height: 24px';
            document.querySelector('main')?.append(element);
            element.focus();
            document.execCommand('insertText', false, 'Please calm down.');
            return element;
          });
          await frame();
          await frame();
          for (const element of made) element.remove();
          await frame();
        }
        document.getElementById('composer-1')?.focus();
        await frame();
        await frame();
      },
      count / AT_ONCE,
      AT_ONCE,
    );

  /** Types and deletes in the first composer, over and over. */
  const edit = (count: number) =>
    page.evaluate(async (count) => {
      document.getElementById('composer-1')?.focus();
      for (let i = 0; i < count; i += 1) {
        document.execCommand('insertText', false, ' Calm down.');
        document.execCommand('undo');
        if (i % 25 === 0) await new Promise((done) => requestAnimationFrame(done));
      }
    }, count / 2);

  it.each([
    ['1,000 composers opened and removed', (share: number) => openAndRemove(COMPOSERS * share)],
    ['10,000 edits of one draft', (share: number) => edit(EDITS * share)],
  ])('with %s', async (_, work) => {
    await work(1);
    const before = await held();
    await work(1);
    const after = await held();
    expect(after.nodes - before.nodes).toBeLessThanOrEqual(SLACK);
    expect(after.listeners - before.listeners).toBeLessThanOrEqual(SLACK);
    expect(after.heap - before.heap).toBeLessThanOrEqual(MEGABYTE);
  });
});
