import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readActiveRules } from '../../../lib/platform/active-rules.ts';
import { browser } from '../../../lib/platform/browser.ts';
import { lookAfterPolicies, refreshPolicies } from '../../../lib/platform/policy/keep-policies.ts';
import { putLayer } from '../../../lib/platform/policy/layers-store.ts';
import type { LookTools } from '../../../lib/platform/policy/look.ts';
import * as work from '../../../lib/platform/policy/policy-work.ts';
import {
  listSubscriptions,
  previewAddress,
  type SubscriptionView,
  subscribe,
  unsubscribe,
} from '../../../lib/platform/policy/subscriptions.ts';
import { policyStatus } from '../../../lib/platform/policy-source.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { createKey, fingerprintOf } from '../../../lib/policy/signing/keys.ts';
import { signRotation } from '../../../lib/policy/signing/rotations.ts';
import { signPolicy } from '../../../lib/policy/signing/sign-policy.ts';
import type { PrivateKey } from '../../../lib/policy/signing/signing-types.ts';
import { type PolicyHost, startPolicyHost } from '../../support/policy-host.ts';
import { teamPolicy } from '../../support/team-policy.ts';

// What an administrator configured, where an agent had the same address before, or something fails on the way.

const PATH = '/wording.policy.jws.json';
const HOUR = 60 * 60_000;

let host: PolicyHost;
let ours: PrivateKey;
let theirs: PrivateKey;
let now = Date.now();
const tools: LookTools = {
  now: () => now,
  random: () => 0,
  isOnline: () => true,
  work: async () => work,
};

beforeAll(async () => {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  host = await startPolicyHost();
  [ours, theirs] = [await createKey(), await createKey()];
});
afterAll(async () => {
  await host.close();
  vi.unstubAllEnvs();
});
beforeEach(() => {
  now = Date.now();
  manage({});
});

const address = () => host.origin + PATH;
const linkOf = async (key: PrivateKey) => `web+amend:${address()}#key=${await fingerprintOf(key)}`;
const look = () => lookAfterPolicies(tools);

function manage(values: object): void {
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation((async () => values) as never);
}

async function publish(document: object, by = ours, rotations: readonly string[] = []): Promise<void> {
  host.put(PATH, await signPolicy(document as Policy, by, rotations));
}

async function subscribeTo(link: string): Promise<string> {
  const preview = await previewAddress(link);
  if (!preview.ok) throw new Error(preview.what);
  const outcome = await subscribe(preview, 'team');
  if (!outcome.ok) throw new Error(outcome.what);
  return outcome.id;
}

async function only(): Promise<SubscriptionView> {
  const all = (await listSubscriptions()) ?? [];
  expect(all).toHaveLength(1);
  return all[0]!;
}

const inForce = async () => (await readActiveRules()).rules.map(({ id }) => id);
const layers = async () => (await policyStatus()).layers;

/** Lets the first write of a subscription fail. */
function failOnce() {
  const { local } = fakeBrowser.storage;
  const set = local.set.bind(local);
  let failed = false;
  return vi.spyOn(local, 'set').mockImplementation((async (entries: object) => {
    const isOne = Object.keys(entries).some((key) => key.startsWith('subscription:'));
    if (failed || !isOne) return set(entries as never);
    failed = true;
    throw new Error('An unexpected error occurred');
  }) as never);
}

