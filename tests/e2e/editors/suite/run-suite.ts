import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import type { BrowserName } from '../../../../lib/cli/browsers/find-browser.ts';
import { EDITORS } from '../editors.ts';
import { type Bench, startBench } from './bench.ts';
import { CASES } from './cases.ts';
import { declinedIn } from './declined.ts';
import { leftAlone } from './left-alone.ts';
import { Outcomes } from './outcomes.ts';
import { notItsOwn } from './own-faults.ts';
import { Seat } from './seat.ts';

/** Tries every case in every so-many-eth of the editors, all in one tab of one browser. */
export function runSuite(browser: BrowserName, shard: number, shards: number): void {
  const there = EDITORS.filter(({ unavailable }, i) => !unavailable && i % shards === shard);
  const outcomes = new Outcomes(browser, shard);
  let bench: Bench;
  let seat: Seat | null = null;

  beforeAll(async () => {
    bench = await startBench(browser);
  });
  afterAll(async () => {
    outcomes.write();
    await bench?.close();
  });

  /** Each editor has its page, loaded anew after a failed case so that it does not spoil the next. */
  async function seatIn(editor: (typeof there)[number]): Promise<Seat> {
    onTestFailed(() => {
      seat = null;
    });
    if (seat?.editor !== editor) {
      await bench.load(`${editor.id}/`);
      seat = new Seat(bench, editor);
    }
    return seat;
  }

  describe.each(there.filter(({ declined }) => !declined))(`in ${browser}: $id`, (editor) => {
    it.each(CASES)('$id: $title', async (guarantee) => {
      const declined = declinedIn(editor.id, browser, guarantee.id);
      await (declined ?? guarantee).run(await seatIn(editor));
      expect(notItsOwn(editor.id, bench.faults()).join('\n')).toBe('');
      outcomes.held(editor.id, guarantee.id, declined?.reason);
    });
  });

  describe.each(there.filter(({ declined }) => declined))(`in ${browser}: $id`, (editor) => {
    it('gets no underline, no card and no change, since it is declined', async () => {
      await leftAlone(await seatIn(editor));
      expect(notItsOwn(editor.id, bench.faults()).join('\n')).toBe('');
      for (const { id } of CASES) outcomes.held(editor.id, id, editor.declined);
    });
  });
}
