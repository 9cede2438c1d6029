/**
 * Pictures of the running product, to be looked through in a minute:
 * `node lib/cli/run.mjs verify.ts screenshots` makes them in .output/screenshots. The README's come from here.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { highlightedWords } from '../../lib/cli/browsers/drive.ts';
import { until } from '../../lib/cli/browsers/until.ts';
import { inProject } from '../../lib/cli/setup/project.ts';
import { openDemo } from '../../lib/cli/start/open-demo.ts';
import { openCardByMouse } from '../e2e/driver/card.ts';
import { type Desk, startDesk } from '../e2e/driver/desk.ts';
import { editorOn } from '../e2e/driver/editors.ts';
import { writeInto } from '../e2e/driver/keys.ts';
import { stepsIn } from '../e2e/driver/panel.ts';
import { colourUnder } from '../e2e/driver/pixels.ts';

const OUT = inProject('.output/screenshots');
const BAD = 'I am truly sorry for this mistake. That’s not my job. Please calm down.';
const SCHEMES = ['light', 'dark'] as const;

type Scheme = (typeof SCHEMES)[number];

const inScheme = (page: Page, scheme: Scheme) =>
  page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);

async function shoot(page: Page, name: string): Promise<string> {
  const picture = await page.screenshot({ encoding: 'base64' });
  writeFileSync(`${OUT}/${name}.png`, Buffer.from(picture, 'base64'));
  return picture;
}

/** The helpdesk and the panel beside it in one picture, as the window shows them. */
async function sideBySide(page: Page, pictures: readonly string[], name: string): Promise<void> {
  await page.setViewport({ width: 1600, height: 900 });
  await page.evaluate(async (parts) => {
    document.body.style.cssText =
      'margin:0;display:flex;align-items:flex-start;width:max-content;background:#888;gap:1px';
    const images = parts.map((part) => {
      const image = new Image();
      image.src = `data:image/png;base64,${part}`;
      return image;
    });
    await Promise.all(images.map((image) => image.decode()));
    document.body.replaceChildren(...images);
  }, pictures);
  const clip = await page.evaluate(() => {
    const { width } = document.body.getBoundingClientRect();
    return { x: 0, y: 0, width, height: Math.max(...[...document.images].map((image) => image.height)) };
  });
  await page.screenshot({ path: `${OUT}/${name}.png`, clip });
}

/** The main job on a rich reply and on a chat, with the real side panel. */
async function mainJob(desk: Desk): Promise<void> {
  const { page, panel } = await openDemo(desk, desk.server);
  const editor = await editorOn(page, '[data-composer="reply"]');
  await writeInto(editor, BAD);
  await until('both underlines', async () => (await highlightedWords(editor.element)).length === 2);
  await until('the panel has the first tick', async () => (await stepsIn(panel))[0]?.checked);
  // As tall as the panel, so that the two stand side by side as in one window.
  const height = await panel.evaluate(() => innerHeight);
  await page.setViewport({ width: 970, height });
  for (const scheme of SCHEMES) {
    await inScheme(page, scheme);
    await inScheme(panel, scheme);
    await openCardByMouse(desk, editor, 'calm down');
    const parts = [await shoot(page, `card-rich-${scheme}`), await shoot(panel, `panel-${scheme}`)];
    const sheet = await desk.browser.newPage();
    await sideBySide(sheet, parts, `demo-${scheme}`);
    await sheet.close();
    await page.bringToFront();
    await page.keyboard.press('Escape');
  }
  await page.goto(`${desk.server.origin}/tickets/1044`);
  const chat = await editorOn(page, 'textarea');
  await writeInto(chat, 'Please calm down.');
  await until('the underline', async () => (await colourUnder(chat, 'calm')) > 8);
  for (const scheme of SCHEMES) {
    await inScheme(page, scheme);
    await openCardByMouse(desk, chat, 'calm down');
    await shoot(page, `card-chat-${scheme}`);
    await page.keyboard.press('Escape');
  }
}

/** The extension's own pages: wide, narrow, and at 200 % zoom. */
async function ownPages(desk: Desk): Promise<void> {
  const views = { wide: { width: 1000, height: 800 }, narrow: { width: 400, height: 800 } };
  const twice = { width: 500, height: 400, deviceScaleFactor: 2 };
  for (const path of ['options', 'welcome', 'sidepanel', 'cases']) {
    const page = await desk.openExtensionPage(`${path}.html`);
    await page.waitForSelector('h1, h2');
    for (const [view, size] of Object.entries({ ...views, '200-percent': twice })) {
      await page.setViewport(size);
      for (const scheme of SCHEMES) {
        await inScheme(page, scheme);
        await shoot(page, `${path}-${view}-${scheme}`);
      }
    }
    await page.close();
  }
}

mkdirSync(OUT, { recursive: true });
const desk = await startDesk('chromium');
try {
  await mainJob(desk);
  await ownPages(desk);
} finally {
  await desk.close();
}
