import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readActiveRules } from '../../../lib/platform/active-rules.ts';
import { browser } from '../../../lib/platform/browser.ts';
import { refreshPolicies } from '../../../lib/platform/policy/keep-policies.ts';
import type { LookTools } from '../../../lib/platform/policy/look.ts';
import * as work from '../../../lib/platform/policy/policy-work.ts';
import { listSubscriptions, previewAddress, subscribe } from '../../../lib/platform/policy/subscriptions.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { createKey } from '../../../lib/policy/signing/keys.ts';
import { signPolicy } from '../../../lib/policy/signing/sign-policy.ts';
import { type PolicyHost, startPolicyHost } from '../../support/policy-host.ts';
import { teamPolicy, teamRule } from '../../support/team-policy.ts';

// A file that was refused is not judged every hour anew, unless something that refused it may be otherwise.

const PATH = '/wording.policy.jws.json';
const HOUR = 60 * 60_000;
const NOON = new Date(2026, 5, 15, 12).getTime();

let host: PolicyHost;
let now = NOON;
const takeRevision = vi.fn(work.takeRevision);
const tools: LookTools = {
  now: () => now,
  random: () => 0,
  isOnline: () => true,
  work: async () => ({ ...work, takeRevision }),
};

beforeAll(async () => {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  host = await startPolicyHost();
});
afterAll(async () => {
  await host.close();
  vi.unstubAllEnvs();
});
beforeEach(() => {
  now = NOON;
  takeRevision.mockClear();
  vi.useFakeTimers({ toFake: ['Date'], now });
  return () => void vi.useRealTimers();
});

const publish = (document: object) => host.put(PATH, JSON.stringify(document));
const refresh = (more: Partial<LookTools> = {}) => refreshPolicies(undefined, { ...tools, ...more });
const only = async () => ((await listSubscriptions()) ?? [])[0]!;
const inForce = async () => (await readActiveRules()).rules.map(({ id }) => id);

async function subscribed(): Promise<string> {
  publish(teamPolicy(1));
  const preview = await previewAddress(host.origin + PATH);
  if (!preview.ok) throw new Error(preview.what);
  const outcome = await subscribe(preview, 'team');
  if (!outcome.ok) throw new Error(outcome.what);
  return outcome.id;
}

/** The policy with a rule that does not keep what its example promises. */
const broken = (revision: number) =>
  teamPolicy(revision, { rules: [teamRule('bad-one', 'x', { examples: { flag: ['y'], pass: ['z'] } })] });

describe('what was refused', () => {
  it('is judged once, as long as it is the same', async () => {
    await subscribed();
    publish(broken(2));
    for (let look = 0; look < 3; look++) await refresh();
    expect(takeRevision).toHaveBeenCalledTimes(1);
    expect((await only()).problem?.kind).toBe('examples-fail');
  });

  it('as past its day by a wrong clock is taken once the clock is right', async () => {
    await subscribed();
    publish(teamPolicy(2, { expires: '2026-12-31', whenExpired: 'refuse' }));
    now = new Date(2027, 5, 15).getTime();
    await refresh();
    await refresh();
    expect((await only()).problem?.kind).toBe('expired');
    expect(takeRevision).toHaveBeenCalledTimes(1);
    now = NOON + HOUR;
    await refresh();
    expect(await only()).toMatchObject({ revision: 2, problem: null });
  });

  it('is told as that, and not as the outage that came after', async () => {
    await subscribed();
    host.put(PATH, await signPolicy(broken(2) as Policy, await createKey()));
    await refresh();
    await refresh({ fetch: () => Promise.reject(new TypeError('Failed to fetch')) });
    expect((await only()).problem?.kind).toBe('unreachable');
    await refresh();
    expect((await only()).problem?.kind).toBe('examples-fail');
  });
});

describe('a copy that was damaged', () => {
  it('is not made good by another text under its number that keeps nothing of what it promises', async () => {
    const id = await subscribed();
    await browser.storage.local.set({ [`policy-layer:${id}`]: { version: 2, value: 'damage' } });
    publish(broken(1));
    await refresh();
    expect(await inForce()).toEqual(['no-worries']);
    expect((await only()).problem?.kind).toBe('examples-fail');
  });
});
