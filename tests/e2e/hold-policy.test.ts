import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/browsers/until.ts';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { type EditorOnPage, editorOn, textOf } from './driver/editors.ts';
import { guardBy } from './driver/guard-policy.ts';
import { chord, writeInto } from './driver/keys.ts';
import { expectUnderlined } from './driver/underlined.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Question {
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly { readonly name: string; readonly x: number; readonly y: number }[];
  readonly focused: string;
}

// The test build, whose shadow roots are open: what the question says is read off at once.
describe.each(BROWSERS)('in %s', (browser) => {
  let desk: Desk;
  let page: Page;
  beforeAll(async () => {
    desk = await startDesk(browser, { mode: 'testing' });
  });
  afterAll(() => desk?.close());
  afterEach(() => page?.close());

  async function write(text: string, path = '/pages/hold.html'): Promise<EditorOnPage> {
    page = await desk.open(path);
    const editor = await editorOn(page, '[data-composer="reply"]');
    await writeInto(editor, text);
    return editor;
  }
  const sent = () => page.$$eval('#sent li', (items) => items.map((item) => item.textContent));
  const question = () => page.evaluate(readQuestion);
  /** By a button of the page that is named so and sends nothing: a slow machine may need some tries to hold at all. */
  async function asked(title: RegExp): Promise<Question> {
    const nothing = await page.$('#nothing');
    const ask = (button: string) =>
      until(`the question ${title}`, async () => {
        const now = await question();
        if (now === null) await page.click(button);
        return now !== null && title.test(now.title) ? now : null;
      });
    if (nothing === null) return ask('[data-send="reply"]');
    await ask('#nothing');
    await page.keyboard.press('Escape');
    await until('no question', async () => (await question()) === null);
    return ask('[data-send="reply"]');
  }
  /** Who presses before anybody could have read it presses again, until it has turned to something else. */
  const answer = (name: string) =>
    until(`an answer by “${name}”`, async () => {
      const button = (await question())?.buttons.find((each) => each.name === name);
      if (button) await page.mouse.click(button.x, button.y);
      return !(await question())?.buttons.some((each) => each.name === name);
    });

  it('wording that the team does not send is held; "Fix all" mends it, sends nothing, and then it goes', async () => {
    const editor = await write("That's not my job. Yours, Robin");
    await expectUnderlined(editor, ["That's not my job"]);
    const { text, buttons, focused } = await asked(/^One thing to look at before this goes out$/);
    expect(text).toContain("That's not my job");
    expect(buttons.map(({ name }) => name)).toEqual(['Fix all', 'Fix one by one', 'Send anyway', 'Back']);
    expect(focused).toBe('Fix one by one');
    await answer('Fix all');
    await until('mended words', async () => !(await textOf(editor)).includes('not my job'));
    expect(await sent()).toEqual([]);
    await page.click('[data-send="reply"]');
    await until('a reply', async () => (await sent()).length > 0);
    expect(await sent()).toHaveLength(1);
    expect(await question()).toBeNull();
  });

  it('"Fix one by one" goes by keyboard from card to card, then to what is to be filled in', async () => {
    const editor = await write("That's not my job. Calm down. I call {day}.");
    await expectUnderlined(editor, ["That's not my job", 'Calm down']);
    await asked(/^3 things to look at/);
    await until('the first card', async () => {
      await page.keyboard.press('Enter');
      return (await page.evaluate(cardOnShow)) === "That's not my job";
    });
    await page.keyboard.press('1');
    await until('the second card', async () => (await page.evaluate(cardOnShow)) === 'Calm down');
    await page.keyboard.press('1');
    await until('the slot', () => page.evaluate(() => getSelection()?.toString() === '{day}'));
    await page.keyboard.type('today');
    expect(await textOf(editor)).toMatch(/I call today\.$/);
    expect(await sent()).toEqual([]);
  });

  describe.each(['chat', 'reply'])('an agent who writes on, in the %s', (kind) => {
    const open = async () => {
      page = await desk.open('/pages/hold.html');
      await page.evaluate(hearStrayKeys);
      const editor = await editorOn(page, `[data-composer="${kind}"]`);
      await writeInto(editor, "Hello. That's not my job. Yours");
      // Where the machine was too slow to ask in time, the words went free: other words are held again.
      await until('a draft that is held', async () => {
        await page.click(kind === 'chat' ? '#chat-nothing' : '#nothing');
        if ((await question()) !== null) return true;
        await editor.element.focus();
        await page.keyboard.type('x');
        await page.keyboard.press('Backspace');
        return false;
      });
      await page.keyboard.press('Escape');
      return editor;
    };
    const trySending = () =>
      kind === 'chat' ? page.keyboard.press('Enter') : chord(page, 'Control', 'Enter');
    const strayKeys = () => page.evaluate('strayKeys');
    const firstCard = async () => {
      await trySending();
      await until('the card', async () => {
        if ((await page.evaluate(cardOnShow)) !== null) return true;
        await page.keyboard.press('Enter');
        return false;
      });
    };

    it('while the question comes up loses no letter, however fast or slow', async () => {
      const editor = await open();
      let text = await textOf(editor);
      const typed = [
        { words: 'now I am', delay: 60 },
        { words: ' and so on', delay: 90 },
        { words: 'on it', delay: 120 },
        { words: ' I', delay: 150 },
      ];
      for (const { words, delay } of typed) {
        await trySending();
        await until('the question', async () => (await question()) !== null);
        await page.keyboard.type(words, { delay });
        text += words;
        expect(await textOf(editor), `by ${delay} ms a key`).toBe(text);
        expect([await sent(), await question()]).toEqual([[], null]);
      }
      expect(await strayKeys()).toEqual([]);
    });

    it('from a card of "Fix one by one" is back at the caret, by Escape or by the first letter', async () => {
      const editor = await open();
      const text = await textOf(editor);
      for (const key of ['ArrowLeft', 'ArrowLeft'] as const) await page.keyboard.press(key);
      await firstCard();
      await page.keyboard.press('Escape');
      await until('no card', async () => (await page.evaluate(cardOnShow)) === null);
      await page.keyboard.type('xy');
      await firstCard();
      await page.keyboard.type('z and more');
      expect(await textOf(editor)).toBe(`${text.slice(0, -2)}xyz and more${text.slice(-2)}`);
      expect(await strayKeys()).toEqual([]);
      expect(await sent()).toEqual([]);
    });
  });

  it('a lead who wants a reason gets one, which stays on this computer until it is deleted', async () => {
    await guardBy(desk, { mode: 'confirm', sendAnyway: 'reason' });
    const editor = await write("That's not my job.");
    await expectUnderlined(editor, ["That's not my job"]);
    await asked(/^One thing/);
    await answer('Send anyway');
    expect((await question())?.title).toBe('Why does it go as it is?');
    expect(await sent()).toEqual([]);
    await answer('Agreed with my lead');
    await until('a reply', async () => (await sent()).length > 0);
    expect(await sent()).toEqual(["That's not my job."]);
    const settings = await desk.openExtensionPage('options.html');
    const says = (words: string) =>
      settings.evaluate((part) => document.body.textContent?.includes(part), words);
    await until('the reason', () => says('Agreed with my lead'));
    await settings.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    const [remove] = await settings.$$('xpath/.//button[text()="Delete the reasons"]');
    await remove?.click();
    await until('no reason', async () => !(await says('Agreed with my lead')));
    await settings.close();
  });

  it('a lead who allows nothing else has it mended: not even ignoring it lets it go', async () => {
    await guardBy(desk, { mode: 'confirm', sendAnyway: 'never' });
    const editor = await write('I call {day}.');
    const { buttons, text } = await asked(/^This reply still has \{day\}$/);
    expect(buttons.map(({ name }) => name)).toEqual(['Fill it in', 'Back']);
    expect(text).toContain('Ask your lead');
    await answer('Fill it in');
    await page.keyboard.type('today');
    expect(await textOf(editor)).toBe('I call today.');
    await page.click('[data-send="reply"]');
    await until('a reply', async () => (await sent()).length > 0);
    expect(await sent()).toEqual(['I call today.']);
  });

  it('the soft way says so in the corner of the composer and stops nothing', async () => {
    await guardBy(desk, 'soft');
    const editor = await write("That's not my job.");
    await until(
      'the line',
      async () => (await page.evaluate(softLine))?.text === "Before you send: That's not my job",
    );
    const { line, field } = (await page.evaluate(softLine))!;
    expect(line.right).toBeLessThanOrEqual(field.right);
    expect(line.bottom).toBeLessThanOrEqual(field.bottom);
    expect(await textOf(editor)).toBe("That's not my job.");
    await page.click('[data-send="reply"]');
    await until('a reply', async () => (await sent()).length > 0);
    expect(await sent()).toEqual(["That's not my job."]);
    await until('no line', async () => (await page.evaluate(softLine)) === null);
  });

  it('a step that the case must have is held for, and not once it is said', async () => {
    await guardBy(desk, { mode: 'confirm', holds: ['steps'] });
    const editor = await write('I am so sorry about your delivery.', '/tickets/1042');
    // The case begins with the first step that is read in it; a reply that was quicker is written anew.
    const { text } = await until('the question for steps', async () => {
      if ((await textOf(editor)).trim() === '') await writeInto(editor, 'I am so sorry about your delivery.');
      if ((await question()) === null) await page.click('[data-send="reply"]');
      return question();
    });
    expect(text).toContain('Not said yet: Urgent reinstatement');
    expect(text).not.toContain('Not said yet: Apology');
    await answer('Insert a line for Urgent reinstatement');
    const slot = () => page.evaluate(() => getSelection()?.toString() ?? '');
    await until('the slot of the line', async () => (await slot()) === '{what you did to put it right}');
    const line =
      /^I am so sorry about your delivery\.\s+I've put it right today: \{what you did to put it right\}\./;
    expect(await textOf(editor)).toMatch(line);
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyZ');
    await page.keyboard.up('Control');
    await until(
      'one undo',
      async () => (await textOf(editor)).trim() === 'I am so sorry about your delivery.',
    );
    await page.keyboard.press('End');
    await page.keyboard.type(
      ' I have sent a replacement by express today. I understand how upsetting it is to wait for it.',
    );
    await until('it goes', async () => {
      await page.click('[data-send="reply"]');
      return (await textOf(editor)).trim() === '' && (await question()) === null;
    });
  });

  it('axe finds nothing on the question', async () => {
    await guardBy(desk, 'confirm');
    const editor = await write("That's not my job. I call {day}.");
    await expectUnderlined(editor, ["That's not my job"]);
    await asked(/^2 things/);
    await page.evaluate(AXE);
    expect(await page.evaluate(violations)).toEqual([]);
  });
});

