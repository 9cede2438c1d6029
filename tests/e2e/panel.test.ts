import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickNode } from '../../lib/cli/browsers/drive.ts';
import { until } from '../../lib/cli/browsers/until.ts';
import { openDemo } from '../../lib/cli/start/open-demo.ts';
import { BROWSERS, type Desk, startDesk, startPages } from './driver/desk.ts';
import { editorOn, textOf } from './driver/editors.ts';
import { undo, writeInto } from './driver/keys.ts';
import { openPanelFor, stepsIn, tickByHand, ticked } from './driver/panel.ts';

const APOLOGY = 'I am truly sorry for this mistake.';
const FOLLOW_UP = ' I will call you on Friday at 2 pm to make sure everything arrived.';
const REPLY = '[data-composer="reply"]';

describe.each(BROWSERS)('the checklist in %s', (browser) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk(browser);
  });
  afterAll(() => desk?.close());

  it('ticks itself as the draft covers the steps, with the words that did it, and takes ticks back', async () => {
    const page = await desk.open('/tickets/1042');
    const editor = await editorOn(page, REPLY);
    await writeInto(editor, APOLOGY);
    const panel = await openPanelFor(desk, page);
    const steps = await ticked(panel, [0]);
    expect(steps).toHaveLength(5);
    expect(steps[0]?.about).toMatch(/sorry/i);
    await page.bringToFront();
    await page.keyboard.type(FOLLOW_UP);
    await ticked(panel, [0, 4]);
    await page.close();
    await panel.close();
  });

  it('stays as it was after a reload, hand ticks and all', async () => {
    const page = await desk.open('/tickets/1043');
    await writeInto(await editorOn(page, REPLY), APOLOGY);
    const panel = await openPanelFor(desk, page);
    await ticked(panel, [0]);
    await tickByHand(panel, 3);
    const before = await ticked(panel, [0, 3]);
    await page.bringToFront();
    await page.reload();
    await (await editorOn(page, REPLY)).element.click();
    await panel.bringToFront();
    await ticked(panel, [0, 3]);
    await panel.close();
    const reopened = await openPanelFor(desk, page);
    const after = await ticked(reopened, [0, 3]);
    expect(after.map(({ name, checked }) => [name, checked])).toEqual(
      before.map(({ name, checked }) => [name, checked]),
    );
    await page.close();
    await reopened.close();
  });

  it('belongs to its case: another ticket has its own', async () => {
    const page = await desk.open('/tickets/1044');
    await writeInto(await editorOn(page, 'textarea[data-composer="chat"]'), 'Hello Marit.');
    const panel = await openPanelFor(desk, page);
    const steps = await ticked(panel, []);
    expect(steps).toHaveLength(5);
    await page.close();
    await panel.close();
  });

  it('says how the reply sounds as it is written, and shows the words where they stand', async () => {
    const page = await desk.open('/tickets/1044');
    const editor = await editorOn(page, 'textarea[data-composer="chat"]');
    await writeInto(editor, 'Hi Marit, I will send the lamp to you today.');
    const panel = await openPanelFor(desk, page);
    const says = (words: string) =>
      until(`a tone that says “${words}”`, async () => {
        const now = await panel.evaluate(() => document.querySelector('.fold-tone summary')?.textContent);
        if (now === `Tone${words}`) return true;
        throw new Error(`it says “${now}”`);
      });
    await says('Warmth: fair');
    await page.bringToFront();
    await page.keyboard.type(' Calm down!!');
    await says('Warmth: needs work');
    await panel.bringToFront();
    await panel.evaluate(() => {
      for (const part of document.querySelectorAll<HTMLElement>('.fold-tone > summary, .tone-name'))
        part.click();
    });
    await until('the words in the panel', () =>
      panel.evaluate(() => {
        const words = [...document.querySelectorAll<HTMLElement>('.tone-words')];
        const found = words.find(({ textContent }) => textContent === 'Calm down');
        found?.click();
        return found !== undefined;
      }),
    );
    const selected = () =>
      page.$eval('textarea[data-composer="chat"]', (area) => {
        const { value, selectionStart, selectionEnd } = area as HTMLTextAreaElement;
        return value.slice(selectionStart, selectionEnd);
      });
    await until('the words in the draft', async () => (await selected()) === 'Calm down');
    await page.close();
    await panel.close();
  });
});

describe.each(BROWSERS)('after a restart of %s', (browser) => {
  it('the checklist is as it was', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'amend-kept-'));
    const server = await startPages();
    try {
      const first = await startDesk(browser, { profile, server });
      const page = await first.open('/tickets/1042');
      await writeInto(await editorOn(page, REPLY), APOLOGY);
      const panel = await openPanelFor(first, page);
      await ticked(panel, [0]);
      await tickByHand(panel, 1);
      await ticked(panel, [0, 1]);
      // A panel opened anew shows what is stored: from here on the browser may end.
      await ticked(await openPanelFor(first, page), [0, 1]);
      await first.close();

      const second = await startDesk(browser, { profile, server });
      const again = await second.open('/tickets/1042');
      await (await editorOn(again, REPLY)).element.click();
      const steps = await ticked(await openPanelFor(second, again), [0, 1]);
      expect(steps).toHaveLength(5);
      await second.close();
    } finally {
      await server.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  });
});

describe("Chromium's own side panel", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk('chromium');
  });
  afterAll(() => desk?.close());

  it('opens by a click, follows the draft, and its button mends the draft with one undo', async () => {
    const { page, panel } = await openDemo(desk, desk.server);
    const editor = await editorOn(page, REPLY);
    await writeInto(editor, 'Please calm down.');
    const fix = { role: 'button', name: /^Replace with: / };
    const { name } = await clickNode(desk, panel, fix);
    await until('the draft is mended', async () => !/calm down/.test(await textOf(editor)));
    expect(await textOf(editor)).toContain(name.replace(/^Replace with: /, ''));
    await page.bringToFront();
    await editor.element.focus();
    await undo(page);
    await until('the draft is as it was', async () => (await textOf(editor)) === 'Please calm down.');
    expect(await stepsIn(panel)).toHaveLength(5);
  });
});