/** The same with the keys of all objects in the order of the alphabet. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

describe('an address that the agent had before the administrator gave it', () => {
  it('has the level of the organisation from then on, though its file is the same', async () => {
    await publish(teamPolicy(1));
    await subscribeTo(await linkOf(ours));
    manage({ policies: [await linkOf(ours)] });
    await look();
    expect(await only()).toMatchObject({ managed: true, level: 'organisation', revision: 1 });
    expect(await layers()).toMatchObject([{ level: 'organisation', revision: 1 }]);
  });

  it('has the level that the agent chose again once the administrator gives it no more', async () => {
    await publish(teamPolicy(1));
    await subscribeTo(await linkOf(ours));
    manage({ policies: [await linkOf(ours)] });
    await look();
    manage({});
    await look();
    expect(await only()).toMatchObject({ managed: false, level: 'team', revision: 1 });
    expect(await layers()).toMatchObject([{ level: 'team' }]);
    expect(await inForce()).toEqual(['no-worries']);
  });

  it('loses what another key signed, and takes what the named one signs, whatever its number', async () => {
    await publish(teamPolicy(9), theirs);
    await subscribeTo(await linkOf(theirs));
    manage({ policies: [await linkOf(ours)], requireSignature: true });
    await look();
    expect(await inForce()).toEqual([]);
    expect(await only()).toMatchObject({ revision: null, problem: { kind: 'wrong-key' } });
    await publish(teamPolicy(3));
    now += HOUR;
    await look();
    expect(await only()).toMatchObject({ revision: 3, problem: null, level: 'organisation' });
    expect(await layers()).toMatchObject([{ signed: await fingerprintOf(ours), level: 'organisation' }]);
  });

  it('loses what nobody signed once a key is named', async () => {
    host.put(PATH, JSON.stringify(teamPolicy(9)));
    await subscribeTo(address());
    manage({ policies: [await linkOf(ours)] });
    await look();
    expect(await inForce()).toEqual([]);
    expect(await only()).toMatchObject({ fingerprint: await fingerprintOf(ours), revision: null });
  });

  it('keeps what an heir of the named key signed', async () => {
    await publish(teamPolicy(1));
    await subscribeTo(address());
    const handOver = await signRotation(ours, { policy: 'acme', to: theirs, issued: '2026-01-01' });
    await publish(teamPolicy(2), theirs, [handOver]);
    await refreshPolicies(undefined, tools);
    await host.die();
    manage({ policies: [await linkOf(ours)] });
    await look();
    await host.rise();
    expect(await inForce()).toEqual(['no-worries']);
    expect(await only()).toMatchObject({ fingerprint: await fingerprintOf(theirs), revision: 2 });
  });

  it('stays managed where a revision of it is being judged at that moment', async () => {
    await publish(teamPolicy(1));
    const id = await subscribeTo(address());
    manage({ policies: [await linkOf(ours)] });
    const bytes = new TextEncoder().encode(await signPolicy(teamPolicy(2) as Policy, ours));
    // The other begins once this one has read how the subscription stands.
    let following: Promise<void> | undefined;
    const get = browser.storage.local.get.bind(browser.storage.local);
    const reading = vi.spyOn(browser.storage.local, 'get').mockImplementation((async (keys: string) => {
      const stored = await get(keys);
      if (keys === `subscription:${id}`) following ??= work.followManaged(now);
      return stored;
    }) as never);
    await work.takeRevision(id, { bytes, digest: 'other', fresh: HOUR }, now, () => 0);
    await following;
    reading.mockRestore();
    expect(await only()).toMatchObject({ managed: true, level: 'organisation', revision: 2 });
    expect(await layers()).toMatchObject([{ level: 'organisation' }]);
    expect(await unsubscribe(id)).toMatchObject({ ok: false, refusal: 'managed' });
  });
});

describe('what the administrator configured', () => {
  it('is followed at the next look where it could not be written at this one', async () => {
    await publish(teamPolicy(1));
    manage({ policies: [await linkOf(ours)], sendGuard: 'confirm' });
    const failing = failOnce();
    await look().catch(() => undefined);
    failing.mockRestore();
    expect((await browser.alarms.get('policies'))?.scheduledTime).toBeLessThanOrEqual(now + HOUR);
    now += HOUR;
    await look();
    expect(await only()).toMatchObject({ managed: true, revision: 1 });
  });

  it('is followed though an agent changed something of their own first', async () => {
    await publish(teamPolicy(1));
    manage({ policies: [await linkOf(ours)] });
    await putLayer({
      id: 'file',
      level: 'team',
      document: teamPolicy(1, { id: 'mine' }),
      since: now,
      source: { kind: 'file', fileName: 'mine.json' },
      signed: null,
    });
    await look();
    expect(await only()).toMatchObject({ managed: true, revision: 1 });
  });

  it('leaves its own policy as it is where only something else changed', async () => {
    const policy = JSON.stringify(teamPolicy(1));
    manage({ policy });
    await look();
    const since = (await layers())[0]?.since;
    // As Chrome hands it back.
    const key = 'policy-layer:managed:0';
    await browser.storage.local.set({ [key]: sorted((await browser.storage.local.get(key))[key]) });
    now += HOUR;
    manage({ policy, sendGuard: 'confirm' });
    await look();
    expect(await layers()).toMatchObject([{ id: 'managed:0', since }]);
  });

  it('may name an address twice: the one with a key counts', async () => {
    await publish(teamPolicy(1), theirs);
    for (const policies of [
      [await linkOf(ours), address()],
      [address(), await linkOf(ours)],
    ]) {
      manage({ policies });
      await look();
      expect(await only()).toMatchObject({ fingerprint: await fingerprintOf(ours), revision: null });
    }
  });
});
