import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readActiveRules } from '../../../lib/platform/active-rules.ts';
import { browser } from '../../../lib/platform/browser.ts';
import { keepPolicies, lookAfterPolicies } from '../../../lib/platform/policy/keep-policies.ts';
import type { KeptLayer } from '../../../lib/platform/policy/kept-layer.ts';
import { putLayer } from '../../../lib/platform/policy/layers-store.ts';
import type { LookTools } from '../../../lib/platform/policy/look.ts';
import * as work from '../../../lib/platform/policy/policy-work.ts';
import {
  listSubscriptions,
  previewAddress,
  unsubscribe,
} from '../../../lib/platform/policy/subscriptions.ts';
import { policyStatus } from '../../../lib/platform/policy-source.ts';
import { readSettings } from '../../../lib/platform/settings.ts';
import { guardOf } from '../../../lib/policy/managed/send-guard.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { createKey, fingerprintOf } from '../../../lib/policy/signing/keys.ts';
import { signPolicy } from '../../../lib/policy/signing/sign-policy.ts';
import { type PolicyHost, startPolicyHost } from '../../support/policy-host.ts';
import { teamPolicy, teamRule } from '../../support/team-policy.ts';

const MINUTE = 60_000;
const PATH = '/wording.json';
const NOON = new Date(2026, 5, 15, 12).getTime();

let host: PolicyHost;
let now = NOON;
let online = true;
const bring = vi.fn(async () => work);
const tools: LookTools = { now: () => now, random: () => 0, isOnline: () => online, work: bring };
const look = () => lookAfterPolicies(tools);

beforeAll(async () => {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  host = await startPolicyHost();
});
afterAll(async () => {
  await host.close();
  vi.unstubAllEnvs();
});
beforeEach(() => {
  [now, online] = [NOON, true];
  bring.mockClear();
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
  return () => void vi.useRealTimers();
});

const address = () => host.origin + PATH;
const publish = (document: object) => host.put(PATH, JSON.stringify(document));
const alarm = async () => (await browser.alarms.get('policies'))?.scheduledTime;
const idsInForce = async () => (await readActiveRules()).rules.map(({ id }) => id);

/** What the administrator configured from now on. */
function manage(values: object): void {
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation((async () => values) as never);
}

async function subscribeNow(at = now): Promise<string> {
  const preview = await previewAddress(address());
  if (!preview.ok) throw new Error(preview.what);
  const outcome = await work.subscribe(preview, 'team', at, () => 0);
  if (!outcome.ok) throw new Error(outcome.what);
  return outcome.id;
}

const layer = (id: string, document: object): KeptLayer => ({
  id,
  level: 'team',
  document,
  since: NOON,
  source: { kind: 'subscription', subscriptionId: id },
  signed: null,
});

describe('an install with nothing but what ships', () => {
  it('sets no alarm, asks no host and brings nothing', async () => {
    const asked = host.seen.length;
    await look();
    expect(await alarm()).toBeUndefined();
    expect(bring).not.toHaveBeenCalled();
    expect(host.seen).toHaveLength(asked);
    const kept = Object.keys(await browser.storage.local.get(null));
    expect(kept).toEqual([]);
  });
});

describe('the one alarm', () => {
  it('is set for the next look, and that look brings what is new', async () => {
    publish(teamPolicy(1));
    await subscribeNow();
    await look();
    expect(await alarm()).toBe(NOON + 60 * MINUTE);
    publish(teamPolicy(2));
    now += 59 * MINUTE;
    await look();
    expect((await policyStatus()).revision).toBe(1);
    now += MINUTE;
    await look();
    expect((await policyStatus()).revision).toBe(2);
    expect(await alarm()).toBe(now + 60 * MINUTE);
  });

  it('is set for the first of several', async () => {
    publish(teamPolicy(1));
    host.put('/slow.json', JSON.stringify(teamPolicy(1, { id: 'slow' })), {
      'cache-control': 'max-age=14400',
    });
    await subscribeNow();
    const slow = await previewAddress(`${host.origin}/slow.json`);
    if (slow.ok) await work.subscribe(slow, 'team', now - 190 * MINUTE, () => 0);
    await look();
    expect(await alarm()).toBe(NOON + 50 * MINUTE);
  });

  it('goes with the last subscription', async () => {
    publish(teamPolicy(1));
    const id = await subscribeNow();
    await look();
    await unsubscribe(id);
    await look();
    expect(await alarm()).toBeUndefined();
  });

  it('is soon again where the browser is offline, and counts nothing', async () => {
    publish(teamPolicy(1));
    await subscribeNow();
    now += 3 * 60 * MINUTE;
    online = false;
    await look();
    expect(await alarm()).toBe(now + 2 * MINUTE);
    expect((await listSubscriptions())?.[0]).toMatchObject({ failures: 0, problem: null });
  });

  it('rings soon after a clock was set back', async () => {
    publish(teamPolicy(1));
    await subscribeNow(NOON + 400 * 24 * 60 * MINUTE);
    await look();
    expect((await listSubscriptions())?.[0]?.next).toBe(NOON + 60 * MINUTE);
  });

  it('is set anew as soon as a page subscribed', async () => {
    keepPolicies();
    publish(teamPolicy(1));
    await subscribeNow();
    await vi.waitFor(async () => expect(await alarm()).toBeLessThanOrEqual(NOON + 60 * MINUTE));
  });
});

