import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleText } from '../../lib/cli/bench/sample-text.ts';
import { until } from '../../lib/cli/browsers/until.ts';
import { type Desk, startDesk } from './driver/desk.ts';
import { editorOn } from './driver/editors.ts';
import { chord, writeInto } from './driver/keys.ts';
import { colourUnder } from './driver/pixels.ts';

const COMPOSERS = 1000;
const KEYS = 10_000;
const LONG = 20_000;
/** So many at a time share a frame. */
const AT_ONCE = 20;
const MEGABYTE = 1_000_000;
/** The browser's own: a tooltip, a selection, a compiled function. */
const SLACK = 12;
/** The most tries until a run leaves nothing behind. */
const RUNS = 3;

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

  /** Makes a long draft of that kind, with a flagged phrase at its beginning, and waits until it is looked after. */
  async function longDraft(tag: 'textarea' | 'div'): Promise<void> {
    await page.evaluate(
      (tag, paragraphs) => {
        document.getElementById('long-draft')?.remove();
        const element = document.createElement(tag);
        element.id = 'long-draft';
        element.setAttribute('aria-label', 'Reply');
        element.style.cssText =
          'display: block; width: 520px; height: 200px; overflow: auto; font: 16px Arial';
        if (element instanceof HTMLTextAreaElement) element.value = paragraphs.join('\n\n');
        else {
          element.contentEditable = 'true';
          element.append(
            ...paragraphs.map((words) => Object.assign(document.createElement('p'), { textContent: words })),
          );
        }
        document.querySelector('main')?.append(element);
      },
      tag,
      sampleText(LONG).split('\n\n'),
    );
    const editor = await editorOn(page, '#long-draft');
    await editor.element.click();
    await chord(page, 'Control', 'Home');
    await page.keyboard.type('Please calm down. ');
    await until('the underline', async () => (await colourUnder(editor, 'calm')) > 8);
    await chord(page, 'Control', 'End');
  }

  /** Presses keys in the long draft: words, and each of them taken back. */
  async function press(count: number): Promise<void> {
    for (let i = 0; i < count; i += 20) {
      const keys = [];
      for (const key of 'calm downs') keys.push(pressKey(key, key));
      for (let j = 0; j < 10; j += 1) keys.push(pressKey('Backspace'));
      await Promise.all(keys);
    }
  }

  /** The same key press as `page.keyboard` sends, without waiting for one before the next. */
  async function pressKey(key: string, text?: string): Promise<unknown> {
    const code = key === 'Backspace' ? { windowsVirtualKeyCode: 8, code: key } : {};
    const down = {
      type: text ? ('keyDown' as const) : ('rawKeyDown' as const),
      key,
      ...code,
      ...(text && { text }),
    };
    return Promise.all([
      devtools.send('Input.dispatchKeyEvent', down),
      devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key, ...code }),
    ]);
  }

  /**
   * Works, and works on until once nothing was left behind; gives back how often it did. What leaks is left behind by
   * every run, what the browser has only just learnt of the page (compiled code, caches) by the first ones.
   */
  async function unchangedBy(
    work: (share: number) => Promise<void>,
    before: number,
    after: number,
  ): Promise<number> {
    await work(before);
    for (let run = 1; ; run += 1) {
      const held0 = await held();
      await work(after);
      const held1 = await held();
      const grown = {
        nodes: Math.max(0, held1.nodes - held0.nodes - SLACK),
        listeners: Math.max(0, held1.listeners - held0.listeners - SLACK),
        heap: Math.max(0, held1.heap - held0.heap - MEGABYTE),
      };
      const isQuiet = Object.values(grown).every((more) => more === 0);
      if (run === RUNS) expect(grown).toEqual({ nodes: 0, listeners: 0, heap: 0 });
      if (isQuiet) return run;
    }
  }

  it('with 1,000 composers opened and removed', async () => {
    const runs = await unchangedBy((count) => openAndRemove(count), COMPOSERS / 5, COMPOSERS);
    expect(runs).toBeLessThanOrEqual(RUNS);
  });

  it.each(['div', 'textarea'] as const)(
    'with 10,000 keys in a %s that holds 20,000 characters',
    async (tag) => {
      await longDraft(tag);
      await page.evaluate(() => {
        const counting = window as unknown as { keys: number };
        counting.keys = 0;
        document.getElementById('long-draft')?.addEventListener('keydown', () => {
          counting.keys += 1;
        });
      });
      const runs = await unchangedBy(press, KEYS / 10, KEYS);
      const heard = await page.evaluate(() => (window as unknown as { keys: number }).keys);
      expect(heard).toBe(KEYS * (0.1 + runs));
    },
    240_000,
  );
});
