import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lookAfterPolicies } from '../../../lib/platform/policy/keep-policies.ts';
import type { LookTools } from '../../../lib/platform/policy/look.ts';
import * as work from '../../../lib/platform/policy/policy-work.ts';
import {
  listSubscriptions,
  type PreviewedPolicy,
  previewAddress,
  subscribe,
  unsubscribe,
} from '../../../lib/platform/policy/subscriptions.ts';
import { policyStatus } from '../../../lib/platform/policy-source.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { createKey } from '../../../lib/policy/signing/keys.ts';
import { signRotation } from '../../../lib/policy/signing/rotations.ts';
import { signPolicy } from '../../../lib/policy/signing/sign-policy.ts';
import type { PrivateKey } from '../../../lib/policy/signing/signing-types.ts';
import { type PolicyHost, startPolicyHost } from '../../support/policy-host.ts';
import { teamPolicy } from '../../support/team-policy.ts';

// What is known of a policy from one address counts for every other: no link leads back to an older revision of it.

const TOOLS: LookTools = {
  now: () => Date.now(),
  random: () => 0,
  isOnline: () => true,
  work: async () => work,
};

let host: PolicyHost;
let key: PrivateKey;
beforeAll(async () => {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  host = await startPolicyHost();
  key = await createKey();
});
afterAll(async () => {
  await host.close();
  vi.unstubAllEnvs();
});

const at = (path: string) => host.origin + path;

async function publish(path: string, document: object, by = key, rotations: readonly string[] = []) {
  host.put(path, await signPolicy(document as Policy, by, rotations));
}

async function previewed(path: string): Promise<PreviewedPolicy> {
  const preview = await previewAddress(at(path));
  if (!preview.ok) throw new Error(preview.what);
  return preview;
}

async function subscribed(path: string, document: object, by = key): Promise<string> {
  await publish(path, document, by);
  const outcome = await subscribe(await previewed(path), 'team');
  if (!outcome.ok) throw new Error(outcome.what);
  return outcome.id;
}

const addresses = async () => (await listSubscriptions())?.map(({ address }) => address);

describe('a policy that comes from another address already, by the same publisher', () => {
  it('is refused where it is older, with where the other comes from', async () => {
    await subscribed('/a.jws.json', teamPolicy(2));
    await publish('/old.jws.json', teamPolicy(1));
    const from = at('/a.jws.json').replace('https://', '');
    expect(await previewAddress(at('/old.jws.json'))).toMatchObject({
      ok: false,
      refusal: 'rollback',
      what: `it is revision 1; you have revision 2 of this policy from ${from}.`,
    });
  });

  it('is refused where it says something else under the same number', async () => {
    await subscribed('/a.jws.json', teamPolicy(2));
    await publish('/b.jws.json', teamPolicy(2, { name: 'Otherwise' }));
    expect(await previewAddress(at('/b.jws.json'))).toMatchObject({ ok: false, refusal: 'rollback' });
  });

  it.each([2, 3])('moves to the new address at a yes: revision %d', async (revision) => {
    await subscribed('/a.jws.json', teamPolicy(2));
    await publish('/b.jws.json', teamPolicy(revision));
    const preview = await previewed('/b.jws.json');
    expect(preview).toMatchObject({ moves: { address: at('/a.jws.json'), revision: 2 }, namesake: null });
    expect(await addresses()).toEqual([at('/a.jws.json')]);
    expect(await subscribe(preview, 'team')).toMatchObject({ ok: true });
    expect(await addresses()).toEqual([at('/b.jws.json')]);
    expect((await policyStatus()).layers).toMatchObject([{ revision }]);
    // Nor back to the address that it left.
    await publish('/a.jws.json', teamPolicy(1));
    expect(await previewAddress(at('/a.jws.json'))).toMatchObject({ ok: false, refusal: 'rollback' });
  });

  it('moves with the key that took over, and not back to the one that was replaced', async () => {
    const next = await createKey();
    await subscribed('/a.jws.json', teamPolicy(2));
    const rotation = await signRotation(key, { policy: 'acme', to: next, issued: '2026-01-31' });
    await publish('/b.jws.json', teamPolicy(3), next, [rotation]);
    await subscribe(await previewed('/b.jws.json'), 'team');
    expect(await addresses()).toEqual([at('/b.jws.json')]);
    await publish('/c.jws.json', teamPolicy(9));
    expect(await previewAddress(at('/c.jws.json'))).toMatchObject({ ok: false, refusal: 'wrong-key' });
  });

  it('does not end a subscription that was not shown', async () => {
    await publish('/b.jws.json', teamPolicy(3));
    const early = await previewed('/b.jws.json');
    expect(early.moves).toBeNull();
    await subscribed('/a.jws.json', teamPolicy(2));
    expect(await subscribe(early, 'team')).toMatchObject({
      ok: false,
      what: expect.stringContaining('address'),
    });
    expect(await addresses()).toEqual([at('/a.jws.json')]);
  });

  it('is refused where it is older than what came until that subscription was ended', async () => {
    await unsubscribe(await subscribed('/a.jws.json', teamPolicy(4)));
    await publish('/b.jws.json', teamPolicy(3));
    expect(await previewAddress(at('/b.jws.json'))).toMatchObject({ ok: false, refusal: 'rollback' });
    await publish('/b.jws.json', teamPolicy(4));
    expect(await previewed('/b.jws.json')).toMatchObject({ moves: null });
  });

  it('does not take the place of what the organisation gives', async () => {
    await publish('/a.jws.json', teamPolicy(2));
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation((async () => ({
      policies: [at('/a.jws.json')],
    })) as never);
    await lookAfterPolicies(TOOLS);
    await publish('/b.jws.json', teamPolicy(3));
    expect(await previewAddress(at('/b.jws.json'))).toMatchObject({ ok: false, refusal: 'managed' });
  });
});

it('a policy of the same id by another publisher is told to be theirs, and stands beside the other', async () => {
  await subscribed('/a.jws.json', teamPolicy(2));
  await publish('/b.jws.json', teamPolicy(1), await createKey());
  const preview = await previewed('/b.jws.json');
  expect(preview).toMatchObject({
    moves: null,
    namesake: { name: 'Acme wording', address: at('/a.jws.json') },
  });
  await subscribe(preview, 'team');
  expect(await addresses()).toHaveLength(2);
});

it('a policy that nobody signed is told to be of another publisher than the signed one of its id', async () => {
  await subscribed('/a.jws.json', teamPolicy(2));
  host.put('/b.json', JSON.stringify(teamPolicy(1)));
  expect(await previewed('/b.json')).toMatchObject({ moves: null, namesake: { address: at('/a.jws.json') } });
});
