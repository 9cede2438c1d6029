import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import type { BrowserName } from '../../../lib/cli/browsers/find-browser.ts';
import { type Desk, startDesk } from '../driver/desk.ts';
import { inFrames } from './frames.ts';
import { onHostilePages } from './pages.ts';
import { inOddPlaces } from './places.ts';

/** All hostile and odd places, in one browser. */
export function runSuite(browser: BrowserName): void {
  let desk: Desk;
  let tab: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    desk = await startDesk(browser);
    tab = await desk.open('/pages/plain.html');
    tab.on('pageerror', (error) => errors.push(String(error)));
  });
  afterAll(() => desk?.close());
  afterEach(() => expect(errors.splice(0)).toEqual([]));

  // One browser and one tab for all: to start a browser takes as long as several of these tests.
  const at = () => ({ desk, tab });
  describe('in frames', () => inFrames(at));
  describe('in odd places', () => inOddPlaces(at));
  describe('on hostile pages', () => onHostilePages(at));
}
