import { describe, expect, it } from 'vitest';
import { browser } from '../../lib/platform/browser.ts';
import { getCaseNotes, setCaseNotes } from '../../lib/platform/case-notes.ts';
import {
  forgetOldCases,
  readRetention,
  setRetention,
  sweepCases,
  watchRetention,
} from '../../lib/platform/case-retention.ts';
import { getChecklist, noteClosed, noteFacts } from '../../lib/platform/checklists.ts';
import { listFollowUps, notePromises } from '../../lib/platform/follow-ups.ts';
import { writeItem } from '../../lib/platform/storage.ts';
import { checklistItem } from '../../lib/platform/stored-items.ts';
import { installedRecovery } from '../../lib/platform/stored-recovery.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);
const ref = { site: 'zendesk:acme', caseId: '7' };
const other = { ...ref, caseId: '8' };
const begin = (at: number, of = ref) => noteFacts(of, { severity: 'minor' }, at);
/** As a browser that is used every day. */
const sweepDaily = async (from: number, days: number) => {
  for (let day = 0; day <= days; day++) await sweepCases(from + day * DAY);
};

describe('a case is kept for', () => {
  it('ninety days as it ships, and not a day more, open or closed', async () => {
    await begin(START);
    await begin(START, other);
    await noteClosed(other, true, START);
    await sweepDaily(START, 90);
    expect([await getChecklist(ref), await getChecklist(other)]).not.toContain(null);
    await sweepDaily(START + 91 * DAY, 0);
    expect([await getChecklist(ref), await getChecklist(other)]).toEqual([null, null]);
  });

  it('as long as the agent says', async () => {
    await setRetention(2);
    expect(await readRetention()).toEqual({ days: 2, by: 'agent' });
    await begin(START);
    await sweepDaily(START, 3);
    expect(await getChecklist(ref)).toBeNull();
  });

  it('as long as the policy says, whatever the agent chose', async () => {
    await setRetention(2);
    await writeItem(installedRecovery, { retentionDays: 5 });
    expect(await readRetention()).toEqual({ days: 5, by: 'policy' });
    await begin(START);
    await sweepDaily(START, 5);
    expect(await getChecklist(ref)).not.toBeNull();
    await sweepDaily(START + 6 * DAY, 0);
    expect(await getChecklist(ref)).toBeNull();
  });

  it.each([0, -1, 1.5, 4_000, Number.NaN])('no such number of days as %d', async (days) => {
    expect(await setRetention(days)).toEqual({ ok: false, error: 'invalid' });
    expect(await readRetention()).toEqual({ days: 90, by: 'default' });
  });
});

describe('forgetting', () => {
  it('takes the notes of a case along, and leaves its promise until that was kept or is long past', async () => {
    const promises = [{ kind: 'call', due: { at: START + 200 * DAY } }] as const;
    await begin(START);
    await setCaseNotes(ref, { got: 'A broken lamp' });
    await notePromises({ ...ref, replyId: 'r', promises }, START);
    await sweepDaily(START, 91);
    expect(await getChecklist(ref)).toBeNull();
    expect(await getCaseNotes(ref)).toEqual({});
    expect(await listFollowUps()).toHaveLength(1);
  });

  it('does not happen on the day that a clock jumps ahead, and nothing is lost when it is set back', async () => {
    await begin(START);
    await sweepDaily(START, 1);
    await sweepCases(START + 4 * 365 * DAY);
    await sweepDaily(START + 2 * DAY, 3);
    expect(await getChecklist(ref)).not.toBeNull();
  });

  it.each([7, 8, 30])('happens also where the browser is opened every %d days only', async (every) => {
    await begin(START);
    for (let day = 0; day <= 90 + 2 * every; day += every) await sweepCases(START + day * DAY);
    expect(await getChecklist(ref)).toBeNull();
  });

  it('goes on from what an earlier version noted of the last look', async () => {
    await begin(START);
    await browser.storage.local.set({ 'case-sweep': { version: 1, value: START + 90 * DAY } });
    await sweepCases(START + 91 * DAY);
    expect(await getChecklist(ref)).toBeNull();
  });

  it('happens in the end also to a case that a wrong clock dated ahead', async () => {
    await begin(START + 4 * 365 * DAY);
    await sweepDaily(START, 91);
    expect(await getChecklist(ref)).not.toBeNull();
    await sweepDaily(START + 92 * DAY, 1);
    expect(await getChecklist(ref)).toBeNull();
  });

  it('spares a case that is touched at that very moment', async () => {
    await begin(START);
    await sweepDaily(START, 90);
    await Promise.all([
      noteFacts(ref, { severity: 'major' }, START + 91 * DAY),
      sweepCases(START + 91 * DAY),
    ]);
    expect(await getChecklist(ref)).toMatchObject({ facts: { severity: 'major' } });
  });

  it('leaves what it cannot read where it is', async () => {
    const { key } = checklistItem(ref);
    await browser.storage.local.set({ [key]: { version: 9, value: {} } });
    await sweepDaily(START, 100);
    expect(Object.keys(await browser.storage.local.get(null))).toContain(key);
  });

  it('is looked after when the worker starts, and by an alarm every day', async () => {
    forgetOldCases();
    expect(await browser.alarms.getAll()).toMatchObject([{ name: 'case-retention', periodInMinutes: 1_440 }]);
  });
});

it('a page is told when the time changes', async () => {
  const seen: number[] = [];
  const stop = new AbortController();
  const changed = new Promise<void>((done) => {
    watchRetention(({ days }) => {
      seen.push(days);
      done();
    }, stop.signal);
  });
  await setRetention(30);
  await changed;
  stop.abort();
  expect(seen).toEqual([30]);
});
