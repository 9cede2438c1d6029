import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readActiveRules } from '../../../lib/platform/active-rules.ts';
import { browser } from '../../../lib/platform/browser.ts';
import { forgetEnded, readEnded, withEnded } from '../../../lib/platform/policy/ended-subscriptions.ts';
import { refreshPolicies } from '../../../lib/platform/policy/keep-policies.ts';
import type { Subscription } from '../../../lib/platform/policy/kept-subscriptions.ts';
import type { LookTools } from '../../../lib/platform/policy/look.ts';
import * as work from '../../../lib/platform/policy/policy-work.ts';
import {
  listSubscriptions,
  type Preview,
  type PreviewedPolicy,
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
import { teamPolicy, teamRule } from '../../support/team-policy.ts';

const PATH = '/wording.policy.jws.json';
const MINUTE = 60_000;

let host: PolicyHost;
let key: PrivateKey;
let fingerprint: string;
let now = Date.now();
let online = true;

beforeAll(async () => {
  // The host's certificate is signed by nobody.
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  host = await startPolicyHost();
  key = await createKey();
  fingerprint = await fingerprintOf(key);
});
afterAll(async () => {
  await host.close();
  vi.unstubAllEnvs();
});
beforeEach(() => {
  now = Date.now();
  online = true;
});

const address = () => host.origin + PATH;
const tools: LookTools = {
  now: () => now,
  random: () => 0,
  isOnline: () => online,
  work: async () => work,
};
const refresh = () => refreshPolicies(undefined, tools);
const signed = (document: object, by = key, rotations: readonly string[] = []) =>
  signPolicy(document as Policy, by, rotations);

async function publish(document: object, by = key): Promise<void> {
  host.put(PATH, await signed(document, by));
}

function good(preview: Preview): PreviewedPolicy {
  if (!preview.ok) throw new Error(`${preview.refusal}: ${preview.what}`);
  return preview;
}

async function subscribed(document: object = teamPolicy(1)): Promise<string> {
  await publish(document);
  const outcome = await subscribe(good(await previewAddress(address())), 'team');
  if (!outcome.ok) throw new Error(outcome.what);
  return outcome.id;
}

async function only(): Promise<SubscriptionView> {
  const all = await listSubscriptions();
  expect(all).toHaveLength(1);
  return all![0]!;
}

const idsInForce = async () => (await readActiveRules()).rules.map(({ id }) => id);

describe('looking at an address before saying yes', () => {
  it('shows the policy and whose it is, and changes nothing', async () => {
    await publish(teamPolicy(4, { level: 'organisation' }));
    const preview = good(await previewAddress(`web+amend:${address()}#key=${fingerprint}`));
    expect(preview).toMatchObject({
      address: address(),
      fingerprint,
      isExpectedKey: true,
      subscribed: null,
      level: 'organisation',
      policy: { name: 'Acme wording', revision: 4 },
    });
    expect(await browser.storage.local.get(null)).toEqual({});
  });

  it('tells the host nothing but that somebody asks', async () => {
    await publish(teamPolicy(1));
    await previewAddress(address());
    const { headers } = host.seen.at(-1)!;
    expect(headers.cookie).toBeUndefined();
    expect(headers.referer).toBeUndefined();
    expect(headers.authorization).toBeUndefined();
  });

  it('reads a plain policy as well, in YAML too, and says that nobody signed it', async () => {
    host.put(
      PATH,
      `# Ours\n${Object.entries(teamPolicy(1))
        .map(([k, v]) => `${k}: ${JSON.stringify(v)}`)
        .join('\n')}`,
    );
    expect(good(await previewAddress(address()))).toMatchObject({ fingerprint: null, isExpectedKey: false });
  });

  it('reads a large one that the host packs on the way', async () => {
    const rules = Array.from({ length: 5_500 }, (_, nth) =>
      teamRule(`rule-${nth}`, `phrase number ${nth.toString(36)}x`),
    );
    const body = await signed(teamPolicy(7, { rules }));
    expect(body.length).toBeGreaterThan(2_000_000);
    host.put(PATH, body);
    expect(await previewAddress(address())).toMatchObject({ ok: false, refusal: 'too-large' });
    host.put(PATH, gzipSync(body), { 'content-encoding': 'gzip' });
    expect(good(await previewAddress(address())).policy.rules).toHaveLength(5_500);
  });

  it('reads a packed one', async () => {
    host.put(PATH, gzipSync(await signed(teamPolicy(7))));
    expect(good(await previewAddress(address())).policy.revision).toBe(7);
  });

  it.each([
    ['no-address', 'http is not https', () => address().replace('https:', 'http:')],
    ['no-address', 'no address', () => 'the policy of our team'],
    ['no-address', 'a key that is cut off', () => `web+amend:${address()}#key=abc`],
    ['unreachable', 'nobody there', () => 'https://localhost:1/policy.json'],
    ['unreachable', 'no such file', () => `${host.origin}/none.json`],
    ['wrong-key', 'another key than the link names', () => `${address()}#key=${'A'.repeat(43)}`],
  ])('refuses with %s: %s', async (refusal, _name, written) => {
    await publish(teamPolicy(1));
    expect(await previewAddress(written())).toMatchObject({ ok: false, refusal });
  });

  it.each([
    ['not-a-policy', 'a web page', '<!doctype html><title>Sign in</title>'],
    ['not-a-policy', 'nothing', ''],
    ['not-a-policy', 'half a document', '{"format": 1,'],
    ['not-a-policy', 'what is not UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])],
    ['not-a-policy', 'a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['not-a-policy', 'a later format', JSON.stringify({ ...teamPolicy(1), format: 2 })],
    [
      'examples-fail',
      'broken promises',
      JSON.stringify(
        teamPolicy(1, { rules: [teamRule('x', 'x', { examples: { flag: ['y'], pass: ['z'] } })] }),
      ),
    ],
    [
      'expired',
      'one past its day',
      JSON.stringify(teamPolicy(1, { expires: '2020-01-01', whenExpired: 'refuse' })),
    ],
    ['too-large', 'two megabytes and a byte', ' '.repeat(2_000_001)],
    ['too-large', 'little that unfolds to a lot', gzipSync(Buffer.alloc(11_000_000, 32))],
    ['tampered', 'a packed file cut short', gzipSync('x'.repeat(5_000)).subarray(0, 20)],
  ])('refuses with %s: %s', async (refusal, _name, body) => {
    host.put(PATH, body);
    const preview = await previewAddress(address());
    expect(preview).toMatchObject({ ok: false, refusal });
    expect(!preview.ok && preview.what && preview.mend).toBeTruthy();
    expect(await browser.storage.local.get(null)).toEqual({});
  });

  it('says so where the browser does not tell what it keeps', async () => {
    await publish(teamPolicy(1));
    vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('the disk is away'));
    expect(await previewAddress(address())).toMatchObject({ ok: false, refusal: 'not-stored' });
  });

  it('refuses whatever bytes come, and never throws', async () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ maxLength: 300 }).map((text) => Buffer.from(text)),
      fc.json().map((text) => Buffer.from(text)),
      fc.json().map((text) => gzipSync(text)),
    );
    const property = fc.asyncProperty(anything, async (bytes) => {
      host.put(PATH, bytes);
      expect((await previewAddress(address())).ok).toBe(false);
    });
    await fc.assert(property, { numRuns: 150 });
  });

  it('offers to ask for the host where it does not answer us at all, and not where it does', async () => {
    expect(await previewAddress('https://localhost:1/policy.json')).toMatchObject({ mayNeedAccess: true });
    expect(await previewAddress(`${host.origin}/none.json`)).toMatchObject({ mayNeedAccess: false });
  });
});

