import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { highlightedWords } from '../../lib/cli/browsers/drive.ts';
import { until } from '../../lib/cli/browsers/until.ts';
import { readEnvelope } from '../../lib/policy/signing/read-envelope.ts';
import { spellFingerprint } from '../../lib/policy/signing/spell-fingerprint.ts';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { editorOn } from './driver/editors.ts';
import { writeInto } from './driver/keys.ts';
import {
  beginPolicy,
  checksSay,
  dropFile,
  fieldOf,
  hasText,
  NOT_OUR_POLICY,
  openStudio,
  press,
  retype,
  saved,
  textIn,
  writeRule,
} from './driver/studio.ts';

/** As somebody types who does not type for a living, in ms between keys. */
const UNHURRIED = 120;

const ruleName = (page: Page) => page.$eval('.studio-rule-name', ({ textContent }) => textContent);
const options = (page: Page) =>
  page.$$eval('.studio-option-name', (found) => found.map(({ textContent }) => textContent ?? ''));

/** Chooses a rule by what it is called, as found by a search for it. */
async function chooseRule(page: Page, name: string): Promise<void> {
  await page.$eval('.studio-filters input', (field) => (field as HTMLInputElement).select());
  await page.focus('.studio-filters input');
  await page.keyboard.type(name);
  await until('the rule is found', () =>
    page.evaluate((wanted) => {
      const found = [...document.querySelectorAll<HTMLElement>('.studio-option')].find(
        (each) => each.querySelector('.studio-option-name')?.textContent === wanted,
      );
      found?.click();
      return found !== undefined;
    }, name),
  );
  await until('it is open', async () => (await ruleName(page)) === name);
}