describe('layers are laid anew', () => {
  it('when one passes its last day', async () => {
    await putLayer(layer('s-a', teamPolicy(1, { expires: '2026-06-15', whenExpired: 'refuse' })));
    await look();
    const midnight = new Date(2026, 5, 16).getTime();
    expect(await alarm()).toBe(NOON + 6 * 60 * MINUTE);
    expect(await idsInForce()).toEqual(['no-worries']);
    now = midnight - 1;
    await look();
    expect(await alarm()).toBe(midnight);
    expect(await idsInForce()).toEqual(['no-worries']);
    now = midnight;
    await look();
    expect(await idsInForce()).toEqual([]);
    expect((await policyStatus()).layers).toMatchObject([{ problem: 'stopped' }]);
  });

  it('when Amend itself is another than before, and only once', async () => {
    await putLayer(layer('s-a', teamPolicy(1)));
    await look();
    expect(bring).not.toHaveBeenCalled();
    vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '9.9.9' } as never);
    await look();
    await look();
    expect(bring).toHaveBeenCalledTimes(1);
  });

  it('when an earlier version kept a policy, which knew no layers', async () => {
    const value = { document: teamPolicy(4), importedAt: 1_000, fileName: 'team.json' };
    await browser.storage.local.set({ policy: { version: 1, value } });
    await look();
    expect(await policyStatus()).toMatchObject({ name: 'Acme wording', revision: 4, importedAt: 1_000 });
  });

  it.each(['rules', 'recovery', 'settings'])('when what was laid of %s was damaged', async (key) => {
    await putLayer(layer('s-a', teamPolicy(1)));
    await browser.storage.local.set({ [key]: { version: 1, value: 'damage' } });
    await look();
    expect(await idsInForce()).toEqual(['no-worries']);
    const kept = (await browser.storage.local.get(key))[key] as { value: unknown };
    expect(kept.value).not.toBe('damage');
  });
});

