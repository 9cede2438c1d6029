import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../lib/platform/browser.ts';
import { watchCaseTrouble } from '../../lib/platform/case-trouble.ts';
import {
  countUnreadFollowUps,
  deleteFollowUpsOf,
  listFollowUps,
  pruneOldFollowUps,
  setFollowUpDone,
  snoozeFollowUp,
  watchFollowUps,
} from '../../lib/platform/follow-ups.ts';
import { listFaults } from '../../lib/platform/report.ts';
import { followUps } from '../../lib/platform/stored-items.ts';
import type { Due } from '../../lib/recovery/case-types.ts';
import { deliver, inFrame, OWN_PAGE } from '../support/fake-extension.ts';

const NOW = new Date(2026, 10, 25, 15).getTime();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const kept = { site: 'zendesk:acme', caseId: '7' };

let clock = NOW;

/** The worker starts, as a browser starts it: the same code in a world of its own. */
async function startWorker(): Promise<void> {
  for (const event of [
    browser.runtime.onMessage,
    browser.alarms.onAlarm,
    browser.notifications.onClicked,
    browser.notifications.onButtonClicked,
    browser.storage.onChanged,
  ])
    (event as unknown as { removeAllListeners(): void }).removeAllListeners();
  vi.resetModules();
  const { default: background } = await import('../../entrypoints/background.ts');
  background.main();
}

beforeEach(async () => {
  // Node's global is no event target, as a worker's is.
  vi.stubGlobal('addEventListener', vi.fn());
  clock = NOW;
  vi.spyOn(Date, 'now').mockImplementation(() => clock);
  await startWorker();
});

const promised = (due: Due, more: object = {}) =>
  deliver(
    { kind: 'replied', ...kept, replyId: 'r.1', promises: [{ kind: 'call', due }], ...more },
    inFrame(3),
  );
const alarm = async () => (await browser.alarms.get('follow-ups'))?.scheduledTime;
const shown = () =>
  (
    browser.notifications as unknown as {
      getAllCreateOptions(): Record<
        string,
        { title: string; message: string; buttons?: { title: string }[] }
      >;
    }
  ).getAllCreateOptions();
const texts = () => Object.values(shown()).map(({ title, message }) => `${title} | ${message}`);
const ring = () =>
  (browser.alarms.onAlarm as unknown as { trigger(alarm: object): Promise<unknown> }).trigger({
    name: 'follow-ups',
  });
const settled = (what: () => Promise<void> | void) => vi.waitFor(what);

describe('a promise that was sent', () => {
  it('is kept, and an alarm set for it', async () => {
    expect(await promised({ at: NOW + 10 * MINUTE })).toEqual({ ok: true, value: {} });
    expect(await listFollowUps()).toMatchObject([{ ...kept, kind: 'call', due: { at: NOW + 10 * MINUTE } }]);
    await settled(async () => expect(await alarm()).toBe(NOW + 10 * MINUTE));
    expect(texts()).toEqual([]);
  });

  it('is kept once, however often the page tells it', async () => {
    await Promise.all([promised({ at: NOW + HOUR }), promised({ at: NOW + HOUR })]);
    expect(await listFollowUps()).toHaveLength(1);
  });

  it.each([
    ['a day that is none', { day: '2026-02-31' }],
    ['both a day and a time', { day: '2026-11-26', at: NOW }],
    ['no time', {}],
  ])('is refused with %s', async (_name, due) => {
    expect(await promised(due as Due)).toEqual({ ok: false, error: 'malformed' });
    expect(await listFollowUps()).toEqual([]);
  });

  it('comes from a page only', async () => {
    const message = { kind: 'replied', ...kept, replyId: 'r.1', promises: [] };
    expect(await deliver(message, OWN_PAGE)).toEqual({ ok: false, error: 'refused' });
  });
});