describe('subscribing', () => {
  it('puts exactly what was shown in force, and pins its key', async () => {
    await publish(teamPolicy(4));
    const preview = good(await previewAddress(address()));
    await publish(teamPolicy(5, { rules: [teamRule('other', 'other words')] }));
    expect(await subscribe(preview, 'team')).toMatchObject({ ok: true });
    expect(await idsInForce()).toEqual(['no-worries']);
    const { layers } = await policyStatus();
    expect(layers).toMatchObject([{ revision: 4, signed: fingerprint, source: { kind: 'subscription' } }]);
    expect(await only()).toMatchObject({
      address: address(),
      name: 'Acme wording',
      level: 'team',
      fingerprint,
      revision: 4,
      failures: 0,
      problem: null,
      managed: false,
    });
  });

  it('twice to the same address is one subscription', async () => {
    const id = await subscribed();
    expect(await subscribed(teamPolicy(2))).toBe(id);
    expect((await only()).revision).toBe(2);
  });

  it('keeps several, each with its own policy', async () => {
    await subscribed();
    host.put(
      '/other.json',
      JSON.stringify(teamPolicy(9, { id: 'other', rules: [teamRule('other', 'other words')] })),
    );
    const second = good(await previewAddress(`${host.origin}/other.json`));
    expect(await subscribe(second, 'team')).toMatchObject({ ok: true });
    expect((await idsInForce()).sort()).toEqual(['no-worries', 'other']);
    expect((await listSubscriptions())?.map(({ fingerprint: pinned }) => pinned)).toEqual([
      fingerprint,
      null,
    ]);
  });

  it('says so where there is no room, and leaves all as it was', async () => {
    await publish(teamPolicy(1));
    const preview = good(await previewAddress(address()));
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    expect(await subscribe(preview, 'team')).toMatchObject({ ok: false, refusal: 'not-stored' });
    expect(await listSubscriptions()).toEqual([]);
    expect(await idsInForce()).toEqual([]);
  });

  it('again by a new link takes its new key, and no older revision with it', async () => {
    await subscribed(teamPolicy(4));
    const other = await createKey();
    const link = `${address()}#key=${await fingerprintOf(other)}`;
    await publish(teamPolicy(3), other);
    expect(await previewAddress(link)).toMatchObject({ ok: false, refusal: 'rollback' });
    await publish(teamPolicy(5), other);
    expect(await previewAddress(address())).toMatchObject({ ok: false, refusal: 'wrong-key' });
    await subscribe(good(await previewAddress(link)), 'team');
    expect(await only()).toMatchObject({ revision: 5, fingerprint: await fingerprintOf(other) });
  });

  describe('again, where its publisher has replaced the key', () => {
    let next: PrivateKey;
    let rotations: readonly string[];
    const linkOf = async (by: PrivateKey) => `web+amend:${address()}#key=${await fingerprintOf(by)}`;

    beforeEach(async () => {
      next = await createKey();
      rotations = [await signRotation(key, { policy: 'acme', to: next, issued: '2026-01-31' })];
      await subscribed();
      host.put(PATH, await signed(teamPolicy(2), next, rotations));
      await refresh();
    });

    it('the old link brings nothing that the old key signed', async () => {
      await publish(teamPolicy(3));
      expect(await previewAddress(await linkOf(key))).toMatchObject({
        ok: false,
        refusal: 'wrong-key',
        what: expect.stringContaining('replaced'),
      });
    });

    it('the old link brings nothing of another heir of the old key', async () => {
      const thief = await createKey();
      const stolen = await signRotation(key, { policy: 'acme', to: thief, issued: '2026-02-01' });
      host.put(PATH, await signed(teamPolicy(3), thief, [stolen]));
      expect(await previewAddress(await linkOf(key))).toMatchObject({ ok: false, refusal: 'wrong-key' });
    });

    it('the old link still leads to what the new key signs, and trusts no other than before', async () => {
      host.put(PATH, await signed(teamPolicy(3), next, rotations));
      const preview = good(await previewAddress(await linkOf(key)));
      expect(preview).toMatchObject({ isExpectedKey: true, isKnownKey: true, replaces: null });
      await subscribe(preview, 'team');
      expect(await only()).toMatchObject({ revision: 3, fingerprint: await fingerprintOf(next) });
    });

    it('is remembered after the hand-over is left out of the file', async () => {
      host.put(PATH, await signed(teamPolicy(3), next));
      await refresh();
      await publish(teamPolicy(4));
      expect(await previewAddress(await linkOf(key))).toMatchObject({ ok: false, refusal: 'wrong-key' });
    });

    it('a link to a key that nobody handed over to tells which key it takes the place of', async () => {
      const other = await createKey();
      await publish(teamPolicy(3), other);
      const preview = good(await previewAddress(await linkOf(other)));
      expect(preview).toMatchObject({ isKnownKey: false, replaces: await fingerprintOf(next) });
    });
  });

  it('does not take a key that was not shown as another, because the trusted one changed since', async () => {
    await publish(teamPolicy(1));
    const link = `${address()}#key=${fingerprint}`;
    const early = good(await previewAddress(link));
    expect(early).toMatchObject({ replaces: null });
    const other = await createKey();
    await publish(teamPolicy(1), other);
    await subscribe(good(await previewAddress(address())), 'team');
    expect(await subscribe(early, 'team')).toMatchObject({ ok: false, refusal: 'wrong-key' });
    expect(await only()).toMatchObject({ fingerprint: await fingerprintOf(other) });
  });

  describe('again, after it was ended', () => {
    const end = async () => void (await unsubscribe((await only()).id));

    it('brings no older revision back, before agents have it forgotten', async () => {
      await subscribed(teamPolicy(4));
      await end();
      await publish(teamPolicy(3));
      expect(await previewAddress(address())).toMatchObject({
        ok: false,
        refusal: 'rollback',
        what: 'it is revision 3; you had revision 4 when you ended your subscription.',
      });
      await forgetEnded();
      good(await previewAddress(address()));
    });

    it('takes the same and later revisions, and what was remembered goes over to it', async () => {
      await subscribed(teamPolicy(4));
      await end();
      expect(await readEnded()).toMatchObject([{ name: 'Acme wording', revision: 4, pinned: fingerprint }]);
      await publish(teamPolicy(4));
      const preview = good(await previewAddress(address()));
      expect(preview).toMatchObject({ isKnownKey: true, subscribed: null });
      expect(await subscribe(preview, 'team')).toMatchObject({ ok: true });
      expect(await readEnded()).toEqual([]);
      expect(await only()).toMatchObject({ revision: 4 });
    });

    it('takes nothing that a replaced key signed, nor is that forgotten by a second time', async () => {
      const next = await createKey();
      const rotation = await signRotation(key, { policy: 'acme', to: next, issued: '2026-01-31' });
      await subscribed();
      host.put(PATH, await signed(teamPolicy(2), next, [rotation]));
      await refresh();
      for (const revision of [3, 4]) {
        await end();
        await publish(teamPolicy(revision + 2));
        for (const link of [address(), `web+amend:${address()}#key=${fingerprint}`])
          expect(await previewAddress(link)).toMatchObject({ ok: false, refusal: 'wrong-key' });
        // The hand-over is in the file no more.
        host.put(PATH, await signed(teamPolicy(revision), next));
        await subscribe(good(await previewAddress(address())), 'team');
      }
    });

    it('takes nothing unsigned where it was signed, before agents have it forgotten', async () => {
      await subscribed();
      await end();
      host.put(PATH, JSON.stringify(teamPolicy(2)));
      expect(await previewAddress(address())).toMatchObject({
        ok: false,
        refusal: 'unsigned',
        mend: expect.stringContaining('under Privacy'),
      });
      await forgetEnded();
      good(await previewAddress(address()));
    });

    it('tells that another key would be trusted, and trusts it on a yes', async () => {
      await subscribed();
      await end();
      const other = await createKey();
      await publish(teamPolicy(2), other);
      const preview = good(await previewAddress(`${address()}#key=${await fingerprintOf(other)}`));
      expect(preview).toMatchObject({ isKnownKey: false, replaces: fingerprint });
      expect(await subscribe(preview, 'team')).toMatchObject({ ok: true });
    });

    it('takes another policy that stands there now, whatever its number', async () => {
      await subscribed(teamPolicy(4));
      await end();
      await publish(teamPolicy(1, { id: 'new-words' }));
      expect(good(await previewAddress(address())).policy.id).toBe('new-words');
    });

    it('remembers nothing of one that nothing ever came for', () => {
      const one = { id: 's-1', policyId: null, revision: 0 } as Subscription;
      expect(withEnded([], one, 0)).toEqual([]);
    });
  });

  it('can be ended: the policy goes with it, and nothing is left', async () => {
    const id = await subscribed();
    expect(await unsubscribe(id)).toEqual({ ok: true, id });
    expect(await listSubscriptions()).toEqual([]);
    expect(await policyStatus()).toMatchObject({ origin: 'shipped', layers: [] });
    expect(Object.keys(await browser.storage.local.get(null)).filter((kept) => kept.includes(id))).toEqual(
      [],
    );
  });
});

