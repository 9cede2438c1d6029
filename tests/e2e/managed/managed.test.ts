import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../lib/cli/browsers/until.ts';
import { createKey, fingerprintOf } from '../../../lib/policy/signing/keys.ts';
import { signPolicy } from '../../../lib/policy/signing/sign-policy.ts';
import { writeAmendLink } from '../../../lib/policy/subscription/amend-link.ts';
import { type PolicyHost, startPolicyHost } from '../../support/policy-host.ts';
import { teamPolicy, teamRule } from '../../support/team-policy.ts';
import { BROWSERS } from '../driver/desk.ts';
import { type EditorOnPage, editorOn } from '../driver/editors.ts';
import { writeInto } from '../driver/keys.ts';
import { openPanelFor } from '../driver/panel.ts';
import { colourUnder } from '../driver/pixels.ts';
import { pageSays, subscriptionsIn } from '../driver/subscriber.ts';
import { type ManagedDesk, startManaged, type Written } from './managed-desk.ts';

const DRAFT = 'Righty ho, and please calm down, toodle pip.';
const RIGHTY = teamPolicy(3, { name: 'House rules', rules: [teamRule('righty', 'righty ho')] });

/** Writes a reply in a page that was opened anew. */
async function write({ desk }: ManagedDesk): Promise<EditorOnPage> {
  const editor = await editorOn(await desk.open('/tickets/1042'), '[data-composer="reply"]');
  await writeInto(editor, DRAFT);
  return editor;
}

async function underlined(editor: EditorOnPage, words: string): Promise<void> {
  await editor.page.bringToFront();
  await until(`“${words}” underlined`, async () => (await colourUnder(editor, words)) > 8);
}

async function plain(editor: EditorOnPage, words: string): Promise<void> {
  await editor.page.bringToFront();
  await until(`“${words}” not underlined`, async () => (await colourUnder(editor, words)) <= 8);
}

/** The settings; their text is waited for by `pageSays`. */
const settingsOf = ({ desk }: ManagedDesk): Promise<Page> => desk.openExtensionPage('options.html');

describe.each(BROWSERS)('settings of the organisation in %s', (browser) => {
  let managed: ManagedDesk;
  let editor: EditorOnPage;
  let settings: Page;
  const values: Written = {
    policy: JSON.stringify(RIGHTY),
    lockedRules: ['*'],
    sitesOff: ['gmail', 'gmial'],
    retentionDays: 30,
    sendGuard: 'always',
    rewriting: false,
  };

  beforeAll(async () => {
    managed = await startManaged(browser, values);
    settings = await settingsOf(managed);
    await pageSays(settings, 'House rules');
    editor = await write(managed);
  });
  afterAll(() => managed?.close());

  it('put a policy in force that stands nowhere but there', async () => {
    await underlined(editor, 'Righty');
    // Alone: it extends no pack.
    await plain(editor, 'calm');
  });

  it('are told to the agent, with the one that is wrong and nothing lost by it', async () => {
    for (const words of [
      'Amend stays off at: Gmail',
      'Set by your organisation',
      'Your policy keeps a case for 30 days',
      "Your browser's own model words no sentence anew.",
      '"always" is not one of "off", "soft", "confirm".',
      'Did you mean "gmail"?',
    ])
      await pageSays(settings, words);
    expect(await buttonsOf(settings)).not.toContain('Turn on: Gmail');
  });

  it('hold against a policy that the agent imports', async () => {
    const mine = teamPolicy(9, {
      id: 'mine',
      name: 'My own',
      rules: [teamRule('pip', 'toodle pip')],
      changes: [{ rule: 'righty', of: 'acme', off: true }],
    });
    await importInto(settings, mine);
    // What it adds counts, what it takes away does not.
    await underlined(editor, 'toodle');
    await underlined(editor, 'Righty');
  });
});

describe.each(BROWSERS)('an address that the organisation gives in %s', (browser) => {
  let host: PolicyHost;
  let managed: ManagedDesk;
  let values: Written;

  beforeAll(async () => {
    host = await startPolicyHost({ host: 'policies.acme.localhost' });
    const key = await createKey();
    host.put('/house.policy.jws.json', await signPolicy(RIGHTY as never, key));
    const link = writeAmendLink(`${host.origin}/house.policy.jws.json`, await fingerprintOf(key));
    values = { policies: [link], requireSignature: true, sendGuard: 'off' };
    managed = await startManaged(browser, values, [host.keyHash]);
  });
  afterAll(async () => {
    await managed?.close();
    await host?.close();
  });

  it('is subscribed to by itself, and in force without a click', async () => {
    const own = await managed.desk.openExtensionPage('sidepanel.html');
    // The browser has just started, and fetches on its own time.
    const isThere = async () => (await subscriptionsIn(own))[0]?.revision === 3;
    await until('the first revision', isThere).catch(() => until('the first revision', isThere));
    await underlined(await write(managed), 'Righty');
    await own.close();
  });

  it('lets a reply with an open slot go unasked where it is to', async () => {
    const page = await managed.desk.open('/pages/hold.html');
    const editor = await editorOn(page, '[data-composer="reply"]');
    await writeInto(editor, 'Righty ho, I will call you {day and time}.');
    await underlined(editor, 'Righty');
    await page.click('#send');
    await until('the reply', () => page.$eval('#sent', (list) => list.childElementCount === 1));
    await page.close();
  });

  it('stays in force where a site is turned off, which is said in its place', async () => {
    await managed.manage({ ...values, sitesOff: ['demo'] });
    const page = await managed.desk.open('/tickets/1042');
    const panel = await openPanelFor(managed.desk, page);
    await pageSays(panel, 'Amend is off here');
    await pageSays(panel, 'This is set by your organisation');
    expect(await buttonsOf(panel)).not.toContain('Turn on');
    await panel.close();
    await plain(await write(managed), 'Righty');
  });

  it('goes with it, and all is as it was', async () => {
    await managed.manage(null);
    const own = await managed.desk.openExtensionPage('sidepanel.html');
    await until('no subscription', async () => (await subscriptionsIn(own)).length === 0);
    await own.close();
    const editor = await write(managed);
    await underlined(editor, 'calm');
    await plain(editor, 'Righty');
    const settings = await settingsOf(managed);
    await pageSays(settings, 'Amend settings');
    expect(await settings.evaluate(() => document.body.innerText)).not.toContain('your organisation');
  });
});

/** The names of all buttons, as they are heard. */
function buttonsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button')].map((each) => each.ariaLabel ?? each.textContent ?? ''),
  );
}

async function importInto(settings: Page, policy: object): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'amend-file-'));
  const file = join(folder, 'mine.json');
  try {
    writeFileSync(file, JSON.stringify(policy));
    await settings.bringToFront();
    const input = (await settings.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await pageSays(settings, 'My own');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
