import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/browsers/until.ts';
import { type Desk, startDesk } from './driver/desk.ts';
import { fieldOf, hasText, openStudio, saved } from './driver/studio.ts';

const RULES = 10_000;
/** A task of the page longer than this is felt, in ms. */
const LONG_MS = 50;

const PARTS = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru', 'sa', 'te', 'vi', 'zo'];

/** A word of four parts, another for each number below 38,416. */
function word(number: number): string {
  let left = number;
  return Array.from({ length: 4 }, () => {
    const part = PARTS[left % PARTS.length];
    left = Math.floor(left / PARTS.length);
    return part;
  }).join('');
}

function largePolicy(): string {
  const rules = Array.from({ length: RULES }, (_, nth) => {
    const words = `${word(nth * 3 + 11)} ${word(nth * 2 + 5)}`;
    return {
      id: `rule-${nth}`,
      name: `Rule ${nth} ${words}`,
      category: `family-${nth % 40}`,
      severity: ['block', 'warn', 'hint'][nth % 3],
      phrases: [words],
      why: `It hurts, says number ${nth}.`,
      alternatives: [`say it otherwise ${nth}`],
      source: 'The team',
      examples: { flag: [`We wrote ${words} here.`], pass: [`We wrote ${nth} here.`] },
    };
  });
  return JSON.stringify({ format: 1, id: 'large', name: 'Large policy', revision: 7, language: 'en', rules });
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** In µs, of the thread itself: what other programs on the machine take does not count. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** The longest task of the page's main thread while something is done, in ms of its own time. */
async function longestTask(page: Page, work: () => Promise<void>): Promise<number> {
  await page.tracing.start({ categories: ['toplevel', '__metadata'] });
  const trace = await work().then(
    () => page.tracing.stop(),
    async (error: unknown) => {
      await page.tracing.stop();
      throw error;
    },
  );
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(thread),
  );
  const tasks = traceEvents.filter((event) => /RunTask$/.test(event.name) && main.has(thread(event)));
  expect(tasks.length).toBeGreaterThan(0);
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000));
}

describe(`a policy of ${RULES} rules in chromium`, () => {
  let desk: Desk;
  let page: Page;
  let folder: string;
  const scroll = () =>
    page.evaluate(async () => {
      const box = document.querySelector('.studio-rows');
      for (let times = 0; box && times < 40; times++) {
        box.scrollTop = (times * 9_173) % box.scrollHeight;
        await new Promise(requestAnimationFrame);
      }
    });
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'amend-large-'));
    await writeFile(join(folder, 'large.json'), largePolicy());
    desk = await startDesk('chromium');
    page = await openStudio(desk);
  });
  afterAll(async () => {
    await desk?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('opens and is kept', async () => {
    const longest = await longestTask(page, async () => {
      const input = (await page.$('.studio-way input[type=file]')) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(join(folder, 'large.json'));
      await page.waitForSelector('.studio-rows');
      await saved(page);
    });
    expect(longest).toBeLessThan(LONG_MS);
  });

  it('is looked through', async () => {
    const longest = await longestTask(page, async () => {
      await page.waitForSelector('.studio-checks:not([data-state="running"])', { timeout: 60_000 });
    });
    expect(longest).toBeLessThan(LONG_MS);
  }, 90_000);

  it('scrolls, by wheel and by key', async () => {
    const longest = await longestTask(page, async () => {
      await scroll();
      await page.focus('.studio-rows');
      for (let times = 0; times < 12; times++) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('End');
      await until('the last rule', () => hasText(page, '.studio-rule-name', `Rule ${RULES - 1} `));
    });
    expect(longest).toBeLessThan(LONG_MS);
  });

  it('is searched as one types', async () => {
    const longest = await longestTask(page, async () => {
      await page.focus('.studio-filters input');
      await page.keyboard.type('number 777', { delay: 20 });
      await until('what was found', () => hasText(page, '.studio-filters [role="status"]', '19 rules'));
    });
    expect(longest).toBeLessThan(LONG_MS);
  });

  it('is changed, kept, checked again and taken back', async () => {
    await page.click('.studio-option');
    const longest = await longestTask(page, async () => {
      await (await fieldOf(page, 'why')).focus();
      await page.keyboard.type('Even more. ', { delay: 40 });
      await until('the change', () => hasText(page, '.studio-count', '1'));
      await saved(page);
      await page.click('[aria-label="Undo"]');
      await saved(page);
    });
    expect(longest).toBeLessThan(LONG_MS);
  });

  it('is there again after a reload', async () => {
    const longest = await longestTask(page, async () => {
      await page.reload();
      await page.waitForSelector('.studio-option');
    });
    expect(longest).toBeLessThan(LONG_MS);
  });
});
