import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { fuzzSending } from './driver/send-fuzz.ts';

/** All runs, in both browsers together; `FUZZ_RUNS=1000` does a thousand (`npm run fuzz:sending`). */
const RUNS = Number(process.env.FUZZ_RUNS ?? 100);
const SEED = Number(process.env.FUZZ_SEED ?? 20261122);
/** Windows at a time, each with its share. Firefox gives keys to the front window alone. */
const TABS = { chromium: 4, firefox: 1 } as const;
const SHARE = { chromium: 0.85, firefox: 0.15 } as const;
/** The agent's own press is never held up for longer (ms). */
const MOST_MS = 100;

describe.each(BROWSERS)('in %s', (browser) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk(browser, { mode: 'testing' });
  });
  afterAll(() => desk?.close());

  it(
    'every reply goes out by three presses at most, once, and none is stopped without a word or held up',
    async () => {
      const tabs = TABS[browser];
      const runs = Math.ceil((RUNS * SHARE[browser]) / tabs);
      const pages: Page[] = [];
      for (let tab = 0; tab < tabs; tab++) pages.push(await openWindow(desk, tabs > 1));
      const begun = performance.now();
      const results = await Promise.all(
        pages.map((page, tab) =>
          fuzzSending(desk, page, { seed: SEED + tab * 7919, runs, stopsWorker: tab === 0 }),
        ),
      );
      const sum = (of: 'runs' | 'asked' | 'anyway') => results.reduce((all, result) => all + result[of], 0);
      const needed = [0, 1, 2, 3].map((presses) =>
        results.reduce((all, result) => all + (result.presses[presses] ?? 0), 0),
      );
      const waits = results.flatMap((result) => result.waits).sort((a, b) => a - b);
      const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0;
      process.stdout.write(
        `${browser}: ${sum('runs')} runs, asked in ${sum('asked')}, sent by the question in ${sum('anyway')}; ` +
          `needed presses ${needed.map((count, presses) => `${presses}: ${count}`).join(', ')}; ` +
          `${waits.length} presses, median ${at(0.5).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms (0 is under a frame), most ${at(1).toFixed(1)} ms; ` +
          `${((performance.now() - begun) / 1000).toFixed(0)} s\n`,
      );
      expect(results.flatMap(({ lost }) => lost)).toEqual([]);
      expect(results.flatMap(({ silent }) => silent)).toEqual([]);
      expect(results.flatMap(({ doubled }) => doubled)).toEqual([]);
      expect(sum('asked'), 'most drafts have something open').toBeGreaterThan(sum('runs') / 3);
      expect(at(0.99)).toBeLessThanOrEqual(MOST_MS);
    },
    60_000 + RUNS * 1_000,
  );
});

/** Windows of their own paint and have the focus, all at once. */
async function openWindow(desk: Desk, isOwn: boolean): Promise<Page> {
  if (!isOwn) return desk.open('/pages/hold-fuzz.html');
  const page = await desk.browser.newPage({ type: 'window' });
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await page.goto(`${desk.server.origin}/pages/hold-fuzz.html`);
  return page;
}
