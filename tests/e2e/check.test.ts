import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/browsers/until.ts';
import { cardOn } from './driver/card.ts';
import {
  dropFile,
  fieldText,
  openCheckPage,
  paste,
  pressButton,
  untilFound,
  untilSays,
} from './driver/check-page.ts';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { saveInto } from './driver/downloads.ts';
import { editorOn } from './driver/editors.ts';
import { chord, undo } from './driver/keys.ts';

const BAD = "That's not my job.";
const CSV = `title;body;link\r\nOne;"Hello {{name}},\r\n${BAD}";=A1\r\nTwo;All is well.;-1\r\n`;

/** Keeps what the page puts on the clipboard, which a browser without a window does not let a test read. */
function watchCopies(page: Page): Promise<void> {
  return page.evaluate(() => {
    const copied: Record<string, string>[] = [];
    Object.assign(window, { copied });
    const clipboard = {
      writeText: async (text: string) => void copied.push({ 'text/plain': text }),
      write: async ([item]: ClipboardItem[]) => {
        const parts = await Promise.all(
          item!.types.map(async (type) => [type, await (await item!.getType(type)).text()]),
        );
        copied.push(Object.fromEntries(parts));
      },
    };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard });
  });
}

const lastCopy = (page: Page) =>
  until('a copy', () =>
    page.evaluate(() => (window as unknown as { copied: Record<string, string>[] }).copied.at(-1) ?? null),
  );

