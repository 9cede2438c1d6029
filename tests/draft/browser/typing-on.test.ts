import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type LabBrowser, startLab } from './lab.ts';

const DRAFT = 'Hi. Please calm down. Thanks';
const WORDS = 'Please calm down';
const BETTER = 'I see why you are upset';
/** Long enough, one key after another, to reach from the choice well past the second look. */
const TYPED = 'abcdefghijklmnopqrstuvwxyz'.repeat(2);

/** Each: what stands in the page, and whether the editor takes the write before the next key can come. */
const EDITORS: readonly (readonly [name: string, body: string, atOnce: boolean])[] = [
  ['a textarea', '<textarea id="e" rows="4" cols="60"></textarea>', true],
  ['an input', '<input id="e" type="text" size="90" aria-label="Message">', true],
  ['a contenteditable', '<div id="e" contenteditable="true" style="min-height:60px"></div>', true],
  [
    'an editor that learns of the selection late',
    '<div id="e" class="public-DraftEditor-content" contenteditable="true" style="min-height:60px"></div>',
    false,
  ],
];

describe.each(BROWSERS)('typing on in %s', (name) => {
  let browser: LabBrowser;
  let page: Page;
  let pages: Page[] = [];

  beforeAll(async () => {
    browser = await startLab(name);
  }, 90_000);
  afterAll(() => browser?.close());
  afterEach(async () => {
    await Promise.all(pages.map((each) => each.close()));
    pages = [];
  });

  /** The draft with its caret at the end, and F2 as the key that asks for the better words. */
  async function write(body: string, caret: 'stays' | undefined = undefined): Promise<void> {
    page = await browser.open(body);
    pages.push(page);
    await page.evaluate(() => {
      window.lab.use('#e');
      window.lab.find('#e').focus();
    });
    await page.keyboard.type(DRAFT);
    await page.evaluate(
      (words, text, caret) => {
        addEventListener('keydown', (event) => {
          if (event.key !== 'F2') return;
          const span = window.lab.spanOf(words);
          const answer = window.lab.editor.replace({ span, expected: words, text, caret });
          Object.assign(window, { answer });
        });
      },
      WORDS,
      BETTER,
      caret,
    );
  }

  const text = () => page.evaluate(() => window.lab.text());
  const answer = () => page.evaluate(() => (window as unknown as { answer: Promise<string> }).answer);

  describe.each(EDITORS)('in %s', (_, body, atOnce) => {
    it('keys pressed right after the choice stand behind the new words, all of them, and hit nothing', async () => {
      await write(body);
      await page.keyboard.press('F2');
      await page.keyboard.type(TYPED);
      const result = await answer();
      const taken = `Hi. ${BETTER}${TYPED}. Thanks`;
      const left = `${DRAFT}${TYPED}`;
      expect(await text()).toBe(result === 'done' ? taken : left);
      if (atOnce) expect(result).toBe('done');
      else expect(['done', 'stale']).toContain(result);
    });

    it('a caret that is to stay is where the agent was writing, from the first key on', async () => {
      await write(body, 'stays');
      await page.keyboard.press('F2');
      await page.keyboard.type(TYPED);
      const result = await answer();
      expect(await text()).toBe(result === 'done' ? `Hi. ${BETTER}. Thanks${TYPED}` : `${DRAFT}${TYPED}`);
    });
  });

  it.each([
    ['stands before the words', 2, 2],
    ['stands after them', DRAFT.length - 2, DRAFT.length - 2 + BETTER.length - WORDS.length],
    ['stands right behind them', 4 + WORDS.length, 4 + BETTER.length],
  ])('a caret that is to stay and %s moves only with the text', async (_, at, after) => {
    for (const [, body] of EDITORS) {
      await write(body);
      await page.evaluate((at) => window.lab.editor.select({ from: at, to: at }), at);
      const edit = { span: { from: 4, to: 4 + WORDS.length }, expected: WORDS, text: BETTER };
      const done = await page.evaluate((e) => window.lab.editor.replace({ ...e, caret: 'stays' }), edit);
      expect(done).toBe('done');
      expect(await page.evaluate(() => window.lab.selection())).toEqual({ from: after, to: after });
    }
  });
});
