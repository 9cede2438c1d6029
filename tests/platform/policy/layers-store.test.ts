import { describe, expect, it, vi } from 'vitest';
import { readActiveRules } from '../../../lib/platform/active-rules.ts';
import { browser } from '../../../lib/platform/browser.ts';
import {
  applyLayers,
  FILE_LAYER,
  type KeptLayer,
  OWN_LAYER,
  putLayer,
  readLayers,
  removeLayer,
  watchLayers,
} from '../../../lib/platform/policy/layers-store.ts';
import { importPolicy, policyStatus, restoreShippedPolicy } from '../../../lib/platform/policy-source.ts';
import { readRecoveryBook } from '../../../lib/platform/recovery-source.ts';
import { readSettings } from '../../../lib/platform/settings.ts';
import { shippedRules } from '../../../lib/platform/shipped-rules.ts';
import { shippedBook } from '../../../lib/recovery/recovery-book.ts';
import { teamPolicy, teamRule } from '../../support/team-policy.ts';

const NOON = new Date(2026, 5, 15, 12).getTime();

function layer(id: string, document: object, more: Partial<KeptLayer> = {}): KeptLayer {
  const source = { kind: 'subscription', subscriptionId: id } as const;
  return { id, level: 'team', document, since: NOON, source, signed: null, ...more };
}

const org = (more: object = {}) =>
  teamPolicy(3, { id: 'org', name: 'Organisation', level: 'organisation', ...more });
const idsInForce = async () => (await readActiveRules()).rules.map(({ id }) => id);
const keysKept = async () => Object.keys(await browser.storage.local.get(null));

describe('policies in force', () => {
  it('stand beside each other, the strongest first, and are told in few words', async () => {
    await putLayer(layer('s-team', teamPolicy(1)));
    await putLayer(
      layer(
        's-org',
        org({ rules: [teamRule('cheers', 'cheers pal')], note: 'One more.', owner: 'Quality' }),
        {
          level: 'organisation',
          signed: 'key',
        },
      ),
    );
    expect(await idsInForce()).toEqual(['cheers', 'no-worries']);
    const { name, revision, rules, layers } = await policyStatus();
    expect([name, revision, rules]).toEqual(['Organisation', 3, 2]);
    expect(layers).toMatchObject([
      { id: 's-org', level: 'organisation', signed: 'key', note: 'One more.', owner: 'Quality' },
      { id: 's-team', policyId: 'acme', level: 'team', signed: null },
    ]);
  });

  it('are written in one go with all that follows from them, or not at all', async () => {
    const set = vi.spyOn(browser.storage.local, 'set');
    await putLayer(layer('s-org', org({ settings: { sendGuard: 'off' }, recovery: { retentionDays: 7 } })));
    expect(set).toHaveBeenCalledTimes(1);
    expect((await readSettings()).sendGuard.mode).toBe('off');
    expect((await readRecoveryBook()).retentionDays).toBe(7);
    set.mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    expect(await putLayer(layer('s-org', org({ revision: 9 })))).toEqual({ ok: false, error: 'quota' });
    expect((await policyStatus()).revision).toBe(3);
    expect((await readSettings()).sendGuard.mode).toBe('off');
  });

  it('go one by one, and with the last one all is as it ships and nothing is left', async () => {
    await putLayer(layer('s-org', org({ settings: { sendGuard: 'off' } })));
    await importPolicy(JSON.stringify(teamPolicy(2, { recovery: { retentionDays: 7 } })), 'team.json');
    await removeLayer('s-org');
    expect((await readSettings()).sendGuard.mode).toBe('confirm');
    expect((await policyStatus()).name).toBe('Acme wording');
    await restoreShippedPolicy();
    expect(await readActiveRules()).toBe(shippedRules);
    expect(await readRecoveryBook()).toBe(shippedBook);
    expect(await policyStatus()).toMatchObject({ origin: 'shipped', layers: [] });
    expect((await keysKept()).filter((key) => key.startsWith('policy-layer:') || key === 'policy')).toEqual(
      [],
    );
  });

  it('keep what the agent adds beside the rules that ship', async () => {
    const own = teamPolicy(1, { id: 'own', name: 'My own', rules: [teamRule('mine', 'as per usual')] });
    await putLayer(layer(OWN_LAYER, own, { level: 'personal', source: { kind: 'own' } }));
    const { rules, packs } = await readActiveRules();
    expect(rules.map(({ id }) => id)).toEqual(['mine']);
    expect(packs.map(({ id }) => id)).toEqual(['english', 'french', 'german', 'portuguese', 'spanish']);
  });

  it('hold what was locked above, and say what was not given below', async () => {
    await putLayer(layer('s-org', org({ locks: { rules: ['*'] } }), { level: 'organisation' }));
    await putLayer(
      layer('s-team', teamPolicy(1, { changes: [{ rule: 'no-worries', off: true }], rules: undefined })),
    );
    expect(await idsInForce()).toEqual(['no-worries']);
    expect((await policyStatus()).notes).toMatchObject([{ layer: 's-team' }]);
  });

  it('stay in force where they say more of recovery than can be kept, and the weakest is told', async () => {
    const lines = (of: string) =>
      Array.from({ length: 1_500 }, (_, nth) => ({ step: 'apology', text: `We are sorry ${of} ${nth}.` }));
    await putLayer(layer('s-org', org({ recovery: { lines: lines('org') } }), { level: 'organisation' }));
    const put = await putLayer(layer('s-team', teamPolicy(1, { recovery: { lines: lines('team') } })));
    expect(put.ok).toBe(true);
    const { layers, notes } = await policyStatus();
    expect(layers.map(({ problem }) => problem)).toEqual([undefined, undefined]);
    expect(notes).toMatchObject([{ layer: 's-team', what: expect.stringContaining('recovery') }]);
    expect((await readRecoveryBook()).lines.some(({ text }) => text === 'We are sorry org 7.')).toBe(true);
  });

  it('come to pages that are open, whoever changed them', async () => {
    let changes = 0;
    const stop = new AbortController();
    watchLayers(() => {
      changes += 1;
    }, stop.signal);
    await putLayer(layer('s-team', teamPolicy(1)));
    expect(changes).toBe(1);
    stop.abort();
    await removeLayer('s-team');
    expect(changes).toBe(1);
  });

  it('are all there when many come at once', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const put = ids.map((id) =>
      putLayer(layer(`s-${id}`, teamPolicy(1, { id, rules: [teamRule(id, `phrase ${id}`)] }))),
    );
    await Promise.all(put);
    expect((await idsInForce()).sort()).toEqual(ids);
    expect(await readLayers()).toHaveLength(5);
  });
});

