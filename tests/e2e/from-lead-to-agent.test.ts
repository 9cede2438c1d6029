import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/browsers/until.ts';
import { startPolicyHost } from '../support/policy-host.ts';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { saveInto, takeSaved } from './driver/downloads.ts';
import { type EditorOnPage, editorOn } from './driver/editors.ts';
import { writeInto } from './driver/keys.ts';
import {
  choose as chooseIn,
  dropReplies,
  openPastReplies,
  press as pressIn,
  texts,
} from './driver/past-replies.ts';
import { colourUnder } from './driver/pixels.ts';
import {
  beginPolicy,
  checksSay,
  dropFile,
  fieldOf,
  openStudio,
  press,
  retype,
  saved,
  writeRule,
} from './driver/studio.ts';
import { openLink, pageSays, pressNamed } from './driver/subscriber.ts';

const PATH = '/acme.policy.jws.json';
const DRAFT = 'It is kettle time, dear guest, and a garden party for you.';

const KETTLE = {
  words: 'kettle time',
  why: 'The guest hears that we do not mean it.',
  instead: 'Gladly',
};

const GARDEN = {
  words: 'garden party',
  why: 'The guest hears a joke where a goodbye belongs.',
  instead: 'Until soon',
};

const REPLIES = [
  '"Kettle time, I will send it."',
  '"All is well."',
  '"And it is kettle time for you."\n',
].join('\n');

/** What an agent would like: the locked rule off, and quiet. */
const AGAINST_THE_LOCK = JSON.stringify({
  format: 1,
  id: 'mine',
  name: 'Mine',
  revision: 1,
  language: 'en',
  extends: ['english'],
  changes: [{ rule: 'kettle-time', off: true }],
});

describe.each(BROWSERS)('a policy in %s', (browser) => {
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    while (open.length > 0) await open.pop()!.close();
  });
  const keep = <T extends { close(): Promise<void> }>(thing: T): T => {
    open.push(thing);
    return thing;
  };

  it('goes the whole way from a lead to an agent and stays good, whatever becomes of its host', async () => {
    const host = keep(await startPolicyHost({ host: 'policies.acme.localhost' }));
    const folder = await mkdtemp(join(tmpdir(), 'amend-lead-'));
    keep({ close: () => rm(folder, { recursive: true, force: true }) });
    const lead = keep(await startDesk(browser));
    await saveInto(lead, folder);

    const studio = await write(lead);
    await backtest(lead);
    await studio.bringToFront();
    const first = await sign(studio, folder);
    host.put(PATH, first);
    const link = await linkTo(studio, host.origin + PATH);

    const agent = keep(await startDesk(browser, { trusted: [host.keyHash] }));
    const editor = await editorOn(await agent.open('/tickets/1042'), '[data-composer="reply"]');
    await writeInto(editor, DRAFT);
    const settings = await subscribe(agent, link);
    await isUnderlined(editor, 'kettle', true);
    await isUnderlined(editor, 'garden', false);

    await studio.bringToFront();
    const second = await nextRevision(studio, folder);
    host.put(PATH, second);
    await checkNow(settings, 'Revision 2');
    await pageSays(settings, 'Gardens too.');
    await isUnderlined(editor, 'garden', true);

    await wishAgainstTheLock(agent);
    await saysAnywhere(settings, 'The rule "kettle-time" is locked by');
    await isUnderlined(editor, 'kettle', true);

    await host.die();
    await checkNow(settings, 'The last good one is in use');
    await isUnderlined(editor, 'garden', true);
    await host.rise();
    host.put(PATH, first);
    await checkNow(settings, 'A new revision was refused. It is revision 1');
    host.put(PATH, tampered(second));
    await checkNow(settings, 'It was changed after it was signed.');
    await pageSays(settings, 'Revision 2');
    await isUnderlined(editor, 'kettle', true);
    await isUnderlined(editor, 'garden', true);
  }, 240_000);
});

