import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clickNode, findNode, waitForNode } from '../../lib/cli/browsers/drive.ts';
import { until } from '../../lib/cli/browsers/until.ts';
import type { FollowUp } from '../../lib/recovery/case-types.ts';
import { applyByMouse, openCardByMouse } from './driver/card.ts';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { editorOn, textOf } from './driver/editors.ts';
import { writeInto } from './driver/keys.ts';
import { openPanelFor } from './driver/panel.ts';
import { expectUnderlined } from './driver/underlined.ts';

const DRAFT = "That's not my job. Please calm down.";
const FLAGGED = ["That's not my job", 'Please calm down'];

/** What stands in the thread after sending, as HTML. A reply that is held goes out as it is. */
async function send(desk: Desk, page: Awaited<ReturnType<Desk['open']>>, isHeld = false): Promise<string> {
  await clickNode(desk, page, { role: 'button', name: 'Send reply' });
  if (isHeld) await sendAnyway(desk, page);
  const body = await page.waitForSelector('[data-sent="reply"] .body');
  if (!body) throw new Error('nothing was sent');
  return body.evaluate((node) => node.innerHTML);
}

/** Who presses before anybody could have read the question presses again. */
async function sendAnyway(desk: Desk, page: Page): Promise<void> {
  const anyway = { role: 'button', name: 'Send anyway' };
  await waitForNode(desk, page, anyway);
  await until('the reply', async () => {
    if ((await page.$('[data-sent="reply"]')) !== null) return true;
    if ((await findNode(desk, page, anyway)) !== null) await clickNode(desk, page, anyway);
    return false;
  });
}