describe('a new revision', () => {
  it('takes the place of the one in force, with what its owner says of it and what is different', async () => {
    await subscribed();
    await publish(
      teamPolicy(2, {
        note: 'Two more, one less.',
        rules: [teamRule('cheers', 'cheers pal'), teamRule('asap', 'asap please')],
      }),
    );
    await refresh();
    expect((await idsInForce()).sort()).toEqual(['asap', 'cheers']);
    expect(await only()).toMatchObject({
      revision: 2,
      problem: null,
      changed: { note: 'Two more, one less.', added: 2, removed: 1, changed: 0, at: now },
    });
  });

  it('may be signed by a new key to which the old one handed over', async () => {
    await subscribed();
    const next = await createKey();
    const rotation = await signRotation(key, { policy: 'acme', to: next, issued: '2026-01-31' });
    host.put(PATH, await signed(teamPolicy(2), next, [rotation]));
    await refresh();
    expect(await only()).toMatchObject({
      revision: 2,
      fingerprint: await fingerprintOf(next),
      problem: null,
    });
    await publish(teamPolicy(3));
    await refresh();
    expect(await only()).toMatchObject({ revision: 2, problem: { kind: 'wrong-key' } });
  });

  it('is judged once: what is known already is not read again', async () => {
    await subscribed();
    const judge = vi.fn(async () => work);
    await refreshPolicies(undefined, { ...tools, work: judge });
    await publish(teamPolicy(2), await createKey());
    for (let look = 0; look < 3; look++) await refreshPolicies(undefined, { ...tools, work: judge });
    expect(judge).toHaveBeenCalledTimes(1);
    expect((await only()).problem?.kind).toBe('wrong-key');
  });

  const file = async (document: object, by = key) => Buffer.from(await signed(document, by));
  it.each([
    ['wrong-key', 'another key', async () => file(teamPolicy(2), await createKey())],
    ['rollback', 'an older revision', () => file(teamPolicy(3))],
    ['rollback', 'other words under the same number', () => file(teamPolicy(4, { name: 'Otherwise' }))],
    ['other-policy', 'another policy', () => file(teamPolicy(9, { id: 'else' }))],
    ['unsigned', 'no signature', async () => Buffer.from(JSON.stringify(teamPolicy(9)))],
    [
      'expired',
      'its day gone by',
      () => file(teamPolicy(9, { expires: '2020-01-01', whenExpired: 'refuse' })),
    ],
    [
      'examples-fail',
      'broken promises',
      () => file(teamPolicy(9, { rules: [teamRule('x', 'x', { examples: { flag: ['y'], pass: ['z'] } })] })),
    ],
    ['not-a-policy', 'a web page', async () => Buffer.from('<html>Sign in</html>')],
    ['not-a-policy', 'nothing', async () => Buffer.from('')],
    ['too-large', 'too much', async () => Buffer.alloc(2_000_001, 32)],
  ] as const)(
    'is refused with %s for %s; the good one stays, and when and why is kept',
    async (kind, _name, body) => {
      await subscribed(teamPolicy(4));
      host.put(PATH, await body());
      now += 90 * MINUTE;
      await refresh();
      expect(await idsInForce()).toEqual(['no-worries']);
      expect((await policyStatus()).revision).toBe(4);
      expect(await only()).toMatchObject({
        revision: 4,
        problem: { kind, at: now },
        lastTried: now,
        failures: 0,
      });
      // Agents cannot mend what they have not written; they can say who can.
      const { mend } = (await only()).problem!;
      if (kind === 'rollback' || kind === 'examples-fail') expect(mend).toContain('hoever publishes it');
      await publish(teamPolicy(10));
      await refresh();
      expect(await only()).toMatchObject({ revision: 10, problem: null });
    },
  );

  it('with any byte changed is refused as tampered with, or as no policy', async () => {
    await subscribed();
    const envelope = JSON.parse(await signed(teamPolicy(2))) as { payload: string };
    const payload = Buffer.from(JSON.stringify(teamPolicy(2, { name: 'Evil' }))).toString('base64url');
    host.put(PATH, JSON.stringify({ ...envelope, payload }));
    await refresh();
    expect(await only()).toMatchObject({ revision: 1, problem: { kind: 'tampered' } });
    expect((await policyStatus()).name).toBe('Acme wording');
  });

  it('that finds no room is tried again', async () => {
    await subscribed();
    await publish(teamPolicy(2));
    const set = vi.spyOn(browser.storage.local, 'set');
    set.mockResolvedValueOnce().mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await refresh();
    expect(await only()).toMatchObject({ revision: 1, problem: { kind: 'not-stored' } });
    await refresh();
    expect(await only()).toMatchObject({ revision: 2, problem: null });
  });

  it('comes once though two look at the same time', async () => {
    await subscribed();
    await publish(teamPolicy(2));
    await Promise.all([refresh(), refresh(), refresh()]);
    expect(await only()).toMatchObject({ revision: 2, problem: null, changed: { changed: 0, added: 0 } });
  });

  it('is not taken for a subscription that ended while it was on its way', async () => {
    const id = await subscribed();
    const body = await signed(teamPolicy(2));
    host.answer(PATH, (_request, response) => void unsubscribe(id).then(() => response.end(body)));
    await refresh();
    expect(await listSubscriptions()).toEqual([]);
    expect((await policyStatus()).layers).toEqual([]);
  });

  it('that is the same is taken where what was kept of it was damaged', async () => {
    const id = await subscribed();
    await browser.storage.local.set({ [`policy-layer:${id}`]: 'damage' });
    await work.changeLayers({});
    expect(await idsInForce()).toEqual([]);
    await refresh();
    expect(await idsInForce()).toEqual(['no-worries']);
  });
});

