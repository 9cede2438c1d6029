import { describe, expect, it, vi } from 'vitest';
import { readActiveRules, watchActiveRules } from '../../lib/platform/active-rules.ts';
import { browser } from '../../lib/platform/browser.ts';
import {
  importPolicy,
  policyStatus,
  restoreShippedPolicy,
  watchPolicy,
} from '../../lib/platform/policy-source.ts';
import { shippedRules } from '../../lib/platform/shipped-rules.ts';

const rule = {
  id: 'per-my-last',
  name: 'Per my last e-mail',
  category: 'blame',
  severity: 'warn',
  phrases: ['per my last email'],
  why: 'It tells the customer off for not reading.',
  alternatives: ['as I wrote before'],
  source: 'Our team.',
  examples: { flag: ['Per my last email, it is blue.'], pass: ['My last email told you so.'] },
};
const policy = { format: 1, id: 'team', name: 'Team wording', revision: 4, language: 'en', rules: [rule] };
const text = (change: object = {}) => JSON.stringify({ ...policy, ...change });

describe('importing a policy', () => {
  it('puts it in use, without what only authors need', async () => {
    const result = await importPolicy(text(), 'team.json', 1000);
    expect(result).toEqual({
      kind: 'installed',
      policy: expect.objectContaining({ id: 'team', revision: 4 }),
      level: 'team',
      status: {
        name: 'Team wording',
        revision: 4,
        rules: 1,
        origin: 'file',
        importedAt: 1000,
        fileName: 'team.json',
        layers: [
          {
            id: 'file',
            name: 'Team wording',
            policyId: 'team',
            revision: 4,
            level: 'team',
            since: 1000,
            source: { kind: 'file', fileName: 'team.json' },
            signed: null,
          },
        ],
        notes: [],
      },
    });
    const active = await readActiveRules();
    expect(active).toMatchObject({ policyId: 'team', revision: 4, rules: [{ id: 'per-my-last' }] });
    expect(active.rules[0]).not.toHaveProperty('examples');
    expect(await policyStatus()).toEqual(result.kind === 'installed' && result.status);
  });

  it('reads YAML as well', async () => {
    const yaml = `format: 1\nid: team\nname: Team wording\nrevision: 5\nlanguage: en\nrules:\n  - ${JSON.stringify(rule)}\n`;
    expect(await importPolicy(yaml, 'team.yaml')).toMatchObject({
      kind: 'installed',
      status: { revision: 5 },
    });
  });

  it.each([
    ['nothing', ''],
    ['no policy', '[]'],
    ['half a document', '{"format": 1,'],
    ['an unknown key', text({ rulez: [] })],
    ['a later format', text({ format: 2 })],
    ['no rules', text({ rules: [] })],
    ['an example that is not flagged', text({ rules: [{ ...rule, phrases: ['something else'] }] })],
    ['a pattern that cannot be read', text({ rules: [{ ...rule, phrases: ['(open'] }] })],
    ['two megabytes', ' '.repeat(2_000_001)],
  ])('refuses %s, says where, and keeps the good one', async (_name, bad) => {
    await importPolicy(text(), 'team.json');
    const result = await importPolicy(bad, 'bad.json');
    expect(result.kind).toBe('refused');
    expect(result.kind === 'refused' && result.problems[0]?.where).toBeTruthy();
    expect((await readActiveRules()).policyId).toBe('team');
    expect((await policyStatus()).fileName).toBe('team.json');
  });

  it('says so when the disk is full, and keeps the good one', async () => {
    await importPolicy(text(), 'team.json');
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    expect(await importPolicy(text({ revision: 9 }), 'new.json')).toEqual({
      kind: 'not-stored',
      error: 'quota',
    });
    expect((await policyStatus()).revision).toBe(4);
  });
});

describe('the policy in use', () => {
  it('is the shipped one at first, after a restore, and when the stored one became unreadable', async () => {
    expect(await readActiveRules()).toBe(shippedRules);
    expect((await policyStatus()).origin).toBe('shipped');
    await importPolicy(text(), 'team.json');
    await restoreShippedPolicy();
    expect(await readActiveRules()).toBe(shippedRules);
    await browser.storage.local.set({ rules: { version: 1, value: { rules: 'none' } } });
    expect(await readActiveRules()).toBe(shippedRules);
    expect(await policyStatus()).toMatchObject({ origin: 'shipped', unreadable: true });
    expect((await policyStatus()).rules).toBeGreaterThan(0);
  });

  const [rule] = shippedRules.rules;
  const damaged = (over: object) => ({
    rules: {
      version: 1,
      value: {
        policyId: 'p',
        name: 'P',
        revision: 1,
        rules: [{ ...rule, ...over }],
        guards: shippedRules.guards,
      },
    },
  });

  it.each([
    ['phrases that are none', { phrases: [5, null, {}] }],
    ['alternatives that are none', { alternatives: [null] }],
    ['a severity that is none', { severity: 'loud' }],
    ['exceptions that are none', { unless: 'all' }],
    ['a guard that is none', { unlessNear: [{ phrases: [1], within: 'sentence' }] }],
    ['a guard that looks nowhere', { unlessNear: [{ phrases: ['a'], within: 'moon' }] }],
    ['names of guards that are none', { guards: [{}] }],
  ])('is the shipped one where the store holds a rule with %s, and that is said', async (_name, over) => {
    await browser.storage.local.set(damaged(over));
    expect(await readActiveRules()).toBe(shippedRules);
    expect(await policyStatus()).toMatchObject({ origin: 'shipped', unreadable: true });
  });

  it('is the stored one where nothing is wrong with it, for every shipped rule', async () => {
    const value = { ...shippedRules, policyId: 'p' };
    await browser.storage.local.set({ rules: { version: 1, value } });
    expect((await readActiveRules()).rules).toEqual(shippedRules.rules);
  });

  it('reaches open composers and pages when it changes', async () => {
    const revisions: number[] = [];
    const names: string[] = [];
    const stop = new AbortController();
    watchActiveRules((rules) => void revisions.push(rules.revision), stop.signal);
    watchPolicy((status) => void names.push(status.name), stop.signal);
    await importPolicy(text(), 'team.json');
    await restoreShippedPolicy();
    await vi.waitFor(() => expect(names).toHaveLength(2));
    stop.abort();
    expect(revisions).toEqual([4, shippedRules.revision]);
  });
});