describe('the policy of an earlier version', () => {
  const old = (document: unknown) => ({
    policy: { version: 1, value: { document, importedAt: 1_000, fileName: 'team.json' } },
  });

  it('lives on as the layer of a file', async () => {
    await browser.storage.local.set(old(teamPolicy(4)));
    expect(await readLayers()).toMatchObject([
      { id: FILE_LAYER, level: 'team', since: 1_000, source: { kind: 'file', fileName: 'team.json' } },
    ]);
    await applyLayers();
    expect(await policyStatus()).toMatchObject({ name: 'Acme wording', revision: 4, fileName: 'team.json' });
    expect(await idsInForce()).toEqual(['no-worries']);
  });

  it('is none where there was none', async () => {
    await browser.storage.local.set({ policy: { version: 1, value: null } });
    await applyLayers();
    expect(await policyStatus()).toMatchObject({ origin: 'shipped', layers: [] });
  });
});

describe('a damaged policy', () => {
  it.each([
    ['stands in the store', { version: 2, value: { id: 's-team', level: 'loud' } }],
    ['is of a later version', { version: 99, value: {} }],
    ['is no entry at all', 'gone'],
  ])('costs only itself where it %s, is named, and stays where it is', async (_name, damage) => {
    await putLayer(layer('s-org', org()));
    await putLayer(layer('s-team', teamPolicy(1)));
    await browser.storage.local.set({ 'policy-layer:s-team': damage });
    await applyLayers();
    const { layers, name } = await policyStatus();
    expect(name).toBe('Organisation');
    expect(layers.find(({ id }) => id === 's-team')).toMatchObject({ problem: 'unreadable' });
    expect((await browser.storage.local.get('policy-layer:s-team'))['policy-layer:s-team']).toEqual(damage);
  });

  it('is set aside when a good one takes its place', async () => {
    await browser.storage.local.set({ 'policy-layer:s-team': 'damage' });
    await putLayer(layer('s-team', teamPolicy(1)));
    expect(await keysKept()).toContain('corrupt:policy-layer:s-team');
    expect((await policyStatus()).layers).toMatchObject([{ id: 's-team', revision: 1 }]);
  });

  it('whose document a later Amend wrote is out of force, known by its head, and kept', async () => {
    await putLayer(layer('s-org', org()));
    await putLayer(layer('s-team', { ...teamPolicy(6), format: 2, wishes: [] }));
    expect(await idsInForce()).toEqual(['no-worries']);
    expect((await policyStatus()).layers).toMatchObject([
      { id: 's-org' },
      { id: 's-team', name: 'Acme wording', revision: 6, problem: 'unreadable' },
    ]);
    expect(await readLayers()).toHaveLength(2);
  });

  it('changes nothing where the browser does not tell what it keeps', async () => {
    await putLayer(layer('s-org', org()));
    vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('the disk is away'));
    expect(await applyLayers()).toEqual({ ok: false, error: 'unavailable' });
    expect((await policyStatus()).name).toBe('Organisation');
  });
});

describe('a policy past its last day', () => {
  const until = (expires: string, whenExpired?: 'mark' | 'refuse') => org({ expires, whenExpired });

  it.each([
    ['holds through all of its last day', '2026-06-15', 'refuse', undefined, true],
    ['goes on, and is marked, where it says so', '2026-06-14', 'mark', 'expired', true],
    ['goes on, and is marked, where it says nothing', '2026-06-14', undefined, 'expired', true],
    ['stops where it says so', '2026-06-14', 'refuse', 'stopped', false],
  ] as const)('%s', async (_name, expires, whenExpired, problem, isInForce) => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOON });
    await putLayer(layer('s-org', until(expires, whenExpired)));
    expect((await policyStatus()).layers[0]?.problem).toBe(problem);
    expect(await idsInForce()).toEqual(isInForce ? ['no-worries'] : []);
    vi.useRealTimers();
  });
});