describe.each(BROWSERS)('the check page in %s', (browser) => {
  let desk: Desk;
  let page: Page;
  beforeAll(async () => {
    desk = await startDesk(browser);
    page = await openCheckPage(desk);
    await watchCopies(page);
  });
  afterAll(() => desk?.close());

  it('underlines what is written, and mends it by keys alone', async () => {
    await page.focus('.draft-field');
    await page.keyboard.type(`Hello. ${BAD}`);
    await untilFound(page, ["That's not my job"]);
    await chord(page, 'Alt', 'Enter');
    const editor = await editorOn(page, '.draft-field');
    await cardOn(desk, editor, "That's not my job");
    await page.keyboard.press('Enter');
    await untilFound(page, []);
    const mended = await fieldText(page);
    expect(mended).toMatch(/^Hello\. .+\.$/);
    expect(mended).not.toContain(BAD);
    await undo(page);
    await until('it is taken back', async () => (await fieldText(page)) === `Hello. ${BAD}`);
    await pressButton(page, 'Clear');
    await until('it is empty', async () => (await fieldText(page)) === '');
  });

  it.each([
    ['words', ''],
    ['formatted text', `<p>Dear <b>Ann</b>, ${BAD}</p><p><i>Calm down</i>, please.</p>`],
  ])('takes back all that "Fix all" changed in %s by one Ctrl+Z', async (_what, html) => {
    await page.focus('.draft-field');
    if (html === '') await page.keyboard.type(`Dear Ann, ${BAD} Calm down, please.`);
    else await paste(page, `Dear Ann, ${BAD}\n\nCalm down, please.`, html);
    await untilFound(page, ["That's not my job", 'Calm down, please']);
    const before = await fieldText(page);
    await pressButton(page, 'Fix all');
    await untilFound(page, []);
    const mended = await fieldText(page);
    await page.focus('.draft-field');
    await undo(page);
    await until('it is as it was', async () => (await fieldText(page)) === before);
    await untilFound(page, ["That's not my job", 'Calm down, please']);
    await chord(page, 'Control', 'Shift', 'KeyZ');
    await until('it is mended again', async () => (await fieldText(page)) === mended);
    await pressButton(page, 'Clear');
  });

  it('keeps bold and links of what is pasted, mends it, and copies it with them', async () => {
    const html = `<div onclick="x()"><p>Dear <b>Ann</b>, <img src=x onerror=x()>${BAD} See <a href="https://a.example/x">here</a>.</p></div>`;
    await paste(page, `Dear Ann, ${BAD} See here.`, html);
    await untilFound(page, ["That's not my job"]);
    await page.click('.finding .button-fix');
    await untilFound(page, []);
    await pressButton(page, 'Copy with formatting');
    const copied = await lastCopy(page);
    expect(copied['text/html']).toMatch(
      /^<div><p>Dear <b>Ann<\/b>, [^<>]+ See <a href="https:\/\/a\.example\/x">here<\/a>\.<\/p><\/div>$/,
    );
    expect(copied['text/plain']).toMatch(/^Dear Ann, .+ See here \(https:\/\/a\.example\/x\)\.$/);
    await pressButton(page, 'Clear');
  });

  it('counts a table of macros, opens one, mends all after showing it, and saves the file otherwise as it was', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'amend-check-'));
    await saveInto(desk, folder);
    try {
      await dropFile(page, 'macros.csv', `\ufeff${CSV}`);
      await untilSays(page, '2 texts · 1 with something to look at');
      await untilSays(page, 'semicolons, in UTF-8 with a byte order mark');
      await page.focus('.check-rows');
      await page.keyboard.press('Enter');
      await untilFound(page, ["That's not my job"]);
      await pressButton(page, 'Fix all in all texts');
      await page.waitForSelector('.check-change del');
      expect(await page.$eval('.check-change del', ({ textContent }) => textContent)).toBe(
        "That's not my job",
      );
      await pressButton(page, 'Change them all');
      await untilSays(page, '1 text changed. You can change it back.');
      await untilFound(page, []);
      await pressButton(page, 'Save the file');
      const [before, after] = `\ufeff${CSV}`.split("That's not my job");
      await until('the saved file, whole', async () => {
        const [name] = (await readdir(folder)).filter((each) => each.endsWith('-mended.csv'));
        const saved = name === undefined ? '' : await readFile(join(folder, name), 'utf8');
        if (saved.startsWith(before!) && saved.endsWith(after!)) return true;
        throw new Error(`it says ${JSON.stringify(saved)}`);
      });
      await pressButton(page, 'Change them back');
      await untilSays(page, '2 texts · 1 with something to look at');
      await pressButton(page, 'Close this file');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('takes a paste of 5 MB in parts, and no task of the page takes long', async () => {
    await page.evaluate(() => {
      const late = { most: 0 };
      Object.assign(window, { late });
      let last = performance.now();
      const beat = () => {
        const now = performance.now();
        late.most = Math.max(late.most, now - last);
        last = now;
        setTimeout(beat, 10);
      };
      beat();
    });
    await paste(page, `${'All is well here, and it was sent today. '.repeat(40)}\n\n${BAD}\n\n`, '', 3_000);
    await untilSays(page, 'This text is too long for one field');
    expect(await page.$$eval('.check-row', ({ length }) => length)).toBeLessThan(60);
    await page.click('.check-row');
    await untilFound(page, ["That's not my job", "That's not my job"]);
    const most = await page.evaluate(() => (window as unknown as { late: { most: number } }).late.most);
    expect(most).toBeLessThan(1_000);
    await pressButton(page, 'Close this file');
  });

  it('stops reading when asked', async () => {
    await dropFile(page, 'years.csv', `One,"${BAD} Please calm down, all of you."\n`, 300_000);
    await pressButton(page, 'Stop');
    await untilSays(page, 'Stopped.');
    expect(await page.$('.check-row')).toBeNull();
  });

  it.each([
    [
      'photo.txt',
      [0x89, 0x50, 0x4e, 0x47, 1, 2, 3],
      'It is a picture. Open it in its own program and copy its text',
    ],
    [
      'a.eml',
      'From: a@b.example\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n',
      'No words can be found in this mail',
    ],
  ])('says of %s what is wrong and what to do, and keeps what was there', async (name, content, said) => {
    await page.focus('.draft-field');
    await page.keyboard.type('Kept. ');
    await dropFile(page, name, content);
    await untilSays(page, `${name} cannot be read`);
    await untilSays(page, said);
    expect(await fieldText(page)).toContain('Kept.');
    await pressButton(page, 'Close');
    await pressButton(page, 'Clear');
  });

  it.each([
    [
      'UTF-16',
      'wide.txt',
      [0xff, 0xfe, ...[...'Größe: calm down.'].flatMap((sign) => [sign.charCodeAt(0), 0])],
      'Größe: calm down.',
    ],
    ['Windows-1252', 'old.txt', [0x47, 0x72, 0xf6, 0xdf, 0x65, 0x21], 'Größe!'],
    ['Hebrew', 'rtl.txt', [...new TextEncoder().encode('שלום, calm down.')], 'שלום, calm down.'],
  ])('reads %s right', async (_what, name, bytes, text) => {
    await dropFile(page, name, bytes);
    await until('its text', async () => (await fieldText(page)) === text);
    await untilSays(page, name);
    if (name === 'rtl.txt') {
      await untilFound(page, ['calm down']);
      expect(await page.$eval('.draft-field', (field) => getComputedStyle(field).direction)).toBe('rtl');
    }
  });

  it('brings a text back that another one replaced', async () => {
    await dropFile(page, 'other.txt', 'Another text.');
    await until('the other', async () => (await fieldText(page)) === 'Another text.');
    await pressButton(page, 'Bring it back');
    await until('the first', async () => (await fieldText(page)) === 'שלום, calm down.');
    await pressButton(page, 'Clear');
  });

  it('reads what is selected in a tab that it may read, and says so where it may not', async () => {
    const ticket = await desk.open('/tickets/1042');
    const wanted = await ticket.evaluate(() => {
      const [words] = document.querySelectorAll('main p, article p, p');
      getSelection()?.selectAllChildren(words!);
      return words!.textContent!.trim();
    });
    const id = await page.evaluate(async (path) => {
      const { browser, chrome } = globalThis as unknown as Record<
        'browser' | 'chrome',
        { tabs: { query(by: object): Promise<{ id: number; url?: string }[]> } }
      >;
      const tabs = await (browser ?? chrome).tabs.query({});
      return tabs.find(({ url }) => url?.includes(path))?.id;
    }, '/tickets/1042');
    const own = await openCheckPage(desk, `#tab=${id}&frame=0`);
    await until('the selected words', async () => (await fieldText(own)).trim() === wanted);
    await own.close();
    const none = await openCheckPage(desk, '#tab=999999&frame=0');
    await untilSays(none, 'What is selected in the tab cannot be read');
    await none.close();
    await ticket.close();
  });

  it('fits from 280 px on', async () => {
    await dropFile(page, 'macros.csv', CSV);
    await page.waitForSelector('.check-row');
    await page.click('.check-row');
    await page.waitForSelector('.check-macro .step');
    for (const width of [280, 560, 860, 1200]) {
      await page.setViewport({ width, height: 700 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(wide, `${width} px`).toBe(false);
    }
  });
});
