import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readActiveRules } from '../../../lib/platform/active-rules.ts';
import { lookAfterPolicies } from '../../../lib/platform/policy/keep-policies.ts';
import { FILE_LAYER, type KeptLayer, putLayer } from '../../../lib/platform/policy/layers-store.ts';
import type { LookTools } from '../../../lib/platform/policy/look.ts';
import * as work from '../../../lib/platform/policy/policy-work.ts';
import { previewAddress, subscribe, unsubscribe } from '../../../lib/platform/policy/subscriptions.ts';
import { importPolicy, policyStatus } from '../../../lib/platform/policy-source.ts';
import { readSettings } from '../../../lib/platform/settings.ts';
import { shippedPacks } from '../../../lib/policy/shipped-packs.ts';
import { shippedPolicy } from '../../../lib/policy/shipped-policy.ts';
import { type PolicyHost, startPolicyHost } from '../../support/policy-host.ts';
import { teamPolicy, teamRule } from '../../support/team-policy.ts';

// Whoever brings a policy decides how much it may say, and not its own text.

const PATH = '/wording.policy.json';
const TOOLS: LookTools = {
  now: () => Date.now(),
  random: () => 0,
  isOnline: () => true,
  work: async () => work,
};
const OFF = shippedPolicy.rules.map(({ id }) => ({ rule: id, off: true }));
const SHIPPED = shippedPolicy.rules.filter(({ off }) => off !== true).length;
const IN_ALL_PACKS = shippedPacks.flatMap(({ rules }) => rules).filter(({ off }) => off !== true).length;
const MINE = { format: 1, id: 'mine', name: 'Mine', revision: 1, language: 'en' };

let host: PolicyHost;
beforeAll(async () => {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  host = await startPolicyHost();
});
afterAll(async () => {
  await host.close();
  vi.unstubAllEnvs();
});
beforeEach(() => manage({}));

const address = () => host.origin + PATH;

async function manage(values: object): Promise<void> {
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation((async () => values) as never);
  await lookAfterPolicies(TOOLS);
}

const file = (document: object) => importPolicy(JSON.stringify(document), 'mine.json');

async function subscribeTo(document: object) {
  host.put(PATH, JSON.stringify(document));
  const preview = await previewAddress(address());
  return preview.ok ? subscribe(preview, preview.level) : preview;
}

describe('a file that calls itself a policy of the organisation', () => {
  const { id, category } = shippedPolicy.rules.find(({ severity, off }) => severity === 'block' && !off)!;
  const phrases = Array.from({ length: 60 }, (_, nth) => `zzqx vvkw n${nth}`);
  const usurper = teamPolicy(1, {
    id: 'mine',
    level: 'organisation',
    extends: ['english'],
    rules: [teamRule(id, 'zzqx vvkw', { severity: 'block', category, phrases: ['zzqx vvkw', ...phrases] })],
    changes: OFF.filter(({ rule }) => rule !== id),
    locks: { rules: ['*'], settings: ['sendGuard', 'sites'] },
    settings: { sendGuard: 'off', sites: { off: ['gmail'] } },
  });

  it('is one, as long as nobody looks after the browser', async () => {
    await file(usurper);
    expect((await policyStatus()).layers).toMatchObject([{ id: 'file', level: 'organisation' }]);
  });

  it('undoes nothing that the administrator locked', async () => {
    await manage({ lockedRules: ['*'], lockedSettings: ['sendGuard', 'sites'], sendGuard: 'confirm' });
    await file(usurper);
    const { rules, packs } = await readActiveRules();
    expect(rules).toEqual([]);
    expect(Object.values(packs[0]!.changes).filter(({ off }) => off === true)).toEqual([]);
    const { sendGuard, sites, locked } = await readSettings();
    expect([sendGuard.mode, sites?.off ?? [], locked.sendGuard]).toEqual([
      'confirm',
      [],
      'Your organisation',
    ]);
    const { layers, notes } = await policyStatus();
    expect(layers).toMatchObject([{ id: 'file', level: 'personal' }]);
    expect(notes.length).toBeGreaterThan(0);
  });

  it('undoes nothing that a policy locks which the administrator wrote down', async () => {
    const policy = teamPolicy(3, { id: 'org', name: 'Org', extends: ['english'], locks: { rules: ['*'] } });
    await manage({ policy: JSON.stringify(policy) });
    await file(usurper);
    expect((await policyStatus()).rules).toBe(SHIPPED + 1);
  });

  it('is one again when nobody looks after the browser any more', async () => {
    await manage({ sendGuard: 'confirm' });
    await file(usurper);
    await manage({});
    expect((await policyStatus()).layers).toMatchObject([{ id: 'file', level: 'organisation' }]);
  });

  it('takes away no rule that the administrator locked by bringing others in their place', async () => {
    await manage({ lockedRules: ['*'] });
    await file(teamPolicy(1));
    expect((await policyStatus()).rules).toBe(IN_ALL_PACKS + 1);
  });
});

