import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickNode, findNode, waitForNode } from '../../lib/cli/browsers/drive.ts';
import { until } from '../../lib/cli/browsers/until.ts';
import { cardOn, openCardByMouse } from './driver/card.ts';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { type EditorOnPage, editorOn, textOf } from './driver/editors.ts';
import { undo, writeInto } from './driver/keys.ts';
import { expectUnderlined } from './driver/underlined.ts';

// No browser here has a model, nor can one be had: its weights are gigabytes that Chrome fetches by itself. A stand-in
// takes its place in the world that Amend's own scripts run in; all around it is the product.

const policy = (revision: number, rewriting: boolean) => ({
  ...{
    format: 1,
    id: 'acme',
    name: `Acme wording ${revision}`,
    revision,
    language: 'en',
    extends: ['english'],
  },
  settings: { rewriting },
});
const DRAFT = 'Calm down, your 2 parcels come on Monday.';
const KIND = 'I am sorry about the wait; your 2 parcels come on Monday.';

interface Tabs {
  query(of: object): Promise<{ id: number; active: boolean }[]>;
}
interface Scripting {
  executeScript(how: object): Promise<unknown>;
}
type Extension = { chrome: { tabs: Tabs; scripting: Scripting } };

const ASK = { role: 'button', name: 'Say it kinder' };

describe.each(BROWSERS)('in %s, a kinder sentence by a model on the machine', (browser) => {
  let desk: Desk;
  let settings: Page;
  beforeAll(async () => {
    desk = await startDesk(browser);
    settings = await desk.openExtensionPage('options.html');
  });
  afterAll(() => desk?.close());

  /** Gives the settings a policy file as a lead does. */
  async function install(file: { readonly name: string }): Promise<void> {
    await settings.bringToFront();
    await settings.waitForSelector('input[type="file"]');
    await settings.$eval(
      'input[type="file"]',
      (input, text) => {
        const files = new DataTransfer();
        files.items.add(new File([text], 'acme.json', { type: 'application/json' }));
        (input as HTMLInputElement).files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      JSON.stringify(file),
    );
    await until('the settings name it', () =>
      settings.evaluate((name) => document.body.textContent?.includes(name) ?? false, file.name),
    );
  }

  /** A reply that waits to be written, on a page whose scripts of ours find a model that gives these answers in turn. */
  async function deskWithModel(answers: readonly string[]): Promise<EditorOnPage> {
    const page = await desk.open('/tickets/1042');
    const host = new URL(page.url()).hostname;
    await settings.evaluate(
      async (given, pattern) => {
        const { tabs, scripting } = (globalThis as unknown as Extension).chrome;
        const found = await tabs.query({ url: pattern });
        const tab = found.find(({ active }) => active) ?? found.at(-1);
        await scripting.executeScript({
          target: { tabId: tab?.id },
          args: [given],
          func: (texts: string[]) => {
            const left = [...texts];
            const rewriter = { rewrite: async () => left.shift() ?? '', destroy() {} };
            const maker = { availability: async () => 'available', create: async () => rewriter };
            (globalThis as { Rewriter?: unknown }).Rewriter = maker;
          },
        });
      },
      answers,
      `*://${host}/*`,
    );
    await page.bringToFront();
    return editorOn(page, '[data-composer="reply"]');
  }

  async function draftIn(editor: EditorOnPage): Promise<void> {
    await writeInto(editor, DRAFT);
    await expectUnderlined(editor, ['Calm down']);
    await openCardByMouse(desk, editor, 'Calm down');
  }

  it('is not spoken of where no policy allows it', async () => {
    const editor = await deskWithModel([KIND]);
    await draftIn(editor);
    await waitForNode(desk, editor.page, { role: 'button', name: 'Ignore here' });
    expect(await findNode(desk, editor.page, ASK)).toBeNull();
    await editor.page.close();
  });

  it('is shown beside the old one, and goes in when the agent says so', async () => {
    await install(policy(1, true));
    const editor = await deskWithModel([KIND]);
    await draftIn(editor);
    await clickNode(desk, editor.page, ASK);
    await waitForNode(desk, editor.page, { role: 'button', name: `Replace the sentence with: ${KIND}` });
    expect(await textOf(editor)).toBe(DRAFT);
    await clickNode(desk, editor.page, { role: 'button', name: `Replace the sentence with: ${KIND}` });
    await until('the kinder sentence', async () => (await textOf(editor)) === KIND);
    await undo(editor.page);
    await until('the old one again', async () => (await textOf(editor)) === DRAFT);
    await editor.page.close();
  });

  it('is not offered where it leaves out a number, and the draft stays as it was', async () => {
    const without = 'I am sorry about the wait; your parcels come on Monday.';
    const editor = await deskWithModel([without, without]);
    await draftIn(editor);
    await clickNode(desk, editor.page, ASK);
    await waitForNode(desk, editor.page, { role: 'button', name: 'Try again' });
    await cardOn(desk, editor, 'Calm down');
    expect(await findNode(desk, editor.page, { role: 'button', name: /^Replace the sentence/ })).toBeNull();
    expect(await textOf(editor)).toBe(DRAFT);
    await editor.page.close();
  });

  it('is not spoken of where the browser has no model, though the policy allows it', async () => {
    const page = await desk.open('/tickets/1042');
    const editor = await editorOn(page, '[data-composer="reply"]');
    await draftIn(editor);
    await waitForNode(desk, page, { role: 'button', name: 'Ignore here' });
    expect(await findNode(desk, page, ASK)).toBeNull();
    await page.close();
  });
});
