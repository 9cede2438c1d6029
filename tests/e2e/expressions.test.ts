import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { until } from '../../lib/cli/browsers/until.ts';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { type EditorOnPage, editorOn } from './driver/editors.ts';
import { writeInto } from './driver/keys.ts';
import { expectUnderlined } from './driver/underlined.ts';

const RULE = {
  ...{ id: 'case-number', name: 'Case number', category: 'style', severity: 'warn', phrases: ['/#\\d{5,}/'] },
  ...{ unless: ['/ref\\w* #\\d+/'], why: 'It means nothing to a customer.', alternatives: ['your order'] },
  source: 'House rules',
  examples: { flag: ['#12345 is lost.'], pass: ['See reference #12345.'] },
};
const CALM = {
  ...{ id: 'calm', name: 'Calm', category: 'commanding', severity: 'warn', phrases: ['calm down'] },
  ...{ why: 'It orders.', alternatives: ['I see'], source: 'House rules' },
  examples: { flag: ['Calm down.'], pass: ['All is calm.'] },
};
const HEAD = { format: 1, id: 'team', name: 'Team wording', revision: 1, language: 'en' };
const policyOf = (rule: typeof RULE) => JSON.stringify({ ...HEAD, rules: [CALM, rule] });

describe.each(BROWSERS)('in %s, a policy with regular expressions', (browser) => {
  let desk: Desk;
  let settings: Page;
  beforeAll(async () => {
    desk = await startDesk(browser);
    settings = await desk.openExtensionPage('options.html');
  });
  afterAll(() => desk?.close());

  /** Gives the settings a file as a lead does. */
  async function install(policy: string): Promise<void> {
    await settings.bringToFront();
    await settings.waitForSelector('input[type="file"]');
    await settings.$eval(
      'input[type="file"]',
      (input, text) => {
        const files = new DataTransfer();
        files.items.add(new File([text], 'team.json', { type: 'application/json' }));
        (input as HTMLInputElement).files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      policy,
    );
  }

  const says = (words: string) =>
    until(`the settings say “${words}”`, () =>
      settings.evaluate((part) => document.body.textContent?.includes(part) ?? false, words),
    );

  async function draftWith(text: string): Promise<EditorOnPage> {
    const editor = await editorOn(await desk.open('/tickets/1042'), '[data-composer="reply"]');
    await writeInto(editor, text);
    return editor;
  }

  it('is refused with the place where one is not in RE2', async () => {
    await install(policyOf({ ...RULE, phrases: ['/#\\d{5,}(?! is)/'] }));
    await says('rules[1] "case-number" › phrases[0]');
    await says('A look-ahead "(?!…)" is not in RE2.');
  });

  it('is installed, and underlines what they find and nothing that they excuse', async () => {
    await install(policyOf(RULE));
    await says('Team wording');
    const editor = await draftWith('Calm down, #12345 is found. See reference #67890.');
    await expectUnderlined(editor, ['Calm down', '#12345']);
    await editor.page.close();
  });
});