describe('a file beside a policy that is subscribed to', () => {
  const kettle = (severity: 'block' | 'hint', over: object = {}) =>
    teamRule('kettle', 'kettle time', { severity, ...over });
  const locks = { rules: ['*'], settings: ['sendGuard', 'sites', 'ownRules'] };
  const lead = (level?: string) =>
    teamPolicy(1, {
      ...{ level, extends: ['english'], rules: [kettle('block')], locks },
      settings: { sendGuard: 'confirm' },
    });
  const usurper = (level: string) =>
    teamPolicy(9, {
      ...{ level, extends: ['english'], locks },
      rules: [
        kettle('hint', { off: true }),
        teamRule('guest', 'kettle time, dear guest', { severity: 'hint' }),
      ],
      changes: OFF,
      settings: { sendGuard: 'off', sites: { off: ['zendesk'] } },
    });

  const cases = ['organisation', 'team'].flatMap((its) =>
    [undefined, 'organisation', 'team'].map((theirs) => [its, theirs] as const),
  );
  it.each(cases)('of level %s undoes nothing of it that is locked, of level %s', async (its, theirs) => {
    await subscribeTo(lead(theirs));
    expect(await file(usurper(its))).toMatchObject({ kind: 'installed', level: 'personal' });
    const { rules, packs, origins } = await readActiveRules();
    expect(rules.find(({ id }) => id === 'kettle')).toMatchObject({ severity: 'block' });
    expect(rules.find(({ id, off }) => id === 'kettle' && off)).toBeUndefined();
    const firm = (id: string) => rules.find((rule) => rule.id === id)?.firm ?? Number.POSITIVE_INFINITY;
    expect(firm('kettle')).toBeLessThan(firm('guest'));
    expect(Object.values(packs[0]!.changes).filter(({ off }) => off === true)).toEqual([]);
    expect(origins.every(({ lockedAt }) => lockedAt !== 'organisation' || theirs === 'organisation')).toBe(
      true,
    );
    const { sendGuard, sites } = await readSettings();
    expect([sendGuard.mode, sites.off]).toEqual(['confirm', []]);
    const { layers, notes } = await policyStatus();
    expect(layers.find(({ id }) => id === 'file')).toMatchObject({ level: 'personal' });
    expect(notes[0]?.what).toMatch(/is a file: it counts as your own/);
  });

  it('of which nothing can be read now is as weak, and counts as it says itself when that is ended', async () => {
    const outcome = await subscribeTo(lead());
    const id = 'id' in outcome ? outcome.id : '';
    await fakeBrowser.storage.local.set({ [`policy-layer:${id}`]: 'damage' });
    const inFile = async () => (await policyStatus()).layers.find((layer) => layer.id === 'file')?.level;
    await file(usurper('organisation'));
    expect(await inFile()).toBe('personal');
    await unsubscribe(id);
    expect(await inFile()).toBe('organisation');
  });

  it('tells the agent of no lock by itself in the settings', async () => {
    await subscribeTo(teamPolicy(1));
    await file(usurper('organisation'));
    expect((await readSettings()).locked).toEqual({});
  });
});

