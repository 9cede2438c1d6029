import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/browsers/until.ts';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { editorOn, textOf } from './driver/editors.ts';
import { writeInto } from './driver/keys.ts';
import { openPanelFor, stepsIn, ticked } from './driver/panel.ts';

const REPLY = '[data-composer="reply"]';
const APOLOGY = 'I am truly sorry for this mistake.';
const FOLLOW_UP = 'I will call you on Friday at 2 pm to make sure everything arrived.';

/** Clicks what is named so, once it is there. */
async function press(panel: Page, name: RegExp): Promise<void> {
  await panel.bringToFront();
  await until(`the button ${name}`, () =>
    panel.evaluate((source) => {
      const named = (each: Element) => each.getAttribute('aria-label') ?? each.textContent ?? '';
      const found = [...document.querySelectorAll('button')].find((each) =>
        new RegExp(source).test(named(each)),
      );
      found?.click();
      return found !== undefined;
    }, name.source),
  );
}

const says = (panel: Page, words: string) =>
  until(`the panel says “${words}”`, () =>
    panel.evaluate((part) => document.body.textContent?.includes(part) ?? false, words),
  );

/** Puts a line in as an agent does: where the panel says that the draft was ahead of it and nothing was written, once more. */
async function insert(panel: Page, name: RegExp, isIn: () => Promise<boolean>): Promise<void> {
  await press(panel, name);
  await until('the line is in', async () => {
    if (await isIn()) return true;
    const isBehind = await panel.evaluate(
      () => document.body.textContent?.includes('The draft changed meanwhile') ?? false,
    );
    if (!isBehind) return false;
    await press(panel, /^Dismiss$/);
    await press(panel, name);
    return false;
  });
}

describe.each(BROWSERS)('the panel guides through a recovery in %s', (browser) => {
  let desk: Desk;
  let opened: Page[] = [];
  beforeAll(async () => {
    desk = await startDesk(browser);
  });
  afterAll(() => desk?.close());
  afterEach(async () => {
    for (const page of opened) await page.close();
    opened = [];
  });

  async function openTicket(id: string) {
    const page = await desk.open(`/tickets/${id}`);
    const editor = await editorOn(page, REPLY);
    await editor.element.click();
    const panel = await openPanelFor(desk, page);
    opened.push(page, panel);
    return { page, editor, panel };
  }

  it("says what the customer's message sounds like, waits for the agent, then what this case needs", async () => {
    const { page, panel } = await openTicket('1042');
    await says(panel, 'Sounds like: Order wrong or duplicate');
    expect((await stepsIn(panel)).some(({ about }) => about.includes('must'))).toBe(false);
    await press(panel, /^Use: Order wrong/);
    await until('the needs of the case', async () =>
      (await stepsIn(panel)).some(({ about }) => about.includes('must')),
    );
    const again = await openPanelFor(desk, page);
    opened.push(again);
    await until('the same in a panel opened anew', async () =>
      (await stepsIn(again)).some(({ about }) => about.includes('must')),
    );
    expect(await again.evaluate(() => document.body.textContent)).not.toContain('Sounds like');
  });

  it('puts a line in where the order of the steps wants it', async () => {
    const { page, editor, panel } = await openTicket('1043');
    await page.bringToFront();
    await writeInto(editor, `${APOLOGY} ${FOLLOW_UP}`);
    await ticked(panel, [0, 4]);
    await insert(
      panel,
      /^Insert a line for Urgent reinstatement$/,
      async () => (await textOf(editor)).length > APOLOGY.length + FOLLOW_UP.length + 1,
    );
    const text = await textOf(editor);
    expect(text.startsWith(`${APOLOGY} `)).toBe(true);
    expect(text.endsWith(` ${FOLLOW_UP}`)).toBe(true);
    await says(panel, 'Fill in before you send');
  });

  it('puts lines above the sign-off, whoever left the caret behind it', async () => {
    const { page, editor, panel } = await openTicket('1042');
    await page.bringToFront();
    await writeInto(editor, 'Hello Priya,\nKind regards, Robin');
    await insert(panel, /^Insert a line for Apology$/, async () => (await textOf(editor)).includes('sorry'));
    const text = await textOf(editor);
    expect(text.startsWith('Hello Priya,\n')).toBe(true);
    expect(text).toMatch(/\n[^\n]*sorry[^\n]*\n/);
    expect(text.endsWith('\nKind regards, Robin')).toBe(true);
  });

  it('sets a step aside for a reason, and keeps that through a reload', async () => {
    const { page, panel } = await openTicket('1042');
    await press(panel, /^More for Symbolic atonement$/);
    await press(panel, /^Skip Symbolic atonement: Customer declined$/);
    await says(panel, 'Skipped: Customer declined');
    await page.bringToFront();
    await page.reload();
    await (await editorOn(page, REPLY)).element.click();
    await says(panel, 'Skipped: Customer declined');
    await press(panel, /^Undo for Symbolic atonement$/);
    await until('it is open again', async () => (await stepsIn(panel))[3]?.about.startsWith('Open') ?? false);
  });
});
