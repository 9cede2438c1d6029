import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/cli/browsers/until.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { createKey, fingerprintOf } from '../../lib/policy/signing/keys.ts';
import { signPolicy } from '../../lib/policy/signing/sign-policy.ts';
import type { PrivateKey } from '../../lib/policy/signing/signing-types.ts';
import { writeAmendLink } from '../../lib/policy/subscription/amend-link.ts';
import { type PolicyHost, startPolicyHost } from '../support/policy-host.ts';
import { teamPolicy, teamRule } from '../support/team-policy.ts';
import { BROWSERS, type Desk, startDesk } from './driver/desk.ts';
import { type EditorOnPage, editorOn } from './driver/editors.ts';
import { writeInto } from './driver/keys.ts';
import { colourUnder } from './driver/pixels.ts';
import {
  checkNow,
  letBeDue,
  openLink,
  pageSays,
  pressNamed,
  ringForPolicies,
  subscribeTo,
  subscriptionsIn,
} from './driver/subscriber.ts';
import { granted } from './driver/team-desk.ts';
import { stopWorker } from './driver/worker.ts';

const PATH = '/wording.policy.jws.json';
// Words that neither the pack that ships nor a browser's own spelling check marks.
const DRAFT = 'The silver spoon stands beside the garden gate today.';

describe.each(BROWSERS)('a policy from a plain https host in %s', (browser) => {
  let desk: Desk;
  let host: PolicyHost;
  let key: PrivateKey;
  let editor: EditorOnPage;
  let own: Page;

  const policy = (revision: number, more: object = {}) =>
    teamPolicy(revision, { rules: [teamRule('spoon', 'silver spoon')], ...more }) as Policy;
  const publish = async (document: Policy, by = key) =>
    host.put(PATH, await signPolicy(document, by), { 'cache-control': 'max-age=3600' });
  const subscription = async () => (await subscriptionsIn(own))[0];

  beforeAll(async () => {
    host = await startPolicyHost({ host: 'policies.acme.localhost' });
    key = await createKey();
    desk = await startDesk(browser, { trusted: [host.keyHash] });
    editor = await editorOn(await desk.open('/tickets/1042'), '[data-composer="reply"]');
    await writeInto(editor, DRAFT);
    own = await desk.openExtensionPage('sidepanel.html');
  });
  afterAll(async () => {
    await desk?.close();
    await host?.close();
  });

  const underlined = async (words: string) => {
    await editor.page.bringToFront();
    await until(`“${words}” underlined`, async () => (await colourUnder(editor, words)) > 8);
  };

  it('is in force in the open composer as soon as the agent says yes', async () => {
    await publish(policy(1));
    await editor.page.bringToFront();
    expect(await colourUnder(editor, 'silver')).toBeLessThan(8);
    await subscribeTo(desk, writeAmendLink(host.origin + PATH, await fingerprintOf(key)));
    await underlined('silver');
    expect(await subscription()).toMatchObject({ revision: 1, problem: null });
  });

  it('is asked for by its ETag, and not sent again while it is the same', async () => {
    const before = host.seen.length;
    await checkNow(own);
    const [last] = host.seen.slice(before);
    expect(last?.headers['if-none-match']).toBeTruthy();
    expect(last?.status).toBe(304);
    expect(last?.headers.cookie).toBeUndefined();
    expect(last?.headers.referer).toBeUndefined();
    const kept = await subscription();
    expect(kept).toMatchObject({ revision: 1, problem: null, failures: 0 });
    // By the host's max-age, up to a fifth sooner.
    expect(kept!.next - kept!.lastTried).toBeGreaterThanOrEqual(2_880_000);
    expect(kept!.next - kept!.lastTried).toBeLessThanOrEqual(3_600_000);
  });

  it('brings its next revision into the open composer, with what changed', async () => {
    await publish(
      policy(2, {
        note: 'Farewells too.',
        rules: [teamRule('spoon', 'silver spoon'), teamRule('gate', 'garden gate')],
      }),
    );
    await checkNow(own);
    await underlined('garden');
    expect(await subscription()).toMatchObject({
      revision: 2,
      changed: { note: 'Farewells too.', added: 1 },
    });
  });

  it('comes to a worker that was stopped as well: nothing was only in its memory', async () => {
    await stopWorker(desk);
    await publish(policy(3));
    await checkNow(own);
    expect(await subscription()).toMatchObject({ revision: 3, problem: null });
    await publish(policy(4, { rules: [teamRule('spoon', 'silver spoon'), teamRule('gate', 'garden gate')] }));
    await stopWorker(desk);
    await checkNow(own);
    await underlined('garden');
  });

  it('comes by itself when it is due, with nobody there but the alarm', async () => {
    await publish(policy(5));
    await letBeDue(own);
    await stopWorker(desk);
    await ringForPolicies(own);
    await until('revision 5', async () => (await subscription())?.revision === 5);
    expect(await subscription()).toMatchObject({ problem: null, failures: 0 });
  });

  it('stays when its host dies', async () => {
    await host.die();
    await checkNow(own);
    expect(await subscription()).toMatchObject({
      revision: 5,
      failures: 1,
      problem: { kind: 'unreachable' },
    });
    await underlined('silver');
    await host.rise();
  });

  it('is neither rolled back, nor taken from another key, nor tampered with', async () => {
    await publish(policy(1));
    await checkNow(own);
    expect(await subscription()).toMatchObject({ revision: 5, problem: { kind: 'rollback' } });
    await publish(policy(9), await createKey());
    await checkNow(own);
    expect(await subscription()).toMatchObject({ revision: 5, problem: { kind: 'wrong-key' } });
    const envelope = JSON.parse(await signPolicy(policy(9), key)) as { payload: string };
    const payload = Buffer.from(JSON.stringify(policy(9, { name: 'Evil' }))).toString('base64url');
    host.put(PATH, JSON.stringify({ ...envelope, payload }));
    await checkNow(own);
    expect(await subscription()).toMatchObject({ revision: 5, problem: { kind: 'tampered' } });
    await underlined('silver');
  });
});

describe.each(BROWSERS)('a host that lets nobody else read its files, in %s', (browser) => {
  let host: PolicyHost;
  beforeAll(async () => {
    host = await startPolicyHost({ host: 'policies.acme.localhost', cors: false });
    host.put(PATH, JSON.stringify(teamPolicy(1)));
  });
  afterAll(() => host?.close());

  it('is not read without leave, and that is offered', async () => {
    const desk = await startDesk(browser, { trusted: [host.keyHash] });
    const page = await openLink(desk, host.origin + PATH);
    await pageSays(page, 'Let Amend read from');
    await desk.close();
  });

  it('is read with leave', async () => {
    const extension = await granted(browser, 'https://policies.acme.localhost/*');
    const desk = await startDesk(browser, { trusted: [host.keyHash], extension });
    const page = await openLink(desk, host.origin + PATH);
    await pressNamed(page, 'Subscribe without a signature');
    await pageSays(page, 'You subscribed to');
    await checkNow(page);
    expect(await subscriptionsIn(page)).toMatchObject([{ revision: 1, problem: null, failures: 0 }]);
    await desk.close();
    await rm(extension, { recursive: true });
  });
});
