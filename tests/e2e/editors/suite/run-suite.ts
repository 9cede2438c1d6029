import { afterAll, beforeAll, describe, it, onTestFailed } from 'vitest';
import type { BrowserName } from '../../../../lib/cli/browsers/find-browser.ts';
import { EDITORS } from '../editors.ts';
import { type Bench, startBench } from './bench.ts';
import { CASES } from './cases.ts';
import { Seat } from './seat.ts';

/** Tries every case in each of these editors, all in one tab of one browser. */
export function runSuite(browser: BrowserName, shard: number, shards: number): void {
  const editors = EDITORS.filter((row, i) => !row.unavailable && !row.declined && i % shards === shard);
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench(browser);
  });
  afterAll(() => bench?.close());

  describe.each(editors)(`in ${browser}: $id`, (editor) => {
    let seat: Seat | null = null;

    it.each(CASES)('$id: $title', async ({ run }) => {
      // What a failed case left on the page must not spoil the next.
      onTestFailed(() => {
        seat = null;
      });
      if (seat === null) {
        await bench.load(editor.id);
        seat = new Seat(bench, editor);
      }
      await run(seat);
    });
  });
}