describe('a subscription of an agent', () => {
  it('is at most of a team where anything is managed, and the page before the yes says so', async () => {
    await manage({ sendGuard: 'confirm' });
    host.put(PATH, JSON.stringify(teamPolicy(1, { level: 'organisation' })));
    const preview = await previewAddress(address());
    expect(preview).toMatchObject({ ok: true, level: 'team' });
  });

  it('that calls itself one of the organisation later stays what the agent said yes to', async () => {
    await subscribeTo(teamPolicy(1));
    host.put(PATH, JSON.stringify(teamPolicy(2, { level: 'organisation' })));
    const { id } = (await policyStatus()).layers[0]!;
    await work.takeRevision(id, await cameFrom(), Date.now(), () => 0);
    expect((await policyStatus()).layers).toMatchObject([{ revision: 2, level: 'team' }]);
  });

  it('becomes what its policy says at the hand of the administrator', async () => {
    await subscribeTo(teamPolicy(1));
    await manage({ policies: [address()] });
    expect((await policyStatus()).layers).toMatchObject([{ revision: 1, level: 'organisation' }]);
  });
});

async function cameFrom() {
  const answer = await fetch(address());
  return { bytes: new Uint8Array(await answer.arrayBuffer()), digest: 'another', fresh: 0 };
}

describe('where agents have no rules of their own', () => {
  const offs = { ...MINE, extends: ['english'], changes: OFF };
  const NOBODY = /"Your organisation"/;

  it('a file is refused, with whose setting it is', async () => {
    await manage({ ownRules: false });
    const result = await file(offs);
    expect(result).toMatchObject({
      kind: 'refused',
      problems: [{ what: expect.stringMatching(NOBODY), mend: expect.stringContaining('ownRules') }],
    });
    expect(await policyStatus()).toMatchObject({ rules: SHIPPED, layers: [] });
  });

  it('an address is refused before and at the yes, unless the administrator gives it too', async () => {
    host.put(PATH, JSON.stringify(offs));
    const early = await previewAddress(address());
    await manage({ ownRules: false });
    const refusal = { ok: false, refusal: 'managed', what: expect.stringMatching(NOBODY) };
    expect(await previewAddress(address())).toMatchObject(refusal);
    expect(early.ok && (await subscribe(early, 'team'))).toMatchObject(refusal);
    expect((await policyStatus()).layers).toEqual([]);
    await manage({ ownRules: false, policies: [address()] });
    expect(await previewAddress(address())).toMatchObject({ ok: true });
  });

  it('what was there before does not count, and that is told; without the setting it counts again', async () => {
    await file(offs);
    await subscribeTo(teamPolicy(1));
    expect((await policyStatus()).rules).toBe(1);
    await manage({ ownRules: false });
    const { rules, notes, layers, origin } = await policyStatus();
    expect([rules, origin]).toEqual([SHIPPED, 'shipped']);
    expect(layers.map(({ problem }) => problem)).toEqual(['barred', 'barred']);
    expect(notes.map(({ what }) => what)).toEqual([
      expect.stringMatching(NOBODY),
      expect.stringMatching(NOBODY),
    ]);
    await manage({});
    expect((await policyStatus()).layers.map(({ problem }) => problem)).toEqual([undefined, undefined]);
  });

  it('by the word of a policy that is subscribed to, files do not count, and other addresses do', async () => {
    await subscribeTo(teamPolicy(1, { extends: ['english'], settings: { ownRules: false } }));
    expect(await file(offs)).toMatchObject({
      kind: 'refused',
      problems: [{ what: expect.stringContaining('"Acme wording"') }],
    });
    host.put(
      '/other.json',
      JSON.stringify(teamPolicy(1, { id: 'other', rules: [teamRule('hey', 'hey you')] })),
    );
    expect(await previewAddress(`${host.origin}/other.json`)).toMatchObject({ ok: true });
  });

  it('a file that says so itself counts', async () => {
    expect(await file(teamPolicy(1, { settings: { ownRules: false } }))).toMatchObject({ kind: 'installed' });
    expect(await file(teamPolicy(2, { settings: { ownRules: false } }))).toMatchObject({ kind: 'installed' });
    expect((await policyStatus()).rules).toBe(1);
  });

  it('a layer that is put all the same does not count', async () => {
    await manage({ ownRules: false });
    const layer: KeptLayer = {
      ...{ id: FILE_LAYER, level: 'organisation', document: offs, since: 1, signed: null },
      source: { kind: 'file', fileName: 'mine.json' },
    };
    await putLayer(layer);
    expect((await policyStatus()).rules).toBe(SHIPPED);
  });
});