describe('a host that dies', () => {
  it('takes nothing with it, however long, and its next revision comes when it is back', async () => {
    await subscribed();
    const { next: before } = await only();
    await host.die();
    for (let hours = 0; hours < 5; hours++) {
      now += 30 * 60 * MINUTE;
      await refresh();
    }
    expect(await only()).toMatchObject({ revision: 1, failures: 5, problem: { kind: 'unreachable' } });
    expect((await only()).next - now).toBe(4 * 60 * MINUTE);
    expect((await only()).next).toBeGreaterThan(before);
    expect(await idsInForce()).toEqual(['no-worries']);
    await host.rise();
    await publish(teamPolicy(2));
    await refresh();
    expect(await only()).toMatchObject({ revision: 2, failures: 0, problem: null, lastGood: now });
  });

  it.each([
    ['404', 404],
    ['500', 500],
    ['503', 503],
    ['403', 403],
  ])('or answers with %s counts as out of reach', async (_name, status) => {
    await subscribed();
    host.answer(PATH, (_request, response) => {
      response.statusCode = status;
      response.end('{}');
    });
    await refresh();
    expect(await only()).toMatchObject({ revision: 1, failures: 1, problem: { kind: 'unreachable' } });
  });

  it('is left alone for as long as it asks', async () => {
    await subscribed();
    host.answer(PATH, (_request, response) => response.writeHead(503, { 'retry-after': '7200' }).end());
    await refresh();
    expect((await only()).next - now).toBe(120 * MINUTE);
  });

  it('is not what an offline browser says: nothing is counted, nothing put off', async () => {
    await subscribed();
    const before = await only();
    online = false;
    now += 90 * MINUTE;
    expect(await refresh()).toEqual({ offline: true });
    expect(await only()).toEqual(before);
  });

  it('or leads on to plain http gives nothing', async () => {
    await subscribed();
    host.answer(PATH, (_request, response) =>
      response.writeHead(302, { location: 'http://localhost:1/' }).end(),
    );
    await refresh();
    expect(await only()).toMatchObject({ revision: 1, problem: { kind: 'unreachable' } });
  });

  it('may lead on to another https address', async () => {
    await subscribed();
    host.put('/new-place.json', await signed(teamPolicy(2)));
    host.answer(PATH, (_request, response) => response.writeHead(302, { location: '/new-place.json' }).end());
    await refresh();
    expect(await only()).toMatchObject({ revision: 2, problem: null });
  });

  it('that dribbles without end is left after the time there is', async () => {
    await subscribed();
    host.answer(PATH, (_request, response) => response.write(' '));
    await refreshPolicies(undefined, { ...tools, within: 60 });
    expect(await only()).toMatchObject({
      revision: 1,
      problem: { kind: 'unreachable', what: expect.stringContaining('too long') },
    });
  });

  it('that sends without end is left after 2 MB', async () => {
    await subscribed();
    host.answer(PATH, (_request, response) => {
      const more = () => void (response.writable && response.write(Buffer.alloc(65_536, 32), more));
      more();
    });
    await refresh();
    expect(await only()).toMatchObject({ revision: 1, problem: { kind: 'too-large' } });
  });
});

describe('the next look', () => {
  it.each([
    ['nothing', undefined, 60],
    ['an hour', 'max-age=3600', 60],
    ['four hours', 'public, max-age=14400, must-revalidate', 240],
    ['a second', 'max-age=1', 15],
    ['a year', 'max-age=31536000, immutable', 24 * 60],
    ['nonsense', 'max-age=soon', 60],
  ])('is planned by what the host says: %s', async (_name, cacheControl, minutes) => {
    host.put(
      PATH,
      await signed(teamPolicy(1)),
      cacheControl === undefined ? {} : { 'cache-control': cacheControl },
    );
    await subscribe(good(await previewAddress(address())), 'team');
    await refresh();
    expect((await only()).next - now).toBe(minutes * MINUTE);
  });

  it('is planned before the one at hand begins, for the worker may die of it', async () => {
    await subscribed();
    await publish(teamPolicy(2));
    now += 90 * MINUTE;
    await refreshPolicies(undefined, { ...tools, work: () => Promise.reject(new Error('dead')) });
    expect(await only()).toMatchObject({ revision: 1, lastTried: now, next: now + 15 * MINUTE });
  });
});
