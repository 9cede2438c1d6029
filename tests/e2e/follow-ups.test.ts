import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickNode } from '../../lib/cli/browsers/drive.ts';
import { until } from '../../lib/cli/browsers/until.ts';
import type { FollowUp } from '../../lib/recovery/case-types.ts';
import { BROWSERS, type Desk, startDesk, startPages } from './driver/desk.ts';
import { editorOn, textOf } from './driver/editors.ts';
import { writeInto } from './driver/keys.ts';
import { openPanelFor } from './driver/panel.ts';

const REPLY = '[data-composer="reply"]';

interface Extension {
  storage: {
    session: { get(key: string): Promise<object> };
    local: { get(key: string): Promise<Record<string, Stored>>; set(items: object): Promise<void> };
  };
  alarms: { getAll(): Promise<{ name: string; scheduledTime: number }[]> };
  notifications: { getAll(): Promise<object>; onClosed: { addListener(heard: (id: string) => void): void } };
}
interface Stored {
  readonly version: number;
  readonly value: readonly FollowUp[];
}

/** What is kept of promises, as one of our own pages reads it. */
const kept = (own: Page) =>
  own.evaluate(async () => {
    const { browser, chrome } = globalThis as never as { browser?: Extension; chrome: Extension };
    return (await (browser ?? chrome).storage.local.get('follow-ups'))['follow-ups']?.value ?? [];
  });

/** Makes the kept promises due at once: the days until then pass by themselves, not in a test. */
const makeDue = (own: Page) =>
  own.evaluate(async () => {
    const { browser, chrome } = globalThis as never as { browser?: Extension; chrome: Extension };
    const { local } = (browser ?? chrome).storage;
    const { version, value } = (await local.get('follow-ups'))['follow-ups'] ?? { version: 1, value: [] };
    const due = value.map((each) => ({ ...each, due: { at: Date.now() } }));
    await local.set({ 'follow-ups': { version, value: due } });
  });

const alarms = (own: Page) =>
  own.evaluate(async () => {
    const { browser, chrome } = globalThis as never as { browser?: Extension; chrome: Extension };
    const all = await (browser ?? chrome).alarms.getAll();
    return all.filter(({ name }) => name === 'follow-ups').map(({ scheduledTime }) => scheduledTime);
  });

const notices = (own: Page) =>
  own.evaluate(async () => {
    const { browser, chrome } = globalThis as never as { browser?: Extension; chrome: Extension };
    return Object.keys(await (browser ?? chrome).notifications.getAll());
  });

/** Remembers the notifications that go: without a desktop around it, Firefox takes each away after a moment. */
const rememberNotices = (own: Page) =>
  own.evaluate(() => {
    const { browser, chrome } = globalThis as never as { browser?: Extension; chrome: Extension };
    (browser ?? chrome).notifications.onClosed.addListener((id) =>
      document.body.setAttribute('data-closed', id),
    );
  });

const wasNoticed = async (own: Page) =>
  (await notices(own)).length === 1 || own.evaluate(() => document.body.hasAttribute('data-closed'));

/** Whether the browser refused to notify, as the worker notes it. */
const faults = (own: Page) =>
  own.evaluate(async () => {
    const { browser, chrome } = globalThis as never as { browser?: Extension; chrome: Extension };
    return JSON.stringify(await (browser ?? chrome).storage.session.get('faults'));
  });

/** The items of a list of promises in the panel, by the words of its heading. */
const listed = (panel: Page, heading: string) =>
  panel.evaluate((words) => {
    const lists = [...document.querySelectorAll('section, details')];
    const list = lists.find((each) => each.querySelector('h2')?.textContent === words);
    return [...(list?.querySelectorAll('.promise') ?? [])].map((item) => item.textContent ?? '');
  }, heading);

async function sendReply(desk: Desk, page: Page, text: string, panel: Page): Promise<void> {
  await page.bringToFront();
  const editor = await editorOn(page, REPLY);
  await writeInto(editor, text);
  await until(
    'the promise in the panel',
    async () => (await listed(panel, 'Promised in this reply')).length === 1,
  );
  await clickNode(desk, page, { role: 'button', name: 'Send reply' });
  await until('the reply is sent', async () => (await textOf(editor)) === '');
}

