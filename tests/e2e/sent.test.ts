import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickNode, highlightedWords } from '../../lib/cli/browsers/drive.ts';
import { until } from '../../lib/cli/browsers/until.ts';
import { applyByMouse, openCardByMouse } from './driver/card.ts';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { editorOn, textOf } from './driver/editors.ts';
import { writeInto } from './driver/keys.ts';

const DRAFT = "That's not my job. Please calm down.";

/** What stands in the thread after sending, as HTML. */
async function send(desk: Desk, page: Awaited<ReturnType<Desk['open']>>): Promise<string> {
  await clickNode(desk, page, { role: 'button', name: 'Send reply' });
  const body = await page.waitForSelector('[data-sent="reply"] .body');
  if (!body) throw new Error('nothing was sent');
  return body.evaluate((node) => node.innerHTML);
}

describe.each(BROWSERS)('in %s', (browser) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk(browser);
  });
  afterAll(() => desk?.close());

  it('what is sent is byte for byte what would be sent without Amend', async () => {
    const page = await desk.open('/tickets/1042');
    const editor = await editorOn(page, '[data-composer="reply"]');
    await writeInto(editor, DRAFT);
    await until('both underlines', async () => (await highlightedWords(editor.element)).length === 2);
    await openCardByMouse(desk, editor, 'calm down');
    await applyByMouse(desk, editor);
    const text = await textOf(editor);
    const sent = await send(desk, page);

    // Amend is not asked for on this host, so here the same words go out without it.
    const plain = await desk.browser.newPage();
    await plain.goto(`${desk.server.origin.replace('demo.amend.', '')}/tickets/1042`);
    const control = await editorOn(plain, '[data-composer="reply"]');
    await writeInto(control, text);
    const sentWithout = await send(desk, plain);

    expect(text).not.toBe(DRAFT);
    expect(sent).toBe(sentWithout);
  });

  it('a page that sends by script finds an empty, unmarked composer afterwards', async () => {
    const page = await desk.open('/tickets/1043');
    const editor = await editorOn(page, '[data-composer="reply"]');
    await writeInto(editor, DRAFT);
    await until('both underlines', async () => (await highlightedWords(editor.element)).length === 2);
    expect(await send(desk, page)).toContain('calm down');
    await until('no underline', async () => (await highlightedWords(editor.element)).length === 0);
    expect(await editor.element.evaluate((node) => node.innerHTML)).toBe('');
  });
});