describe.each(BROWSERS)('in %s', (browser) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk(browser);
  });
  afterAll(() => desk?.close());
  // A panel is opened for the tab at an address.
  afterEach(async () => {
    for (const page of await desk.browser.pages()) if (page.url().startsWith('http')) await page.close();
  });

  it('what is sent is byte for byte what would be sent without Amend', async () => {
    const page = await desk.open('/tickets/1042');
    const editor = await editorOn(page, '[data-composer="reply"]');
    await writeInto(editor, DRAFT);
    await expectUnderlined(editor, FLAGGED);
    await openCardByMouse(desk, editor, 'calm down');
    await applyByMouse(desk, editor);
    const text = await textOf(editor);
    const sent = await send(desk, page, true);

    // Amend is not asked for on this host, so here the same words go out without it.
    const plain = await desk.browser.newPage();
    await plain.goto(`${desk.server.origin.replace('demo.amend.', '')}/tickets/1042`);
    const control = await editorOn(plain, '[data-composer="reply"]');
    await writeInto(control, text);
    const sentWithout = await send(desk, plain);

    expect(text).not.toBe(DRAFT);
    expect(sent).toBe(sentWithout);
  });

  it('a page that sends by script finds an empty, unmarked composer afterwards', async () => {
    const page = await desk.open('/tickets/1043');
    const editor = await editorOn(page, '[data-composer="reply"]');
    await writeInto(editor, DRAFT);
    await expectUnderlined(editor, FLAGGED);
    expect(await send(desk, page, true)).toContain('calm down');
    await expectUnderlined(editor, []);
    expect(await editor.element.evaluate((node) => node.innerHTML)).toBe('');
  });

  describe('what a reply promises', () => {
    const PROMISE = 'I will call you tomorrow at 3 pm about it, Maria.';

    it('is kept once the reply went out: its case, what and when, and none of its words', async () => {
      const page = await desk.open('/tickets/1042');
      await writeInto(await editorOn(page, REPLY), PROMISE);
      await promiseSeen(desk, page);
      await send(desk, page);
      const [kept, ...others] = await followUps(desk, 1);
      expect(others).toEqual([]);
      expect(kept).toMatchObject({ site: 'demo', caseId: '1042', kind: 'call' });
      const due = new Date((kept as { due: { at: number } }).due.at);
      expect([due.getHours(), due.getTime() > Date.now()]).toEqual([15, true]);
      expect(JSON.stringify(kept)).not.toMatch(/maria|tomorrow/i);
    });

    it('is kept where the page takes the composer away on sending, as mail does, and not where it only goes', async () => {
      for (const [number, control, isSent] of [
        ['81', 'Close', false],
        ['82', 'Send', true],
      ] as const) {
        const page = await desk.open('/pages/place.html?place=page&kind=textarea');
        await page.evaluate(
          (to, name) => {
            history.pushState(null, '', to);
            const button = document.createElement('button');
            button.textContent = name;
            button.id = 'goes';
            button.onclick = () => document.querySelector('textarea')?.remove();
            document.querySelector('main')?.append(button);
          },
          `/tickets/${number}`,
          control,
        );
        await writeInto(await editorOn(page), PROMISE);
        await promiseSeen(desk, page);
        await page.click('#goes');
        const kept = await followUps(desk, isSent ? 2 : 1);
        expect(kept.map(({ caseId }) => caseId)).toEqual(isSent ? ['1042', '82'] : ['1042']);
      }
    });

    it('is none of a note, and none where the agent took the words out', async () => {
      const page = await desk.open('/tickets/1043');
      const editor = await editorOn(page, REPLY);
      await writeInto(editor, PROMISE);
      await promiseSeen(desk, page);
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      await page.keyboard.press('Backspace');
      await until('an empty draft', async () => (await textOf(editor)) === '');
      await page.click('[data-tab="note"]');
      await writeInto(await editorOn(page, '[data-composer="note"]'), PROMISE);
      await clickNode(desk, page, { role: 'button', name: 'Add note' });
      await page.waitForSelector('[data-sent="note"]');
      await page.click('[data-tab="reply"]');
      await writeInto(editor, PROMISE.replace('call', 'write to'));
      await promiseSeen(desk, page);
      await send(desk, page);
      expect((await followUps(desk, 3)).map(({ caseId, kind }) => `${caseId} ${kind}`)).toEqual([
        '1042 call',
        '82 call',
        '1043 write',
      ]);
    });

    it('is kept where the last thing before sending was to delete something, in a page that hears all input first', async () => {
      const page = await desk.open('/tickets/1043');
      await page.evaluate(() => document.addEventListener('input', () => undefined, true));
      await writeInto(await editorOn(page, REPLY), `${PROMISE} x`);
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Backspace');
      await promiseSeen(desk, page);
      await send(desk, page);
      expect((await followUps(desk, 4)).at(-1)).toMatchObject({ caseId: '1043', kind: 'call' });
    });
  });
});

const REPLY = '[data-composer="reply"]';

/** Waits until the panel shows a promise of the draft, and shuts it. */
async function promiseSeen(desk: Desk, page: Page): Promise<void> {
  const panel = await openPanelFor(desk, page);
  await until('the promise in the panel', () =>
    panel.evaluate(() => /tomorrow at 3 pm/.test(document.body.textContent ?? '')),
  );
  await panel.close();
  await page.bringToFront();
}

interface Store {
  storage: { local: { get(key: string): Promise<Record<string, { value?: FollowUp[] } | FollowUp[]>> } };
}

/** What is kept to be done, once there are so many. */
async function followUps(desk: Desk, count: number): Promise<readonly FollowUp[]> {
  const page = await desk.openExtensionPage('options.html');
  try {
    return await until(`${count} follow-ups`, async () => {
      const kept = await page.evaluate(async () => {
        const { browser, chrome } = globalThis as never as { browser?: Store; chrome: Store };
        const { 'follow-ups': item } = await (browser ?? chrome).storage.local.get('follow-ups');
        return JSON.stringify(Array.isArray(item) ? item : (item?.value ?? []));
      });
      const list = JSON.parse(kept) as FollowUp[];
      if (list.length !== count) throw new Error(`there are ${list.length}`);
      return list;
    });
  } finally {
    await page.close();
  }
}