/** Ten in the morning, tomorrow. */
function tomorrowAtTen(): number {
  const date = new Date();
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1, 10).getTime();
}

describe.each(BROWSERS)('a promise in %s', (browser) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk(browser);
  });
  afterAll(() => desk?.close());

  it('is shown before it is sent, kept when it is, told when it is due, and done with a click', async () => {
    const page = await desk.open('/tickets/1042');
    await editorOn(page, REPLY);
    await page.click(REPLY);
    const panel = await openPanelFor(desk, page);
    await sendReply(desk, page, "I'll call you tomorrow at 10 am to make sure it arrived.", panel);

    const due = { at: tomorrowAtTen() };
    const one = await until('the promise is kept', async () => (await kept(panel))[0]);
    expect(one).toMatchObject({ site: 'demo', caseId: '1042', kind: 'call', due });
    expect(JSON.stringify(await kept(panel))).not.toMatch(/arrived|tomorrow/);
    await until('an alarm', async () => (await alarms(panel)).length === 1);
    expect(await notices(panel)).toEqual([]);
    await until('the list', async () => (await listed(panel, 'Promises to keep'))[0]?.includes('tomorrow'));

    await panel.bringToFront();
    await rememberNotices(panel);
    await makeDue(panel);
    await until('the agent is told', async () => (await kept(panel))[0]?.toldAt);
    await until('the notification', () => wasNoticed(panel));
    await until('it is due in the list', async () =>
      (await listed(panel, 'Promises to keep'))[0]?.includes('Due now'),
    );

    await panel.click('[aria-label="Done: Call the customer"]');
    await until('it is done', async () => (await kept(panel))[0]?.doneAt);
    await until('no notification', async () => (await notices(panel)).length === 0);
    await until('no alarm', async () => (await alarms(panel)).length === 0);
    await panel.close();
    await page.close();
  });

  it('is not kept of words that the agent took back', async () => {
    const page = await desk.open('/tickets/1043');
    const editor = await editorOn(page, REPLY);
    await page.click(REPLY);
    const panel = await openPanelFor(desk, page);
    const before = (await kept(panel)).length;
    await page.bringToFront();
    await writeInto(editor, "I'll call you on Friday.");
    await until(
      'the promise in the panel',
      async () => (await listed(panel, 'Promised in this reply')).length === 1,
    );
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyA');
    await page.keyboard.up('Control');
    await page.keyboard.press('Delete');
    await until('no promise', async () => (await listed(panel, 'Promised in this reply')).length === 0);
    await sendReply(desk, page, "I'll write to you on Friday.", panel);
    await until('the promise that was sent', async () => (await kept(panel)).length === before + 1);
    expect((await kept(panel)).at(-1)).toMatchObject({ caseId: '1043', kind: 'write' });
    await panel.close();
    await page.close();
  });
});

it.each(BROWSERS)(
  'a promise outlives a restart of %s, and what fell due meanwhile is told',
  async (browser) => {
    const profile = await mkdtemp(join(tmpdir(), 'amend-promised-'));
    const server = await startPages();
    try {
      const first = await startDesk(browser, { profile, server });
      const page = await first.open('/tickets/1042');
      await editorOn(page, REPLY);
      await page.click(REPLY);
      const panel = await openPanelFor(first, page);
      await sendReply(first, page, "I'll call you tomorrow at 10 am.", panel);
      await until('the promise is kept', async () => (await kept(panel)).length === 1);
      // It falls due right after the browser has gone.
      await panel.evaluate(async () => {
        const { browser, chrome } = globalThis as never as { browser?: Extension; chrome: Extension };
        const { local } = (browser ?? chrome).storage;
        const { version, value } = (await local.get('follow-ups'))['follow-ups'] ?? { version: 1, value: [] };
        const soon = value.map((each) => ({ ...each, due: { at: Date.now() + 1_000 } }));
        await local.set({ 'follow-ups': { version, value: soon } });
      });
      await first.close();

      const second = await startDesk(browser, { profile, server });
      const own = await second.openExtensionPage('options.html');
      await until('it is told', async () => (await kept(own))[0]?.toldAt);
      expect(await faults(own)).not.toContain('notification-failed');
      await second.close();
    } finally {
      await server.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  },
);