describe('when a promise is due', () => {
  it('the agent is told what, where and when, with no word of the reply, and once', async () => {
    await promised({ at: NOW + 10 * MINUTE });
    clock = NOW + 10 * MINUTE;
    await ring();
    await settled(() => expect(texts()).toHaveLength(1));
    expect(texts()[0]).toMatch(
      /^Call the customer: promised and due now \| Ticket 7 · Zendesk · today, .*3:10/,
    );
    const [id] = Object.keys(shown());
    await browser.notifications.clear(id ?? '');
    clock = NOW + 20 * MINUTE;
    await ring();
    await settled(async () => expect(await alarm()).toBeUndefined());
    expect(texts()).toEqual([]);
  });

  it('a case without a number is a conversation', async () => {
    await promised({ at: NOW }, { caseId: '~3f9', site: 'whatsapp' });
    await settled(() => expect(texts()[0]).toMatch(/\| A conversation · WhatsApp/));
  });

  it('it is told at the next start, where the browser was closed meanwhile', async () => {
    await promised({ at: NOW + HOUR });
    clock = NOW + 5 * HOUR;
    await browser.alarms.clearAll();
    await startWorker();
    await settled(() => expect(texts()).toHaveLength(1));
  });

  it('a start sets the alarm anew and tells nothing twice', async () => {
    await promised({ day: '2026-11-25' });
    await settled(() => expect(texts()).toHaveLength(1));
    await browser.notifications.clear(Object.keys(shown())[0] ?? '');
    await browser.alarms.clearAll();
    await startWorker();
    await settled(async () => expect(await alarm()).toBe(NOW + 30 * MINUTE));
    expect(texts()).toEqual([]);
  });

  it('many at once are told in one', async () => {
    const promises = Array.from({ length: 5 }, (_, index) => ({ kind: 'call', due: { at: NOW - index } }));
    await promised({ at: NOW }, { promises });
    await settled(() =>
      expect(texts()).toEqual(['5 promises are due | Open the list to see which cases are waiting.']),
    );
  });

  it('what many were told in goes once none of them is due', async () => {
    const promises = Array.from({ length: 5 }, (_, index) => ({ kind: 'call', due: { at: NOW - index } }));
    await promised({ at: NOW }, { promises });
    await settled(() => expect(texts()).toHaveLength(1));
    const [first, ...others] = await listFollowUps();
    for (const { id } of others) await setFollowUpDone(id, true, NOW);
    await promised({ at: NOW + HOUR }, { replyId: 'r.2' });
    expect(texts()).toHaveLength(1);
    await snoozeFollowUp(first?.id ?? '', NOW + HOUR);
    await settled(() => expect(texts()).toEqual([]));
  });

  it('it is told again before long, where the browser would not show it', async () => {
    vi.spyOn(browser.notifications, 'create').mockRejectedValue(new Error('no notifications now'));
    await promised({ at: NOW });
    await settled(async () => expect(await alarm()).toBe(NOW + 30 * MINUTE));
    expect((await listFollowUps())[0]).not.toHaveProperty('toldAt');
    vi.mocked(browser.notifications.create).mockRestore();
    clock = NOW + 30 * MINUTE;
    await ring();
    await settled(() => expect(texts()).toHaveLength(1));
    await settled(async () => expect(await listFollowUps()).toMatchObject([{ toldAt: clock }]));
  });

  it('it is told also where the browser would not say which notices it shows', async () => {
    vi.spyOn(browser.notifications, 'getAll').mockRejectedValue(new Error('not now'));
    await promised({ at: NOW });
    await settled(() => expect(texts()).toHaveLength(1));
  });

  it('nothing is taken away or forgotten while the browser does not tell what is kept', async () => {
    await promised({ at: NOW });
    await promised({ at: NOW + 10 * MINUTE }, { replyId: 'r.2' });
    await settled(async () => expect(await alarm()).toBe(NOW + 10 * MINUTE));
    const get = vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('IO error'));
    await ring();
    await settled(async () => expect(await alarm()).toBe(NOW + 30 * MINUTE));
    expect(texts()).toHaveLength(1);
    get.mockRestore();
    expect(await listFollowUps()).toHaveLength(2);
  });

  it('the worker looks again before long: clocks and zones change without telling anybody', async () => {
    await promised({ at: NOW + 9 * HOUR });
    await settled(async () => expect(await alarm()).toBe(NOW + 30 * MINUTE));
  });

  it('a browser without buttons is told all the same', async () => {
    const create = browser.notifications.create.bind(browser.notifications) as (
      id: string,
      options: object,
    ) => Promise<string>;
    vi.spyOn(browser.notifications, 'create').mockImplementation((async (id: string, options: object) => {
      if ('buttons' in options) throw new Error('Property "buttons" is unsupported by Firefox');
      return create(id, options);
    }) as never);
    await promised({ at: NOW });
    await settled(() => expect(texts()).toHaveLength(1));
    expect(await listFaults()).toEqual([]);
  });
});