describe.each(BROWSERS)('the policy studio in %s', (browser) => {
  let desk: Desk;
  let page: Page;
  beforeAll(async () => {
    desk = await startDesk(browser);
    page = await openStudio(desk);
  });
  afterAll(() => desk?.close());

  it('takes a first rule in less than two minutes, by keyboard alone, and tells that it works', async () => {
    const began = performance.now();
    await beginPolicy(page, 'Acme support wording', UNHURRIED);
    await writeRule(page, NOT_OUR_POLICY, UNHURRIED);
    await checksSay(page, 'All is well');
    await saved(page);
    const seconds = (performance.now() - began) / 1000;
    expect(seconds).toBeLessThan(120);
    expect(await ruleName(page)).toBe('Not our policy');
    expect(await hasText(page, '.studio-kept-item[data-right="true"]', 'Not our policy.')).toBe(true);
  }, 180_000);

  it('says why a sentence is not caught, catches it on a click, and keeps it as proof', async () => {
    await (await fieldOf(page, 'try')).focus();
    await page.keyboard.type('Sorry, that is not our usual policy.');
    await until('it says what is between', () => hasText(page, '.studio-reasons', 'usual'));
    await page.click('.studio-reasons .button-fix');
    await until('it is caught', () => hasText(page, '.studio-verdict mark', 'not our usual policy'));
    await press(page, 'Should be caught');
    await until('it is kept', () =>
      hasText(page, '.studio-kept-item', 'Sorry, that is not our usual policy.'),
    );
    await saved(page);
  });

  it('takes back and does again, by key outside of fields', async () => {
    const now = await textIn(page, 'phrases');
    await page.focus('.studio-rows');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await until('it is taken back', async () => !(await hasText(page, '.studio-kept-item', 'usual')));
    await press(page, 'Redo');
    await until('it is there again', () => hasText(page, '.studio-kept-item', 'usual'));
    expect(await textIn(page, 'phrases')).toBe(now);
  });

  it('loses nothing to a reload, and shows in a second tab what was written in the first', async () => {
    await saved(page);
    await page.close();
    page = await openStudio(desk);
    await until('the rule is listed', async () => (await options(page)).includes('Not our policy'));
    const second = await openStudio(desk);
    await chooseRule(second, 'Not our policy');
    await page.bringToFront();
    await chooseRule(page, 'Not our policy');
    await retype(page, 'why', 'It sounds like a wall.');
    await saved(page);
    await second.bringToFront();
    await until(
      'the second tab has it',
      async () => (await textIn(second, 'why')) === 'It sounds like a wall.',
    );
    await second.close();
    await page.bringToFront();
  });

  it.each([
    ['broken.json', '{"format": 1, "rules": [', /line 1/],
    ['odd.yaml', 'format: 1\nid: odd\nname: Odd\nrevision: 1\nlanguage: en\nrool: []\n', /rool/],
    [
      'signed.policy.jws.json',
      '{"payload": "e30", "protected": "e30", "signature": "AA"}',
      /signature|header|damaged/,
    ],
  ])('refuses %s with its place and mend, and leaves the open policy as it is', async (name, text, said) => {
    await dropFile(page, name, text);
    await page.waitForSelector('.studio-refused');
    expect(await page.$eval('.studio-refused', ({ textContent }) => textContent)).toMatch(said);
    expect(await hasText(page, '.studio-refused', name)).toBe(true);
    await press(page, 'All right');
    expect(await hasText(page, '.studio-title', 'Acme support wording')).toBe(true);
    expect(await textIn(page, 'phrases')).toContain('not our');
  });

  it('changes a rule that ships, switches it off, and restores it', async () => {
    await chooseRule(page, "I can't help you");
    await page.waitForSelector('.studio-shipped');
    await retype(page, 'why', 'Somebody else can.');
    await until('it is changed', () => hasText(page, '.studio-option', 'Changed'));
    await press(page, 'Switch off');
    await until('it is off', () => hasText(page, '.studio-option', 'Off'));
    await press(page, 'Restore as shipped');
    await until('it is as it was', async () => !(await hasText(page, '.studio-option', 'Off')));
    expect(await textIn(page, 'why')).not.toBe('Somebody else can.');
  });

  it('is in force here on a click: the words are underlined in a reply', async () => {
    await press(page, 'Publish');
    await press(page, 'Use on this computer');
    await until('it is in use', () => hasText(page, '.result', 'In use on this computer'));
    const reply = await desk.open('/tickets/1042');
    const editor = await editorOn(reply, '[data-composer="reply"]');
    await writeInto(editor, 'Sorry, that is not our usual policy.');
    await until('the underline', async () => (await highlightedWords(editor.element)).length === 1);
    await reply.close();
    await page.bringToFront();
  });

  it('gives a link with the fingerprint once it is signed', async () => {
    await press(page, 'Publish');
    await until('the revision can be named', () =>
      page.evaluate(() => {
        const found = [...document.querySelectorAll('button')].find(({ textContent }) =>
          textContent?.startsWith('Make it revision'),
        );
        found?.click();
        return document.body.textContent?.includes('This is revision 1') ?? false;
      }),
    );
    await press(page, 'Make a key and save it');
    await page.waitForSelector('.studio-key');
    const shown = await page.$eval('.studio-key code', ({ textContent }) => textContent ?? '');
    await page.waitForSelector('.studio-key .button-primary:not([disabled])');
    await press(page, 'Sign and save');
    await until('it is signed', () => hasText(page, '.result', 'Signed and saved'));
    await retype(page, 'address', 'https://example.com/acme.policy.jws.json');
    await until('the link', () =>
      page.evaluate(() =>
        [...document.querySelectorAll('textarea')].some(({ value }) => value.startsWith('web+amend:')),
      ),
    );
    const link = await page.evaluate(
      () =>
        [...document.querySelectorAll('textarea')].find(({ value }) => value.startsWith('web+amend:'))?.value,
    );
    expect(link).toBe(`web+amend:https://example.com/acme.policy.jws.json#key=${shown.replaceAll(' ', '')}`);
  });

  it('says side by side what changes with the next revision', async () => {
    await press(page, 'Rules');
    await chooseRule(page, 'Not our policy');
    await retype(page, 'why', 'It is a wall.');
    await press(page, 'Changes');
    await until('the change', () => hasText(page, '.studio-fields td[data-kind="after"]', 'It is a wall.'));
    expect(await hasText(page, '.studio-fields td[data-kind="before"]', 'It sounds like a wall.')).toBe(true);
    await press(page, 'Rules');
  });

  it('fits from 280 px on, in every part', async () => {
    for (const part of ['', '/about', '/changes', '/publish']) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#studio${part}`);
      for (const width of [280, 400, 680, 1000, 1360]) {
        await page.setViewport({ width, height: 430 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide, `${part} at ${width} px`).toBeLessThanOrEqual(0);
      }
    }
    await page.setViewport({ width: 1360, height: 860 });
  });
});

describe('a signed file in chromium', () => {
  it('is what was signed, by the key that was shown', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'amend-studio-'));
    const desk = await startDesk('chromium');
    try {
      const page = await openStudio(desk);
      const session = await page.createCDPSession();
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
      await beginPolicy(page, 'Acme support wording');
      await writeRule(page, NOT_OUR_POLICY);
      await press(page, 'Publish');
      await press(page, 'Make it revision 1, issued today');
      await press(page, 'Make a key and save it');
      await page.waitForSelector('.studio-key');
      const shown = await page.$eval('.studio-key code', ({ textContent }) => textContent);
      await checksSay(page, 'All is well');
      await press(page, 'Sign and save');
      const file = () => readdir(folder).then((names) => names.find((name) => name.endsWith('.jws.json')));
      await until('the file is there', async () => (await file()) !== undefined);
      const reading = await readEnvelope(await readFile(join(folder, (await file()) ?? ''), 'utf8'));
      expect(reading).toMatchObject({ kind: 'signed' });
      if (reading.kind !== 'signed') return;
      expect(spellFingerprint(reading.fingerprint)).toBe(shown);
      expect(JSON.parse(reading.text)).toMatchObject({ rules: [{ phrases: ['not our policy'] }] });
    } finally {
      await desk.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
