import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findNode, waitForNode, waitForNone } from '../../lib/cli/browsers/drive.ts';
import { until } from '../../lib/cli/browsers/until.ts';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { type EditorOnPage, editorOn, textOf } from './driver/editors.ts';
import { chord, writeInto } from './driver/keys.ts';

const OPEN = 'I will call you {day and time} about it.';
const FILL = { role: 'button', name: 'Fill it in' };
const ANYWAY = { role: 'button', name: 'Send anyway' };
const BACK = { role: 'button', name: 'Back' };

describe.each(BROWSERS)('in %s', (browser) => {
  // Firefox's service tells no alert dialog from other dialogs.
  const QUESTION = {
    role: browser === 'firefox' ? 'dialog' : 'alertdialog',
    name: /^This reply still has/,
  };
  let desk: Desk;
  let page: Page;
  beforeAll(async () => {
    desk = await startDesk(browser);
  });
  afterAll(() => desk?.close());
  afterEach(() => page?.close());

  const asked = () => waitForNode(desk, page, QUESTION);
  const unasked = () => waitForNone(desk, page, QUESTION);
  /** Who presses before anybody could have read the question presses again. */
  const answer = (wanted: typeof ANYWAY, count = 1) =>
    until('an answer', async () => {
      if ((await findNode(desk, page, QUESTION)) === null) return true;
      const { box } = await waitForNode(desk, page, wanted);
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { count });
      return (await findNode(desk, page, QUESTION)) === null;
    });
  /** Firefox tells places late: who missed the button tries again. What counts is how many replies went out. */
  const sendAnyway = (tries: () => Promise<unknown>, replies = 1, count = 1) =>
    until(`reply ${replies}`, async () => {
      if ((await sent()).length >= replies) return true;
      if ((await findNode(desk, page, QUESTION)) === null) await tries();
      else await answer(ANYWAY, count);
      return (await sent()).length >= replies;
    });
  const sent = () =>
    page.$$eval('#sent li', (items) => items.map((item) => `${item.dataset.how}: ${item.textContent}`));
  const click = (selector: string, count = 1) => page.click(selector, { count });

  /** Writes a draft, and waits until it is held: a button of the page that sends nothing tells. */
  async function write(text: string, query = ''): Promise<EditorOnPage> {
    page = await desk.open(`/pages/hold.html${query}`);
    if (query === '?framed') await page.waitForSelector('iframe[data-ready]');
    const editor = await editorOn(page, '[data-composer="reply"]');
    await writeInto(editor, text);
    return editor;
  }
  async function held(query = ''): Promise<EditorOnPage> {
    const editor = await write(OPEN, query);
    await untilHeld(editor);
    return editor;
  }
  /** Where the machine was too slow to ask in time, the words went free: other words are held again. */
  async function untilAsked(button: string, editor: EditorOnPage): Promise<void> {
    await until('the question', async () => {
      await click(button);
      if ((await findNode(desk, page, QUESTION)) !== null) return true;
      await editor.element.focus();
      await page.keyboard.type('x');
      await page.keyboard.press('Backspace');
      return false;
    });
  }
  async function untilHeld(editor: EditorOnPage): Promise<void> {
    await untilAsked('#nothing', editor);
    await page.keyboard.press('Escape');
    await unasked();
    await editor.element.focus();
  }

  it.each<[string, () => Promise<void>, string]>([
    ['a click', () => click('#send'), 'button'],
    ['a variant of the button', () => click('#close'), 'close'],
    ['a shortcut', () => chord(page, 'Control', 'Enter'), 'button'],
    [
      'an item of a menu',
      async () => {
        await click('#more');
        await page.click('[role="menuitem"]');
      },
      'archive',
    ],
  ])(
    'a reply with an open slot is held before %s sends it, and "Send anyway" sends it exactly once',
    async (_, tries, how) => {
      await held();
      await tries();
      expect((await asked()).name).toBe('This reply still has {day and time}');
      expect(await sent()).toEqual([]);
      await sendAnyway(tries);
      await unasked();
      expect(await sent()).toEqual([`${how}: ${OPEN}`]);
    },
  );

  it('"Fill it in" selects the slot, and what is typed in its place frees the reply', async () => {
    const editor = await held();
    await click('#send');
    await asked();
    await answer(FILL);
    await unasked();
    await page.keyboard.type('on Friday at 3');
    await until(
      'the slot filled',
      async () => (await textOf(editor)) === 'I will call you on Friday at 3 about it.',
    );
    await click('#send');
    await until('a reply', async () => (await sent()).length > 0);
    expect(await sent()).toEqual(['button: I will call you on Friday at 3 about it.']);
    expect(await findNode(desk, page, QUESTION)).toBeNull();
  });

  it('works by keyboard alone: the focus is on "Fill it in", Escape goes back to the caret', async () => {
    const editor = await held();
    await chord(page, 'Control', 'Enter');
    await asked();
    await page.keyboard.press('Escape');
    await unasked();
    await page.keyboard.type(' Yours, Robin');
    expect(await textOf(editor)).toBe(`${OPEN} Yours, Robin`);
    await chord(page, 'Control', 'Enter');
    await asked();
    await until('the slot selected', async () => {
      await page.keyboard.press('Enter');
      return (await findNode(desk, page, QUESTION)) === null;
    });
    await page.keyboard.type('today');
    expect(await textOf(editor)).toBe('I will call you today about it. Yours, Robin');
    expect(await sent()).toEqual([]);
  });

  it('"Back" sends nothing, and the next try is held again', async () => {
    await held();
    await click('#send');
    await asked();
    await answer(BACK);
    await unasked();
    await click('#send');
    await asked();
    expect(await sent()).toEqual([]);
  });

  it('fast double clicks ask once, and send once', async () => {
    await held('?slow=300');
    await click('#send', 3);
    await asked();
    expect(await sent()).toEqual([]);
    await sendAnyway(() => click('#send', 2), 1, 2);
    await click('#send', 2);
    await until(
      'an empty composer',
      async () => (await page.$eval('[data-composer="reply"]', (node) => node.textContent)) === '',
    );
    expect(await sent()).toHaveLength(1);
  });

  it('a key that is held down asks once, answers nothing and leaves nothing behind', async () => {
    page = await desk.open('/pages/hold.html');
    const chat = await editorOn(page, '[data-composer="chat"]');
    await writeInto(chat, OPEN);
    await untilAsked('#chat-nothing', chat);
    await page.keyboard.press('Escape');
    await unasked();
    await page.keyboard.down('Enter');
    await asked();
    for (let times = 0; times < 15; times++) await page.keyboard.down('Enter');
    await asked();
    expect(await sent()).toEqual([]);
    await page.keyboard.up('Enter');
    await page.keyboard.press('Escape');
    await unasked();
    expect(await textOf(chat)).toBe(OPEN);
    expect(await sent()).toEqual([]);
  });

  it('an internal note is not held', async () => {
    page = await desk.open('/pages/hold.html');
    const reply = await editorOn(page, '[data-composer="reply"]');
    const note = await editorOn(page, '[data-composer="note"]');
    await writeInto(reply, OPEN);
    await untilHeld(reply);
    await writeInto(note, OPEN);
    await chord(page, 'Control', 'Enter');
    await until('a note', async () => (await sent()).length > 0);
    expect(await sent()).toEqual([`keys: ${OPEN}`]);
  });

  it('a page that acts on the first part of a press is held too, and hears of "Send anyway"', async () => {
    await held('?on=mousedown');
    await click('#send');
    await asked();
    expect(await sent()).toEqual([]);
    await sendAnyway(() => click('#send'));
    expect(await sent()).toHaveLength(1);
  });

  it.each<[string, () => Promise<void>]>([
    ['the button outside', () => click('#send')],
    ['a shortcut inside', () => chord(page, 'Control', 'Enter')],
  ])('a reply that is written in a frame is held too, by %s', async (_, tries) => {
    const editor = await held('?framed');
    await tries();
    await asked();
    expect(await sent()).toEqual([]);
    await answer(FILL);
    await page.keyboard.type('today');
    await until('the slot filled', async () => (await textOf(editor)) === 'I will call you today about it.');
    await tries();
    await until('a reply', async () => (await sent()).length > 0);
    expect(await sent()).toHaveLength(1);
  });

  it('a button that the page draws anew meanwhile is found again', async () => {
    await held();
    await click('#send');
    await asked();
    await page.evaluate('redraw()');
    await sendAnyway(() => click('#send'));
    expect(await sent()).toEqual([`button: ${OPEN}`]);
  });

  it('a page that takes the question away at once has its reply', async () => {
    await write(OPEN, '?tidies');
    await until('the question would be asked', async () => {
      await click('#send');
      return (await sent()).length > 0;
    });
    expect(await sent()).toEqual([`button: ${OPEN}`]);
  });

  it('a reply without a slot, or with one that the helpdesk fills, goes out at once', async () => {
    await write('Dear {{customer.name}}, it is on its way.');
    await click('#send');
    await until('a reply', async () => (await sent()).length > 0);
    expect(await sent()).toEqual(['button: Dear {{customer.name}}, it is on its way.']);
  });

  it('no reply is lost or doubled by hands that do anything', async () => {
    const editor = await held('?slow=120');
    const random = randomFrom(browser.length);
    const hands: (() => Promise<unknown>)[] = [
      () => click('#send'),
      () => click('#send', 2),
      () => chord(page, 'Control', 'Enter'),
      () => page.keyboard.press('Escape'),
      () => page.keyboard.press('Tab'),
      async () => {
        await editor.element.focus();
        await page.keyboard.down('Control');
        for (let times = 0; times < 4; times++) await page.keyboard.down('Enter');
        await page.keyboard.up('Enter');
        await page.keyboard.up('Control');
      },
      () => click('#close', 3),
      () => page.evaluate('redraw()'),
    ];
    for (let run = 1; run <= RUNS; run++) {
      const text = `Reply ${run} of {day and time}.`;
      if (run > 1) {
        await writeInto(editor, text);
        await untilHeld(editor);
      }
      for (let step = 0; step < 4; step++) await hands[Math.floor(random() * hands.length)]?.();
      expect((await sent()).length, `after the hands of run ${run}`).toBe(run - 1);
      await sendAnyway(() => click('#send'), run);
      await until('an empty composer', async () => (await textOf(editor)).trim() === '');
      expect((await sent()).length, `after run ${run}`).toBe(run);
    }
  });
});

const RUNS = 4;

/** A small generator, so that a run that fails can be run again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