const press = (event: 'onClicked' | 'onButtonClicked', ...args: unknown[]) =>
  (browser.notifications[event] as unknown as { trigger(...args: unknown[]): Promise<unknown> }).trigger(
    ...args,
  );

describe('a notification', () => {
  const due = async () => {
    await promised({ at: NOW });
    await settled(() => expect(texts()).toHaveLength(1));
    return Object.keys(shown())[0] ?? '';
  };

  it('has buttons: done, and later', async () => {
    const id = await due();
    expect(shown()[id]?.buttons?.map(({ title }) => title)).toEqual(['Done', 'In 1 hour']);
    await press('onButtonClicked', id, 0);
    await settled(async () => expect(await listFollowUps()).toMatchObject([{ doneAt: NOW }]));
    expect(texts()).toEqual([]);
  });

  it('that is put off comes again then', async () => {
    await press('onButtonClicked', await due(), 1);
    await settled(async () => expect(await listFollowUps()).toMatchObject([{ snoozedUntil: NOW + HOUR }]));
    expect(texts()).toEqual([]);
    clock = NOW + HOUR;
    await ring();
    await settled(() => expect(texts()).toHaveLength(1));
  });

  it('opens the list of cases with a click', async () => {
    await press('onClicked', await due());
    await settled(async () =>
      expect((await browser.tabs.query({})).map(({ url }) => url)).toContainEqual(
        expect.stringContaining('cases.html'),
      ),
    );
  });

  it('goes when its promise is done, deleted or put off elsewhere', async () => {
    await due();
    const [followUp] = await listFollowUps();
    await deliver({ kind: 'follow-up-done', id: followUp?.id, done: true }, OWN_PAGE);
    await settled(() => expect(texts()).toEqual([]));
  });
});

