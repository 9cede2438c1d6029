import { describe, expect, it } from 'vitest';
import { managedLayer } from '../../../lib/policy/managed/managed-layer.ts';
import { isManaged, NOT_MANAGED } from '../../../lib/policy/managed/managed-shape.ts';
import { parseManaged } from '../../../lib/policy/managed/parse-managed.ts';
import { parsePolicy } from '../../../lib/policy/parse-policy.ts';

const KEY = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k';
const ADDRESS = 'https://policies.example.com/support.policy.jws.json';

const WHOLE = {
  policies: [{ address: ADDRESS, fingerprint: KEY, level: 'organisation' }],
  policy: '{"format":1}',
  requireSignature: true,
  settings: {
    sites: { off: ['gmail'], on: ['support.example.com'] },
    sendGuard: 'confirm',
    ownRules: false,
    retentionDays: 30,
  },
  locks: { rules: ['not-my-job'], categories: ['refusal'], settings: ['sites', 'retention'] },
};

describe('what an organisation sets', () => {
  it('is taken whole where it is right', () => {
    expect(parseManaged(WHOLE)).toEqual({ ...WHOLE, problems: [] });
  });

  it.each([
    ['nothing at all', {}],
    ['no group of keys', null],
    ['keys without values', { policies: null, settings: undefined }],
  ])('is nothing where there is %s', (_name, raw) => {
    expect(parseManaged(raw)).toEqual(NOT_MANAGED);
    expect(isManaged(parseManaged(raw))).toBe(false);
  });

  it.each([
    ['a registry that knows numbers alone', { requireSignature: 1, settings: '{"ownRules": 0}' }],
    ['texts in the place of values', { requireSignature: 'true', settings: { ownRules: 'false' } }],
  ])('is understood from %s', (_name, raw) => {
    expect(parseManaged(raw)).toMatchObject({
      requireSignature: true,
      settings: { ownRules: false },
      problems: [],
    });
  });

  it('may give parts as JSON texts, and a policy as it is', () => {
    const raw = {
      policies: JSON.stringify(WHOLE.policies),
      settings: { retentionDays: '30', sites: '{"off":["Gmail"]}' },
      policy: { format: 1 },
    };
    expect(parseManaged(raw)).toEqual({
      policies: WHOLE.policies,
      settings: { retentionDays: 30, sites: { off: ['gmail'] } },
      policy: '{"format":1}',
      problems: [],
    });
  });

  it('may write a fingerprint in groups', () => {
    const grouped = KEY.replace(/(.{4})(?=.)/g, '$1 ');
    const { policies } = parseManaged({ policies: [{ address: ADDRESS, fingerprint: grouped }] });
    expect(policies).toEqual([{ address: ADDRESS, fingerprint: KEY }]);
  });
});

describe('what is wrong is named, and nothing else is lost by it', () => {
  const CASES: readonly (readonly [string, object, string, RegExp])[] = [
    ['an unknown key', { ...WHOLE, polices: [] }, 'the managed settings', /no key "polices".*"policies"/],
    ['a setting of the wrong kind', withSetting({ ownRules: 'never' }), 'settings › ownRules', /never/],
    ['a word that is none', withSetting({ sendGuard: 'always' }), 'settings › sendGuard', /"off", "confirm"/],
    ['days that cannot be', withSetting({ retentionDays: 0 }), 'settings › retentionDays', /1 or more/],
    ['a list in the place of a text', { ...WHOLE, policy: ['format: 1'] }, 'policy', /list/],
    ['a lock on nothing known', withLocks({ settings: ['site'] }), 'locks › settings[0]', /"sites"/],
    ['JSON that breaks off', { ...WHOLE, settings: '{"ownRules":' }, 'settings', /group of keys/],
  ];

  it.each(CASES)('%s', (_name, raw, where, said) => {
    const { problems, ...taken } = parseManaged(raw);
    expect(problems.map((problem) => problem.where)).toEqual([where]);
    expect(`${problems[0]?.what} ${problems[0]?.mend}`).toMatch(said);
    expect(taken.policies).toEqual(WHOLE.policies);
    expect(taken.requireSignature).toBe(true);
  });

  it.each([
    ['http', { address: 'http://policies.example.com/a.json' }, 'policies[1] › address'],
    ['no address at all', { fingerprint: KEY }, 'policies[1]'],
    ['a name and password in it', { address: 'https://me:x@example.com/a.json' }, 'policies[1] › address'],
    ['a shortened fingerprint', { address: ADDRESS, fingerprint: 'kPrK' }, 'policies[1] › fingerprint'],
  ])('an address with %s is left out, the others stay', (_name, bad, where) => {
    const { policies, problems } = parseManaged({ policies: [...WHOLE.policies, bad] });
    expect(problems.map((problem) => problem.where)).toEqual([where]);
    expect(policies[0]).toEqual(WHOLE.policies[0]);
  });

  it('a policy whose key is unreadable is not taken without one', () => {
    const { policies } = parseManaged({ policies: [{ address: ADDRESS, fingerprint: 'kPrK' }] });
    expect(policies).toEqual([]);
  });

  it('a wish for signatures that is unreadable counts as one', () => {
    const { requireSignature, problems } = parseManaged({ requireSignature: 'always' });
    expect(requireSignature).toBe(true);
    expect(problems.map(({ where }) => where)).toEqual(['requireSignature']);
  });

  it('a place that is none is left out of its list', () => {
    const raw = withSetting({ sites: { off: ['gmail', 'https://x.example.com/'] } });
    const { settings, problems } = parseManaged(raw);
    expect(settings?.sites?.off).toEqual(['gmail']);
    expect(problems.map(({ where }) => where)).toEqual(['settings › sites › off[1]']);
  });
});

describe('managed settings as a layer', () => {
  it('are a policy of the organisation without rules', () => {
    const layer = managedLayer(parseManaged(WHOLE));
    expect(layer).toMatchObject({ id: 'managed:settings', level: 'organisation' });
    expect(parsePolicy(layer?.policy)).toMatchObject({ ok: false });
    expect(layer?.policy.settings).toEqual({
      sites: WHOLE.settings.sites,
      sendGuard: 'confirm',
      ownRules: false,
    });
    expect(layer?.policy.recovery).toEqual({ retentionDays: 30 });
    expect(layer?.policy.locks).toEqual(WHOLE.locks);
  });

  it('are none where only addresses are managed', () => {
    expect(managedLayer(parseManaged({ policies: WHOLE.policies }))).toBeNull();
  });
});

function withSetting(more: object) {
  return { ...WHOLE, settings: { ...WHOLE.settings, ...more } };
}

function withLocks(more: object) {
  return { ...WHOLE, locks: { ...WHOLE.locks, ...more } };
}
