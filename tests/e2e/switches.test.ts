import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { highlightedWords } from '../../lib/cli/browsers/drive.ts';
import { until } from '../../lib/cli/browsers/until.ts';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { type EditorOnPage, editorOn } from './driver/editors.ts';
import { chord, writeInto } from './driver/keys.ts';
import { badge, heading, openPanelFor } from './driver/panel.ts';

const PAGE = '/pages/two-kinds.html';
const RICH = 'Turn off here in this kind of editor (rich text fields)';

/** Clicks the button of the panel that reads so, with the real mouse. */
async function press(panel: Page, name: string | RegExp): Promise<void> {
  await panel.bringToFront();
  const button = await until(`the button “${name}”`, async () => {
    for (const each of await panel.$$('button, summary')) {
      const text = await each.evaluate((node) => (node.checkVisibility() ? node.textContent : ''));
      if (typeof name === 'string' ? text === name : name.test(text ?? '')) return each;
    }
    return null;
  });
  await button.click();
}

/** Opens the switch in the header and chooses. */
async function choose(panel: Page, name: string | RegExp): Promise<void> {
  await press(panel, /^Amend on /);
  await press(panel, name);
}

const underlines = (editor: EditorOnPage, count: number) =>
  until(`${count} underline(s)`, async () => {
    const now = await highlightedWords(editor.element);
    if (now.length !== count) throw new Error(`underlined: ${now.join(', ') || 'nothing'}`);
    return true;
  });

/** Leaves the editor and comes back to it. */
async function focusAnew({ element }: EditorOnPage): Promise<void> {
  await element.evaluate((node) => node.blur());
  await element.click();
}

/** Brings the time of every switch so near that it is over in a moment. */
function letTimeRunOut(panel: Page): Promise<void> {
  return panel.evaluate(async () => {
    const { browser, chrome } = globalThis as never as { browser?: Store; chrome: Store };
    const { local } = (browser ?? chrome).storage;
    const stored = (await local.get('off-hosts'))['off-hosts'];
    for (const host of stored?.value.hosts ?? []) host.until = Date.now() + 300;
    await local.set({ 'off-hosts': stored });
  });
}

interface Store {
  storage: {
    local: {
      get(key: string): Promise<{ 'off-hosts'?: { value: { hosts: { until?: number }[] } } }>;
      set(items: object): Promise<void>;
    };
  };
}

const said = (panel: Page) => panel.evaluate(() => document.body.innerText);

describe.each(BROWSERS)('the switches in %s', (browser) => {
  let desk: Desk;
  let page: Page;
  let panel: Page;
  let rich: EditorOnPage;

  beforeAll(async () => {
    desk = await startDesk(browser);
    page = await desk.open(PAGE);
    rich = await editorOn(page, '#rich');
    await writeInto(rich, 'Please calm down.');
    await underlines(rich, 1);
    panel = await openPanelFor(desk, page);
    await badge(panel, '1');
  });
  afterAll(() => desk?.close());

  it('off here takes the underlines away at once, and typing brings none; on again brings them back without a reload', async () => {
    await choose(panel, 'Turn off here');
    await underlines(rich, 0);
    await heading(panel, 'Amend is off here');
    await badge(panel, 'off');
    await page.bringToFront();
    await page.keyboard.type(' Please calm down now.');
    await focusAnew(rich);

    // Another host is none of that switch's business; and what it takes to show there, was time enough here.
    const other = await desk.browser.newPage();
    await other.goto(desk.server.frameOrigin + PAGE);
    const elsewhere = await editorOn(other, '#rich');
    await writeInto(elsewhere, 'Please calm down.');
    await underlines(elsewhere, 1);
    await other.close();
    await underlines(rich, 0);

    await press(panel, 'Turn on');
    await page.bringToFront();
    await underlines(rich, 2);
    await badge(panel, '2');
  });

  it('off until tomorrow says when it comes back, and comes back by itself with the next focus after that', async () => {
    await choose(panel, /^Turn off here until .*8:00.* (today|tomorrow)$/);
    await underlines(rich, 0);
    await heading(panel, 'Amend is off here');
    expect(await said(panel)).toMatch(/Off until .*8:00.* (today|tomorrow)/);
    await page.bringToFront();
    await focusAnew(rich);
    await badge(panel, 'off');
    expect(await highlightedWords(rich.element)).toEqual([]);

    await letTimeRunOut(panel);
    await page.bringToFront();
    await until('the underlines, by focus alone', async () => {
      await focusAnew(rich);
      return (await highlightedWords(rich.element)).length === 2;
    });
    await heading(panel, 'No case here');
  });

  it('off in one kind of editor leaves the other kind of the same page at work', async () => {
    await heading(panel, 'No case here');
    await choose(panel, RICH);
    await underlines(rich, 0);
    await heading(panel, 'Amend is off in rich text fields here');
    await page.bringToFront();
    await rich.element.click();
    const plain = await editorOn(page, '#plain');
    await writeInto(plain, 'Please calm down.');
    await badge(panel, '1');
    expect(await highlightedWords(rich.element)).toEqual([]);
    await choose(panel, 'Turn on in rich text fields');
    await page.bringToFront();
    await rich.element.click();
    await underlines(rich, 2);
    await badge(panel, '3');
  });

  it('the report of the panel shows what it copies, and nothing of the page is in it', async () => {
    await press(panel, 'Troubleshooting report');
    const report = await until('the report', () =>
      panel.evaluate(() => document.querySelector<HTMLTextAreaElement>('textarea.report')?.value),
    );
    expect(report).toContain('This tab: demo, granted, on');
    expect(report).toMatch(/Editors in use: (contenteditable, textarea|textarea, contenteditable)/);
    expect(report).toMatch(/Frame 1: .*composer/);
    expect(report).not.toMatch(/calm|localhost|two-kinds/);
    await press(panel, 'Copy report');
    await until('“Copied”', async () => (await said(panel)).includes('Copied'));
    await page.bringToFront();
    const plain = await editorOn(page, '#plain');
    await plain.element.click();
    await chord(page, 'Control', 'KeyA');
    await chord(page, 'Control', 'KeyV');
    await until('the copy', () =>
      plain.element.evaluate((node, copied) => 'value' in node && node.value === copied, report),
    );
  });
});
