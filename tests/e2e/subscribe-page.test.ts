import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/browsers/until.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { createKey, fingerprintOf, spellFingerprint } from '../../lib/policy/signing/keys.ts';
import { signRotation } from '../../lib/policy/signing/rotations.ts';
import { signPolicy } from '../../lib/policy/signing/sign-policy.ts';
import type { PrivateKey } from '../../lib/policy/signing/signing-types.ts';
import { fold } from '../../lib/policy/signing/unfold.ts';
import { writeAmendLink } from '../../lib/policy/subscription/amend-link.ts';
import { type PolicyHost, startPolicyHost } from '../support/policy-host.ts';
import { teamPolicy, teamRule } from '../support/team-policy.ts';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { openLink, pageSays, pressNamed, subscriptionsIn } from './driver/subscriber.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PATH = '/guest-care.policy.jws.json';

const policy = (revision: number, more: object = {}) =>
  teamPolicy(revision, {
    owner: 'Guest care',
    rules: [teamRule('righty', 'righty ho'), teamRule('pip', 'toodle pip', { severity: 'block' })],
    extends: ['english'],
    settings: { sendGuard: 'confirm' },
    locks: { rules: ['*'] },
    ...more,
  }) as unknown as Policy;

describe.each(BROWSERS)('the page before the yes, in %s', (browser) => {
  let desk: Desk;
  let host: PolicyHost;
  let strict: PolicyHost;
  let keys: { ours: PrivateKey; next: PrivateKey };
  let link: string;

  beforeAll(async () => {
    host = await startPolicyHost({ host: 'wording.acme.localhost' });
    strict = await startPolicyHost({ host: 'strict.acme.localhost', cors: false });
    keys = { ours: await createKey(), next: await createKey() };
    link = writeAmendLink(host.origin + PATH, await fingerprintOf(keys.ours));
    desk = await startDesk(browser, { trusted: [host.keyHash, strict.keyHash] });
  });
  afterAll(async () => {
    await desk?.close();
    await host?.close();
    await strict?.close();
  });

  const isAxeClean = async (page: Page) => {
    await page.evaluate(AXE);
    const faults = await page.evaluate(async () => {
      const { axe } = window as never as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html}`),
      );
    });
    expect(faults).toEqual([]);
  };

  it('tells whose policy it is and what it will do, and nothing is in force until then', async () => {
    host.put(PATH, await signPolicy(policy(1), keys.ours));
    const page = await openLink(desk, link);
    for (const words of [
      'Acme wording',
      'Guest care',
      'Signed with the key that your link names.',
      spellFingerprint(await fingerprintOf(keys.ours)),
      'Lock all rules',
      'Ask before a reply goes',
      '1 to hold',
    ])
      await pageSays(page, words);
    await isAxeClean(page);
    expect(await subscriptionsIn(page)).toEqual([]);
    await pressNamed(page, 'Not now');
    await pageSays(page, 'Nothing was changed');
    expect(await subscriptionsIn(page)).toEqual([]);
    await page.close();
  });

  it.each<[string, () => Promise<string | Uint8Array>, string]>([
    [
      'signed by somebody else',
      () => signPolicy(policy(1), keys.next),
      'This policy is signed with another key',
    ],
    ['unsigned', async () => JSON.stringify(policy(1)), 'This policy is not signed'],
    [
      'changed on the way',
      async () => (await signPolicy(policy(1), keys.ours)).replace('"payload":"ey', '"payload":"ez'),
      'This file was changed or is damaged',
    ],
    [
      'no policy at all',
      async () => '<!doctype html><title>Not found</title>',
      'What stands at this address is not a policy',
    ],
    [
      'at odds with its own examples',
      () =>
        signPolicy(
          policy(1, {
            rules: [teamRule('a', 'righty ho', { examples: { flag: ['Never mind.'], pass: ['So be it.'] } })],
          }),
          keys.ours,
        ),
      'This policy contradicts itself',
    ],
  ])('refuses one that is %s, and says what was kept', async (_, file, title) => {
    host.put(PATH, await file());
    const page = await openLink(desk, link);
    await pageSays(page, title);
    await pageSays(page, 'Nothing was changed. What is in force stays so.');
    expect(await subscriptionsIn(page)).toEqual([]);
    await page.close();
  });

  it('offers to ask the browser where a host does not let others read', async () => {
    strict.put(PATH, await signPolicy(policy(1), keys.ours));
    const page = await openLink(desk, strict.origin + PATH);
    await pageSays(page, 'The address did not answer');
    await pageSays(page, `Let Amend read from ${new URL(strict.origin).host}`);
    await isAxeClean(page);
    await page.close();
  });

  it('takes one whose key was handed over since the link was given, packed as well', async () => {
    const rotation = await signRotation(keys.ours, { policy: 'acme', to: keys.next, issued: '2026-01-31' });
    const file = new TextEncoder().encode(await signPolicy(policy(2), keys.next, [rotation]));
    host.put(PATH, await fold(file));
    const page = await openLink(desk, link);
    await pageSays(page, 'The key that your link names handed over to it.');
    await pageSays(page, spellFingerprint(await fingerprintOf(keys.next)));
    await pressNamed(page, 'Subscribe');
    await pageSays(page, 'You subscribed to Acme wording');
    expect(await subscriptionsIn(page)).toMatchObject([{ revision: 2, problem: null }]);
    await page.close();
  });

  it('is followed by the settings: look now, what changed, what is in the way, stop', async () => {
    const page = await desk.openExtensionPage('options.html');
    await pageSays(page, 'Revision 2');
    const more = [...policy(3).rules, teamRule('mate', 'no worries mate')];
    host.put(PATH, await signPolicy(policy(3, { note: 'Mates too.', rules: more }), keys.next));
    await pressNamed(page, 'Check now');
    await pageSays(page, 'Revision 3');
    await pageSays(page, 'Mates too. (1 rule new)');
    await host.die();
    await pressNamed(page, 'Check now');
    await pageSays(page, 'The last good one is in use.');
    await isAxeClean(page);
    await host.rise();
    await pressNamed(page, 'Stop using');
    await pressNamed(page, 'Stop now');
    await pageSays(page, 'Acme wording is no longer in use.');
    expect(await subscriptionsIn(page)).toEqual([]);
    await page.close();
  });

  it('says of an unsigned one so before the yes, in the settings and in the panel', async () => {
    host.put(PATH, JSON.stringify(policy(4)));
    const page = await openLink(desk, host.origin + PATH);
    // It was signed as long as there was a subscription, which is remembered until the agent has it forgotten.
    await pageSays(page, 'It is not signed, though it must be.');
    const privacy = await desk.openExtensionPage('options.html');
    await pageSays(privacy, 'Policies you unsubscribed from');
    await pressNamed(privacy, 'Forget them');
    await until('nothing remembered', () =>
      privacy.evaluate(() => !document.body.innerText.includes('Policies you unsubscribed from')),
    );
    await privacy.close();
    await page.bringToFront();
    await pressNamed(page, 'Try again');
    await pageSays(page, 'This policy is not signed');
    await isAxeClean(page);
    await pressNamed(page, 'Subscribe without a signature');
    await pageSays(page, 'You subscribed to');
    await page.close();
    const settings = await desk.openExtensionPage('options.html');
    await pageSays(settings, 'Not signed');
    await settings.close();
    const panel = await desk.openExtensionPage('sidepanel.html');
    await pageSays(panel, 'Acme wording · revision 4');
    await panel.waitForSelector('.fold-policies > .fold-summary');
    await panel.click('.fold-policies > .fold-summary');
    await pageSays(panel, 'Not signed');
    await panel.close();
  });

  it('says what is wrong with a link, and where to paste a better one', async () => {
    const page = await openLink(desk, 'web+amend:http://wording.acme.localhost/p.json');
    await pageSays(page, 'Its address does not begin with https://.');
    await page.type('input', host.origin + PATH);
    await page.keyboard.press('Enter');
    await pageSays(page, 'You have revision 4 from this address.');
    await page.close();
  });
});
