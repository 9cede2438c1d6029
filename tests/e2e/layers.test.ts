import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/browsers/until.ts';
import { openCardByMouse } from './driver/card.ts';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { type EditorOnPage, editorOn } from './driver/editors.ts';
import { writeInto } from './driver/keys.ts';
import { expectUnderlined } from './driver/underlined.ts';

const OWN = {
  ...{ id: 'house-word', name: 'House word', category: 'style', severity: 'warn', phrases: ['chop chop'] },
  ...{ why: 'It hurries.', alternatives: ['as soon as we can'], source: 'House rules' },
  examples: { flag: ['Chop chop.'], pass: ['A chop.'] },
};
const POLICY = {
  ...{ format: 1, id: 'acme', name: 'Acme wording', revision: 1, language: 'en' },
  ...{ extends: ['english'], exempt: ['Calm Down Club'], rules: [OWN], locks: { rules: ['cmd-calm-down'] } },
  changes: [
    { rule: 'cmd-you-must', off: true },
    { rule: 'cmd-calm-down', why: 'We do not tell guests how to feel.' },
  ],
};

describe.each(BROWSERS)('in %s, a policy that stands on the pack', (browser) => {
  let desk: Desk;
  let settings: Page;
  beforeAll(async () => {
    desk = await startDesk(browser, { mode: 'testing' });
    settings = await desk.openExtensionPage('options.html');
  });
  afterAll(() => desk?.close());

  /** Gives the settings a file as a lead does. */
  async function install(policy: object): Promise<void> {
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
      JSON.stringify(policy),
    );
    await until('the settings name it', () =>
      settings.evaluate(() => document.body.textContent?.includes('Acme wording') ?? false),
    );
  }

  async function draftWith(text: string): Promise<EditorOnPage> {
    const editor = await editorOn(await desk.open('/tickets/1042'), '[data-composer="reply"]');
    await writeInto(editor, text);
    return editor;
  }

  /** All that the open card says. */
  const cardText = ({ page }: EditorOnPage) =>
    page.evaluate(() => {
      const roots = [...document.querySelectorAll('*')].map((element) => element.shadowRoot);
      return roots.map((root) => root?.querySelector('.card')?.textContent ?? '').join('');
    });

  it('underlines by its own rules and the pack as it changes it, and leaves its names alone', async () => {
    await install(POLICY);
    const editor = await draftWith('Chop chop. You must sign it. Join Calm Down Club. Please calm down.');
    await expectUnderlined(editor, ['Chop chop', 'Please calm down']);
    await openCardByMouse(desk, editor, 'Chop chop');
    expect(await cardText(editor)).toMatch(/It hurries\..*Acme wording · team/);
    await openCardByMouse(desk, editor, 'calm down');
    const text = await cardText(editor);
    expect(text).toMatch(/We do not tell guests how to feel\..*Ships with Amend · locked/);
    expect(text).toContain("Locked byAcme wording, your team's");
    expect(text).toContain('Changed byAcme wording');
    await editor.page.close();
  });
});