/** Writes a policy with one rule, as somebody does who is no programmer, until the checks are content. */
async function write(lead: Desk): Promise<Page> {
  const studio = await openStudio(lead);
  await beginPolicy(studio, 'Acme wording');
  await writeRule(studio, KETTLE);
  await checksSay(studio, 'All is well');
  await press(studio, 'About');
  await (await fieldOf(studio, 'level')).select('organisation');
  await saved(studio);
  return studio;
}

/** Sees before publishing what it would have flagged, and what it flags more than what is in use. */
async function backtest(lead: Desk): Promise<void> {
  const page = await openPastReplies(lead);
  await dropReplies(page, 'quarter.csv', 'answer\n', REPLIES);
  await texts(page, '.backtest-preview li');
  await chooseIn(page, 'Try', 'studio');
  await chooseIn(page, 'Compare with', 'force');
  await pressIn(page, 'Count');
  expect(await texts(page, '.backtest-table .backtest-sum')).toEqual([
    expect.stringMatching(/2 more.* 0 fewer/),
  ]);
  await page.close();
}

/** Names the revision, makes a key, signs and saves. @returns the signed file */
async function sign(studio: Page, folder: string): Promise<string> {
  await press(studio, 'Publish');
  await press(studio, 'Make it revision 1, issued today');
  await press(studio, 'Make a key and save it');
  await studio.waitForSelector('.studio-key');
  await takeSaved(folder, '.key');
  await pressNamed(studio, 'Sign and save');
  return takeSaved(folder, '.policy.jws');
}

async function linkTo(studio: Page, address: string): Promise<string> {
  await retype(studio, 'address', address);
  return until('the link to hand out', () =>
    studio.evaluate(() =>
      [...document.querySelectorAll('textarea')]
        .map(({ value }) => value)
        .find((value) => value.startsWith('web+amend:')),
    ),
  );
}

/** A second rule, and a lock on all. */
async function nextRevision(studio: Page, folder: string): Promise<string> {
  await press(studio, 'Rules');
  await press(studio, 'Lock');
  await press(studio, 'Add a rule');
  await retype(studio, 'phrases', GARDEN.words);
  await retype(studio, 'why', GARDEN.why);
  await retype(studio, 'alternatives', GARDEN.instead);
  await checksSay(studio, 'All is well');
  await press(studio, 'Publish');
  await press(studio, 'Make it revision 2, issued today');
  await retype(studio, 'note', 'Gardens too.');
  await saved(studio);
  await pressNamed(studio, 'Sign and save');
  return takeSaved(folder, '.policy.jws');
}

async function subscribe(agent: Desk, link: string): Promise<Page> {
  const page = await openLink(agent, link);
  await pageSays(page, 'Ana Ruiz');
  await pageSays(page, 'Signed with the key that your link names.');
  await pressNamed(page, 'Subscribe');
  await pageSays(page, 'You subscribed to');
  await page.close();
  const settings = await agent.openExtensionPage('options.html');
  await pageSays(settings, 'Revision 1');
  return settings;
}

async function wishAgainstTheLock(agent: Desk): Promise<void> {
  const own = await openStudio(agent);
  await dropFile(own, 'mine.json', AGAINST_THE_LOCK);
  await press(own, 'Publish');
  await press(own, 'Use on this computer');
  await pageSays(own, 'In use on this computer');
  await own.close();
}

/** The same file with one letter of the policy in it changed. */
function tampered(file: string): string {
  return file.replace(
    /("payload":\s*"[^"]{40})(.)/,
    (_, head: string, letter: string) => head + (letter === 'A' ? 'B' : 'A'),
  );
}

/** Waits until the page holds this, folded away or not. */
async function saysAnywhere(page: Page, words: string): Promise<void> {
  await until(`the page holds “${words}”`, () =>
    page.evaluate((part) => document.body.textContent?.includes(part) ?? false, words),
  );
}

async function checkNow(settings: Page, outcome: string): Promise<void> {
  await pressNamed(settings, 'Check now');
  await pageSays(settings, outcome);
}

async function isUnderlined(editor: EditorOnPage, words: string, wanted: boolean): Promise<void> {
  await editor.page.bringToFront();
  await until(
    `“${words}” ${wanted ? '' : 'not '}underlined`,
    async () => (await colourUnder(editor, words)) > 8 === wanted,
  );
}
