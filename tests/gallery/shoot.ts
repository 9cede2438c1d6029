/**
 * Pictures of every state of every surface, light, dark and in longer words, narrow to wide, into .output/gallery:
 * `node tests/gallery/shoot.ts [part of a name]`. Looks for overflow on the way and fails on any.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser } from '../../lib/cli/browsers/find-browser.ts';
import { machineProbes } from '../../lib/cli/browsers/probes.ts';
import { backtestScenes } from '../support/backtest-scenes.ts';
import { cardScenes } from '../support/card-scenes.ts';
import { allPanelScenes } from '../support/case-scenes.ts';
import { casesScenes } from '../support/cases-page-scenes.ts';
import { checkScenes } from '../support/check-scenes.ts';
import { holdScenes } from '../support/hold-scenes.ts';
import { importScenes } from '../support/import-scenes.ts';
import { optionsScenes } from '../support/page-scenes.ts';
import { popupScenes } from '../support/popup-scenes.ts';
import { practiceScenes } from '../support/practice-scenes.ts';
import { STUDIO_SCENES } from '../support/studio-scene-names.ts';
import { subscribeScenes } from '../support/subscribe-scenes.ts';
import { toneScenes } from '../support/tone-scenes.ts';
import { serveGallery } from './serve.ts';

const OUT = fileURLToPath(new URL('../../.output/gallery/', import.meta.url));

/** `long`: every text 40 % longer, as in other languages. */
const LOOKS = ['light', 'dark', 'long'] as const;
type Look = (typeof LOOKS)[number];

interface Shot {
  readonly surface: string;
  readonly scene: string;
  readonly widths: readonly number[];
  /** What to click first, all of it, by selector, and what the picture is then called. */
  readonly click?: readonly [selector: string, name: string];
}

/** 140 px is a panel of 280 px at 200 % zoom. */
const shots: readonly Shot[] = [
  ...Object.keys(allPanelScenes).map((scene) => ({
    surface: 'panel',
    scene,
    widths: [140, 200, 280, 400, 700],
  })),
  ...(['bad', 'kind-off-draft', 'waiting'] as const).map((scene) => ({
    surface: 'panel',
    scene,
    widths: [140, 280, 400],
    click: ['.site-switch', 'switch'] as const,
  })),
  {
    surface: 'panel',
    scene: 'waiting',
    widths: [140, 280],
    click: ['.fold-report > .fold-summary', 'report'],
  },
  ...(['case-sounds', 'case-late', 'case-lead', 'case-notes', 'case-long'] as const).map((scene) => ({
    surface: 'panel',
    scene,
    widths: [140, 280, 360],
    click: ['.fold:not(.fold-report) > .fold-summary', 'folds'] as const,
  })),
  ...Object.keys(toneScenes).map((scene) => ({
    surface: 'panel',
    scene,
    widths: [140, 280, 400],
    click: ['.fold-tone > .fold-summary, .tone-name', 'open'] as const,
  })),
  ...(['policies', 'policy-problems'] as const).map((scene) => ({
    surface: 'panel',
    scene,
    widths: [140, 280, 400],
    click: ['.fold-policies > .fold-summary', 'folds'] as const,
  })),
  ...(['case-chosen', 'case-skipped'] as const).map((scene) => ({
    surface: 'panel',
    scene,
    widths: [140, 280, 360],
    click: ['.step-more', 'menus'] as const,
  })),
  ...Object.keys(cardScenes).map((scene) => ({ surface: 'card', scene, widths: [280, 400] })),
  { surface: 'card', scene: 'locked', widths: [280, 400], click: ['.more', 'more'] },
  ...Object.keys(holdScenes).map((scene) => ({ surface: 'hold', scene, widths: [280, 400] })),
  ...Object.keys(optionsScenes).map((scene) => ({ surface: 'options', scene, widths: [400, 900] })),
  ...Object.keys(popupScenes).map((scene) => ({ surface: 'popup', scene, widths: [160, 320] })),
  ...Object.keys(practiceScenes).map((scene) => ({
    surface: 'practice',
    scene,
    widths: [280, 700, 1200],
  })),
  { surface: 'popup', scene: 'bad', widths: [160, 320], click: ['.site-switch', 'switch'] },
  ...Object.keys(casesScenes).map((scene) => ({ surface: 'cases', scene, widths: [280, 400, 1200] })),
  {
    surface: 'cases',
    scene: 'few',
    widths: [280, 640, 1200],
    click: ['.case:first-child .case-button', 'open'],
  },
  ...Object.keys(checkScenes).map((scene) => ({ surface: 'check', scene, widths: [280, 560, 1100] })),
  ...Object.keys(subscribeScenes).map((scene) => ({ surface: 'subscribe', scene, widths: [320, 700] })),
  {
    surface: 'subscribe',
    scene: 'offer',
    widths: [320, 700],
    click: ['.fold-summary', 'open'],
  },
  ...Object.keys(importScenes).map((scene) => ({ surface: 'import', scene, widths: [320, 1100] })),
  ...Object.keys(backtestScenes).map((scene) => ({ surface: 'backtest', scene, widths: [280, 700, 1100] })),
  {
    surface: 'backtest',
    scene: 'compared',
    widths: [280, 700, 1100],
    click: ['.backtest-rule', 'open'],
  },
  ...STUDIO_SCENES.map((scene) => ({ surface: 'studio', scene, widths: [280, 680, 1000, 1360] })),
  {
    surface: 'studio',
    scene: 'rule',
    widths: [280, 1360],
    click: ['.studio-help-summary, .studio-more > .fold-summary', 'open'],
  },
  { surface: 'welcome', scene: 'first', widths: [400, 900] },
];

async function shoot(page: Page, shot: Shot, width: number, look: Look): Promise<string | null> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: look === 'dark' ? 'dark' : 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.setViewport({ width, height: 700 });
  await page.goto(
    `${(look === 'long' ? longer : server).resolvedUrls?.local[0]}?${shot.surface}=${shot.scene}`,
  );
  await page.waitForSelector('body[data-ready]');
  if (shot.click)
    await page.$$eval(shot.click[0], (found) => {
      for (const each of found) (each as HTMLElement).click();
    });
  // Tall enough for all of it, so that what sticks to an edge stands at its edge.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width, height });
  const state = shot.click === undefined ? shot.scene : `${shot.scene}-${shot.click[1]}`;
  const name = `${shot.surface}-${state}-${width}-${look}`;
  await page.screenshot({ path: `${OUT}${name}.png` });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  return wide ? name : null;
}

const server = await serveGallery();
const longer = await serveGallery(1.4);
const executable = await findBrowser('chromium', machineProbes);
if (!('path' in executable)) throw new Error('No Chromium found.');
const browser = await puppeteer.launch({
  executablePath: executable.path,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  mkdirSync(OUT, { recursive: true });
  const page = await browser.newPage();
  const part = process.argv[2] ?? '';
  const overflowing: string[] = [];
  for (const shot of shots.filter((each) => `${each.surface}-${each.scene}`.includes(part))) {
    for (const width of shot.widths) {
      for (const look of LOOKS) {
        const found = await shoot(page, shot, width, look);
        if (found !== null) overflowing.push(found);
      }
    }
  }
  if (overflowing.length > 0) throw new Error(`These scroll sideways: ${overflowing.join(', ')}`);
} finally {
  await browser.close();
  await Promise.all([server.close(), longer.close()]);
}
