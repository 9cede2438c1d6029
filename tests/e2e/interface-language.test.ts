import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/browsers/until.ts';
import { buildFolder, inProject } from '../../lib/cli/setup/project.ts';
import type { BookNames } from '../../lib/recovery/book-words.ts';
import { LOCALES, messagesOf } from '../support/locales.ts';
import { openCardByMouse } from './driver/card.ts';
import { type Desk, startDesk } from './driver/desk.ts';
import { editorOn } from './driver/editors.ts';
import { writeInto } from './driver/keys.ts';
import { openPanelFor, stepsIn } from './driver/panel.ts';
import { expectUnderlined } from './driver/underlined.ts';

/** The narrowest that people make a side panel. */
const NARROW = { width: 280, height: 900 };
const SHOTS = inProject('.output/screenshots/languages');

/** German has the longest words; one language is enough for another browser's way of choosing it. */
const TRIED = [
  ...LOCALES.filter((locale) => ['de', 'es'].includes(locale)).map((locale) => ['chromium', locale] as const),
  ...LOCALES.filter((locale) => locale === 'es').map((locale) => ['firefox', locale] as const),
];

/** Every other page of ours, by what was built; tried in the longest words. */
const PAGES = readdirSync(buildFolder('chrome', 'testing'))
  .filter((name) => name.endsWith('.html') && name !== 'options.html')
  .sort();

const isWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

describe('the languages of the interface', () => {
  it('are those that the package holds, and English', () => {
    expect(LOCALES).toContain('en');
  });
});

// The test build, whose shadow roots are open.
describe.each(TRIED)('a %s that speaks %s', (browser, locale) => {
  let desk: Desk;
  let extension: string | undefined;
  let texts: Awaited<ReturnType<typeof messagesOf>>;
  const text = (key: string) => texts.get(key)?.n ?? key;

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    texts = await messagesOf(locale);
    extension = browser === 'firefox' ? await onlyIn(locale) : undefined;
    desk = await startDesk(browser, { mode: 'testing', language: locale, ...(extension && { extension }) });
  });
  afterAll(async () => {
    await desk?.close();
    if (extension) await rm(extension, { recursive: true });
  });

  it('has its pages in that language, and none scrolls sideways in a narrow window', async () => {
    const page = await desk.openExtensionPage('options.html');
    await page.setViewport(NARROW);
    await until('the settings', async () => {
      const [title, language, shown] = await page.evaluate(() => [
        document.title,
        document.documentElement.lang,
        document.body.innerText,
      ]);
      expect([title, language]).toEqual([text('options.title'), locale]);
      expect(shown).toContain(text('options.privacy.lead'));
      return true;
    });
    expect(await isWide(page)).toBe(false);
    await page.screenshot({ path: `${SHOTS}/${browser}-${locale}-options.png`, fullPage: true });
    await page.close();
  });

  it.each(locale === 'de' ? PAGES : [])(
    'has %s in that language, and it does not scroll sideways either',
    async (name) => {
      const page = await desk.openExtensionPage(name);
      await page.setViewport(NARROW);
      await until('its words', async () => {
        const [language, shown] = await page.evaluate(() => [
          document.documentElement.lang,
          document.body.innerText,
        ]);
        return language === locale && shown?.trim() !== '';
      });
      expect(await isWide(page)).toBe(false);
      await page.screenshot({ path: `${SHOTS}/${browser}-${locale}-${name.replace('.html', '')}.png` });
      await page.close();
    },
  );

  it('has the panel, its steps and the card in that language', async () => {
    const page = await desk.open('/tickets/1042');
    const editor = await editorOn(page, '[data-composer="reply"]');
    await writeInto(editor, "That's not my job.");
    await expectUnderlined(editor, ["That's not my job"]);
    await openCardByMouse(desk, editor, 'not my job');
    expect(await cardOf(page)).toMatchObject({
      language: locale,
      buttons: expect.arrayContaining([text('card.ignoreHere')]),
    });
    await page.screenshot({ path: `${SHOTS}/${browser}-${locale}-card.png` });
    const panel = await openPanelFor(desk, page);
    await panel.setViewport(NARROW);
    await until('the steps', async () => {
      const named = (await stepsIn(panel)).map(({ name }) => name);
      expect(named).toEqual(expect.arrayContaining([expect.stringContaining(stepName(locale))]));
      return true;
    });
    expect(await panel.evaluate(() => document.body.innerText)).toContain(text('panel.steps.heading'));
    expect(await isWide(panel)).toBe(false);
    await panel.screenshot({ path: `${SHOTS}/${browser}-${locale}-panel.png`, fullPage: true });
    await panel.close();
    await page.close();
  });
});

/**
 * Firefox speaks a language only where its own pack is installed, which it is on few machines; so it gets the extension
 * without English, and shows what it would show there.
 */
async function onlyIn(locale: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'amend-language-'));
  await cp(buildFolder('firefox', 'testing'), folder, { recursive: true });
  await rm(join(folder, '_locales/en'), { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, JSON.stringify({ ...manifest, default_locale: locale }));
  return folder;
}

/** What the first of the five steps is called; English where that language has no names yet. */
function stepName(locale: string): string {
  const file = inProject(`assets/recovery/words.${locale}.json`);
  const names = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as BookNames) : undefined;
  return names?.models['recovery-5']?.steps.apology?.name ?? 'Apology';
}

/** The language that the card says it is in, and its buttons. */
function cardOf(page: Page) {
  return page.evaluate(() => {
    const hosts = [...document.querySelectorAll<HTMLElement>('*')];
    const host = hosts.find((node) => node.shadowRoot?.querySelector('[role="dialog"]'));
    const buttons = [...(host?.shadowRoot?.querySelectorAll('button') ?? [])];
    return { language: host?.lang, buttons: buttons.map((button) => button.textContent?.trim()) };
  });
}