describe('what the administrator configured', () => {
  it('is followed: addresses become subscriptions that the agent cannot end', async () => {
    publish(teamPolicy(1, { level: 'organisation' }));
    manage({ policies: [address()] });
    await look();
    expect(await idsInForce()).toEqual(['no-worries']);
    const [view] = (await listSubscriptions()) ?? [];
    expect(view).toMatchObject({ managed: true, level: 'organisation', revision: 1 });
    expect(await unsubscribe(view!.id)).toMatchObject({ ok: false, refusal: 'managed' });
    expect(await idsInForce()).toEqual(['no-worries']);
  });

  it('is worked through once, however often the worker starts', async () => {
    publish(teamPolicy(1));
    manage({ policies: [address()], ownRules: false });
    for (let start = 0; start < 4; start++) await look();
    // To follow, and to judge what came.
    expect(bring).toHaveBeenCalledTimes(2);
  });

  it('goes when it goes there, with its policies', async () => {
    publish(teamPolicy(1));
    manage({ policies: [address()] });
    await look();
    manage({});
    await look();
    expect(await listSubscriptions()).toEqual([]);
    expect(await idsInForce()).toEqual([]);
    expect(await alarm()).toBeUndefined();
  });

  it('stays where the browser does not tell', async () => {
    publish(teamPolicy(1));
    manage({ policies: [address()] });
    await look();
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(new Error('An unexpected error occurred'));
    await look();
    expect(await idsInForce()).toEqual(['no-worries']);
    expect(await listSubscriptions()).toHaveLength(1);
  });

  it('leaves what the agent subscribed to by themselves, as theirs, when it goes', async () => {
    publish(teamPolicy(1));
    const id = await subscribeNow();
    manage({ policies: [address()] });
    await look();
    expect((await listSubscriptions())?.[0]).toMatchObject({ id, managed: true });
    manage({});
    await look();
    expect((await listSubscriptions())?.[0]).toMatchObject({ id, managed: false });
    expect(await unsubscribe(id)).toMatchObject({ ok: true });
  });

  it('names the key to hold to, whatever the agent took before', async () => {
    const [ours, theirs] = [await createKey(), await createKey()];
    const sign = (revision: number, key = ours) => signPolicy(teamPolicy(revision) as Policy, key);
    host.put(PATH, await sign(1, theirs));
    await subscribeNow();
    manage({ policies: [`web+amend:${address()}#key=${await fingerprintOf(ours)}`] });
    await look();
    expect((await listSubscriptions())?.[0]?.problem?.kind).toBe('wrong-key');
    host.put(PATH, await sign(2));
    now += 60 * MINUTE;
    await look();
    expect((await listSubscriptions())?.[0]).toMatchObject({
      revision: 2,
      fingerprint: await fingerprintOf(ours),
      problem: null,
    });
  });

  it('may take signed policies only: an unsigned one goes out of force and no other comes', async () => {
    publish(teamPolicy(1));
    await subscribeNow();
    manage({ requireSignature: true });
    await look();
    expect(await idsInForce()).toEqual([]);
    expect((await policyStatus()).layers).toMatchObject([{ problem: 'unsigned' }]);
    publish(teamPolicy(2));
    now += 60 * MINUTE;
    await look();
    expect((await listSubscriptions())?.[0]?.problem?.kind).toBe('unsigned');
    manage({});
    await look();
    expect(await idsInForce()).toEqual(['no-worries']);
    now += 60 * MINUTE;
    await look();
    expect((await listSubscriptions())?.[0]).toMatchObject({ revision: 2, problem: null });
  });

  it('may hold a whole policy, a good one of which stays when a bad one takes its place', async () => {
    const inline = (revision: number, more: object = {}) => JSON.stringify(teamPolicy(revision, more));
    manage({ policy: inline(1) });
    await look();
    expect(await idsInForce()).toEqual(['no-worries']);
    manage({
      policy: inline(2, { rules: [teamRule('x', 'x', { examples: { flag: ['y'], pass: ['z'] } })] }),
    });
    await look();
    expect((await policyStatus()).revision).toBe(1);
    manage({ policy: inline(3) });
    await look();
    expect((await policyStatus()).layers).toMatchObject([
      { id: 'managed:0', level: 'organisation', revision: 3, source: { kind: 'managed' } },
    ]);
    manage({});
    await look();
    expect((await policyStatus()).layers).toEqual([]);
  });

  it('sets how Amend behaves, over what policies say', async () => {
    await putLayer(layer('s-a', teamPolicy(1, { settings: { sendGuard: 'confirm' } })));
    manage({ sendGuard: 'off', lockedSettings: ['sendGuard'] });
    await look();
    expect(await readSettings()).toMatchObject({
      sendGuard: guardOf('off'),
      locked: { sendGuard: expect.any(String) },
    });
  });
});

describe('a look of which one step fails', () => {
  const broken: LookTools = { ...tools, work: async () => Promise.reject(new Error('It does not load')) };

  it('asks the hosts all the same, and is planned again', async () => {
    publish(teamPolicy(1));
    await subscribeNow();
    await browser.alarms.clearAll();
    manage({ sendGuard: 'off' });
    now += 5 * 60 * MINUTE;
    const asked = host.seen.length;
    await lookAfterPolicies(broken).catch(() => undefined);
    expect(host.seen.length).toBeGreaterThan(asked);
    expect(await alarm()).toBeLessThanOrEqual(now + 15 * MINUTE);
    await look();
    expect(await readSettings()).toMatchObject({ sendGuard: guardOf('off') });
  });

  it('is planned again though there is no subscription', async () => {
    manage({ sendGuard: 'off' });
    await lookAfterPolicies(broken).catch(() => undefined);
    expect(await alarm()).toBeLessThanOrEqual(now + 15 * MINUTE);
  });

  it('is planned again where the browser does not tell what it keeps', async () => {
    publish(teamPolicy(1));
    await subscribeNow();
    const failing = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('IO error'));
    await look().catch(() => undefined);
    failing.mockRestore();
    expect(await alarm()).toBeLessThanOrEqual(now + 15 * MINUTE);
  });

  it('rings again by itself where the worker ends before it planned the next', async () => {
    publish(teamPolicy(1));
    await subscribeNow();
    await look();
    expect((await browser.alarms.get('policies'))?.periodInMinutes).toBe(60);
  });
});

describe('a clock that was wrong', () => {
  it('keeps nothing out of force once it is right', async () => {
    await putLayer(layer('s-a', teamPolicy(1, { expires: '2026-12-31', whenExpired: 'refuse' })));
    now += 365 * 24 * 60 * MINUTE;
    await look();
    expect(await idsInForce()).toEqual([]);
    now = NOON + MINUTE;
    await look();
    expect(await idsInForce()).toEqual(['no-worries']);
  });
});