describe('the list of promises', () => {
  const ask = (message: object) =>
    deliver(message, OWN_PAGE) as Promise<{ value: { followUps: object[]; error: unknown } }>;
  const stored = (): Promise<Record<string, unknown>> => browser.storage.local.get(null);
  const sentId = `r.1 call ${NOW + HOUR}`;
  const only = async () => (await listFollowUps())[0]?.id ?? '';

  it('is changed by our pages, and the change seen by who watches', async () => {
    const seen: number[] = [];
    const stop = new AbortController();
    watchFollowUps((list) => seen.push(list.length), stop.signal);
    await promised({ at: NOW + HOUR });
    const id = await only();
    expect((await ask({ kind: 'follow-ups-list' })).value.followUps).toHaveLength(1);
    expect((await ask({ kind: 'follow-up-done', id, done: true })).value).toMatchObject({
      followUps: [{ doneAt: NOW }],
      error: null,
    });
    expect((await ask({ kind: 'follow-up-done', id, done: false })).value.followUps[0]).not.toHaveProperty(
      'doneAt',
    );
    expect((await ask({ kind: 'follow-up-snooze', id, until: NOW + 2 * HOUR })).value).toMatchObject({
      followUps: [{ snoozedUntil: NOW + 2 * HOUR }],
    });
    expect((await ask({ kind: 'follow-up-delete', id })).value).toEqual({ followUps: [], error: null });
    stop.abort();
    expect(seen.at(-1)).toBe(0);
  });

  it('loses what is of a case with it, and nothing else', async () => {
    await promised({ at: NOW + HOUR });
    await promised({ at: NOW + HOUR }, { caseId: '8', replyId: 'r.2' });
    await deleteFollowUpsOf(kept);
    expect(await listFollowUps()).toMatchObject([{ caseId: '8' }]);
  });

  it('says so when the disk is full, and stays as it was', async () => {
    await promised({ at: NOW + HOUR });
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    expect((await ask({ kind: 'follow-up-done', id: await only(), done: true })).value).toMatchObject({
      followUps: [{ due: { at: NOW + HOUR } }],
      error: 'quota',
    });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['one that was just sent', () => promised({ at: NOW + 2 * HOUR }, { replyId: 'r.2' })],
    ['one that is done by its notification', () => press('onButtonClicked', `follow-up ${sentId}`, 0)],
    ['one that is put off there', () => press('onButtonClicked', `follow-up ${sentId}`, 1)],
    [
      'those of a case that is deleted',
      () => ask({ kind: 'case-delete', case: { site: kept.site, id: '7' } }),
    ],
  ])('says to every page of ours that it could not keep %s', async (_name, act) => {
    await promised({ at: NOW + HOUR });
    const before = await stored();
    const troubles: unknown[] = [];
    const stop = new AbortController();
    watchCaseTrouble((error) => troubles.push(error), stop.signal);
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await act();
    await settled(() => expect(troubles).toEqual(['quota']));
    expect(await stored()).toEqual(before);
    stop.abort();
  });

  it('is told once while the disk is full', async () => {
    await promised({ at: NOW + HOUR });
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    clock = NOW + HOUR;
    const create = vi.spyOn(browser.notifications, 'create');
    await ring();
    await settled(() => expect(texts()).toHaveLength(1));
    await ring();
    await ring();
    await settled(async () => expect(await alarm()).toBeUndefined());
    expect(create).toHaveBeenCalledTimes(1);
  });

  it('starts anew where it is corrupt, and the corrupt one is set aside', async () => {
    await browser.storage.local.set({ [followUps.key]: 'garbage' });
    expect(await listFollowUps()).toEqual([]);
    expect(await countUnreadFollowUps()).toBe(1);
    await promised({ at: NOW + HOUR });
    expect(await listFollowUps()).toHaveLength(1);
    expect((await stored())[`corrupt:${followUps.key}`]).toBe('garbage');
    expect(await countUnreadFollowUps()).toBe(1);
  });

  it('keeps the good ones beside one that cannot be read, and that one as it is', async () => {
    await promised({ at: NOW + HOUR });
    const [good] = await listFollowUps();
    const newer = { ...good, id: 'newer', kind: 'visit' };
    await browser.storage.local.set({ [followUps.key]: { version: 1, value: [7, newer, good] } });
    expect(await listFollowUps()).toEqual([good]);
    expect(await countUnreadFollowUps()).toBe(2);
    await ask({ kind: 'follow-up-done', id: good?.id, done: true });
    await startWorker();
    await settled(async () => expect(await alarm()).toBeUndefined());
    expect((await stored())[followUps.key]).toEqual({
      version: 1,
      value: [7, newer, { ...good, doneAt: NOW }],
    });
    await deleteFollowUpsOf(kept);
    expect((await stored())[followUps.key]).toEqual({ version: 1, value: [7] });
  });

  it('forgets also what cannot be read, as old as a case may get', async () => {
    const made = (madeAt: number) => ({ id: 'newer', madeAt });
    const value = [made(NOW - 91 * 24 * HOUR), made(NOW)];
    await browser.storage.local.set({ [followUps.key]: { version: 1, value } });
    await pruneOldFollowUps(NOW, 90);
    expect((await stored())[followUps.key]).toEqual({ version: 1, value: [made(NOW)] });
  });
});
