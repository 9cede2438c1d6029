import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForNode } from '../../../lib/cli/browsers/drive.ts';
import { BROWSERS } from '../driver/desk.ts';
import { chord } from '../driver/keys.ts';
import { type Bench, startBench } from './suite/bench.ts';
import { JOB, ONE } from './suite/drafts.ts';
import { Seat } from './suite/seat.ts';

const STUBBORN = { id: 'stubborn', name: 'an editor that keeps its own text' };

describe.each(BROWSERS)('in %s, a write that the editor does not take', (browser) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench(browser);
  });
  afterAll(() => bench?.close());

  it.each([
    ['is undone at once', 'at-once'],
    ['is undone a moment later', 'late'],
    ['is undone after a sixth of a second', 'later'],
    ['is undone after a third of a second', 'last'],
  ])('and that %s is taken back, and the card offers to copy the words', async (_, how) => {
    await bench.load(`pages/stubborn.html?${how}`);
    const seat = new Seat(bench, STUBBORN);
    const text = await seat.draft(ONE, JOB);
    const { saved } = await seat.inside();
    await chord(seat.page, 'Alt', 'Enter');
    await seat.card(true);
    await seat.page.keyboard.press('1');
    await waitForNode(bench.desk, seat.page, { role: 'button', name: /^Copy: / });
    expect(await seat.model()).toBe(text);
    expect(await seat.saved()).toBe(saved);
  });
});