// These run in the page.

function readQuestion(): Question | null {
  const cards = [...document.querySelectorAll('amend-card')];
  const root = cards.find((host) => host.shadowRoot?.querySelector('[role="alertdialog"]'))?.shadowRoot;
  const dialog = root?.querySelector('[role="alertdialog"]');
  if (!root || !dialog) return null;
  const words = (node: Element | null | undefined) => node?.textContent ?? '';
  const buttons = [...dialog.querySelectorAll('button')].map((button) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    return { name: words(button), x: x + width / 2, y: y + height / 2 };
  });
  const title = words(root.getElementById(dialog.getAttribute('aria-labelledby') ?? ''));
  return { title, text: words(dialog), buttons, focused: words(root.activeElement) };
}

/** Keys that a shortcut of the page would hear, though they are not pressed in a composer. */
function hearStrayKeys(): void {
  const keys: string[] = [];
  Object.assign(globalThis, { strayKeys: keys });
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    window.addEventListener(type, ({ key, target }) => {
      if (!(target as Element).closest?.('[data-composer]')) keys.push(`${type} ${key}`);
    });
}

function cardOnShow(): string | null {
  const cards = [...document.querySelectorAll('amend-card')];
  const found = cards.map((host) => host.shadowRoot?.querySelector('[role="dialog"]')).find(Boolean);
  return found?.getAttribute('aria-label') ?? null;
}

function softLine() {
  const cards = [...document.querySelectorAll('amend-card')];
  const host = cards.find((each) => each.shadowRoot?.querySelector('.hold-soft'));
  if (!host) return null;
  const box = (node: Element) => {
    const { right, bottom } = node.getBoundingClientRect();
    return { right, bottom };
  };
  const text = host.shadowRoot?.querySelector('[role="status"]')?.textContent;
  return { text, line: box(host), field: box(document.querySelector('[data-composer="reply"]') as Element) };
}

async function violations(): Promise<string[]> {
  const { axe } = globalThis as unknown as {
    axe: { run(context: Element): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
  };
  const card = document.querySelector('amend-card');
  if (card === null) return ['the question is not there'];
  const found = await axe.run(card);
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
