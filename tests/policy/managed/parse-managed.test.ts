import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { managedLayer } from '../../../lib/policy/managed/managed-layer.ts';
import { isManaged, NOT_MANAGED } from '../../../lib/policy/managed/managed-shape.ts';
import { parseManaged } from '../../../lib/policy/managed/parse-managed.ts';

const KEY = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k';
const ADDRESS = 'https://policies.example.com/support.policy.jws.json';

const LINK = `web+amend:${ADDRESS}#key=${KEY}`;

const WHOLE = {
  policies: [LINK],
  policy: '{"format":1}',
  requireSignature: true,
  sitesOff: ['gmail'],
  sitesOn: ['support.example.com'],
  sendGuard: 'confirm',
  ownRules: false,
  rewriting: false,
  retentionDays: 30,
  lockedRules: ['not-my-job'],
  lockedCategories: ['refusal'],
  lockedSettings: ['sites', 'rewriting', 'retention'],
};

const TAKEN = {
  policies: [{ address: ADDRESS, fingerprint: KEY }],
  policy: '{"format":1}',
  requireSignature: true,
  settings: {
    sites: { off: ['gmail'], on: ['support.example.com'] },
    sendGuard: 'confirm',
    ownRules: false,
    rewriting: false,
    retentionDays: 30,
  },
  locks: { rules: ['not-my-job'], categories: ['refusal'], settings: ['sites', 'rewriting', 'retention'] },
  problems: [],
};

describe('what an organisation sets', () => {
  it('is taken whole where it is right', () => {
    expect(parseManaged(WHOLE)).toEqual(TAKEN);
    expect(isManaged(parseManaged(WHOLE))).toBe(true);
  });

  it.each([
    ['nothing at all', {}],
    ['no group of keys', null],
    ['keys without values', { policies: null, sendGuard: undefined }],
  ])('is nothing where there is %s', (_name, raw) => {
    expect(parseManaged(raw)).toEqual(NOT_MANAGED);
    expect(isManaged(parseManaged(raw))).toBe(false);
  });

  it.each([
    ['numbers in the place of yes and no', { ...WHOLE, requireSignature: 1, ownRules: 0 }],
    ['texts in the place of yes and no', { ...WHOLE, requireSignature: 'true', ownRules: 'false' }],
    ['a text in the place of a number', { ...WHOLE, retentionDays: '30' }],
    ['lists as JSON', { ...WHOLE, policies: JSON.stringify([LINK]), sitesOff: '["Gmail"]' }],
    ['one text in the place of a list', { ...WHOLE, policies: LINK, lockedRules: 'not-my-job' }],
    ['a policy that is no text yet', { ...WHOLE, policy: { format: 1 } }],
  ])('is understood with %s, as a registry has it', (_name, raw) => {
    expect(parseManaged(raw)).toEqual(TAKEN);
  });

  it('may name a policy by its address alone', () => {
    expect(parseManaged({ policies: [ADDRESS] }).policies).toEqual([{ address: ADDRESS }]);
  });
});

describe('what is wrong is named, and nothing else is lost by it', () => {
  const CASES: readonly (readonly [string, object, string, RegExp])[] = [
    ['an unknown key', { polices: [] }, 'polices', /"policies"/],
    ['a setting of the wrong kind', { ownRules: 'never' }, 'ownRules', /never/],
    ['a word that is none', { sendGuard: 'always' }, 'sendGuard', /"off", "soft", "confirm"/],
    ['a part of the question that is none', { sendAnyway: 'often' }, 'sendAnyway', /"reason"/],
    ['days that cannot be', { retentionDays: 0 }, 'retentionDays', /1 or more/],
    ['a list in the place of a text', { policy: ['format: 1'] }, 'policy', /list/],
    ['a lock on nothing known', { lockedSettings: ['site'] }, 'lockedSettings[0]', /"sites"/],
    ['a rule in words', { lockedRules: ['Not my job'] }, 'lockedRules[0]', /"not-my-job"/],
    ['an address in the place of a host', { sitesOff: ['https://x.example.com/'] }, 'sitesOff[0]', /host/],
    ['a group in the place of a list', { sitesOn: { 1: 'gmail' } }, 'sitesOn', /list/],
    ['a list without end', { lockedRules: Array(2_001).fill('a') }, 'lockedRules', /2000/],
    [
      'an address that anybody can change',
      { policies: ['http://example.com/a.json'] },
      'policies[0]',
      /https/,
    ],
    ['a name and password', { policies: ['https://me:x@example.com/a.json'] }, 'policies[0]', /password/],
    ['half a key', { policies: [LINK.slice(0, -9)] }, 'policies[0]', /key/],
    ['a key by another name', { policies: [LINK.replace('key', 'kay')] }, 'policies[0]', /key/],
  ];

  it.each(CASES)('%s', (_name, more, where, said) => {
    const { problems, ...taken } = parseManaged({ ...WHOLE, ...more });
    expect(problems.map((problem) => problem.where)).toEqual([where]);
    expect(`${problems[0]?.what} ${problems[0]?.mend}`).toMatch(said);
    const [key] = Object.keys(more);
    const { [key as keyof typeof WHOLE]: _wrong, ...others } = WHOLE;
    const { problems: _none, ...whole } = parseManaged(others);
    expect(taken).toMatchObject(whole.policies.length > 0 ? whole : { ...whole, policies: [] });
  });

  it('one of several that is wrong costs none of the others', () => {
    const { policies, problems } = parseManaged({ policies: ['here', LINK, `${ADDRESS}#x`] });
    expect(policies).toEqual(TAKEN.policies);
    expect(problems.map(({ where }) => where)).toEqual(['policies[0]', 'policies[2]']);
  });

  it('a wish for signatures that is unreadable counts as one', () => {
    const { requireSignature, problems } = parseManaged({ requireSignature: 'always' });
    expect(requireSignature).toBe(true);
    expect(problems.map(({ where }) => where)).toEqual(['requireSignature']);
  });

  it('nothing that could stand there breaks the reading', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(WHOLE), '__proto__'), fc.anything()),
        (raw) => {
          const { problems } = parseManaged(raw);
          for (const { where, what, mend } of problems) expect([where, what, mend]).not.toContain('');
        },
      ),
    );
  });
});

describe('managed settings as a layer', () => {
  it('are a policy of the organisation without rules', () => {
    const layer = managedLayer(parseManaged(WHOLE));
    expect(layer).toMatchObject({ id: 'managed:settings', level: 'organisation' });
    const { retentionDays, ...settings } = TAKEN.settings;
    expect(layer?.policy).toMatchObject({ settings, locks: TAKEN.locks, recovery: { retentionDays } });
  });

  it('are none where only addresses are managed', () => {
    expect(managedLayer(parseManaged({ policies: WHOLE.policies }))).toBeNull();
  });
});

describe('how replies are held', () => {
  it.each([
    ['one word', { sendGuard: 'soft' }, 'soft'],
    ['a part of it alone asks', { sendAnyway: 'reason' }, { mode: 'confirm', sendAnyway: 'reason' }],
    [
      'all parts',
      { sendGuard: 'soft', sendGuardHolds: ['steps'], sendAnyway: 'never', sendGuardNotes: 1 },
      { mode: 'soft', holds: ['steps'], sendAnyway: 'never', notes: true },
    ],
    ['an empty list says nothing', { sendGuard: 'confirm', sendGuardHolds: [] }, 'confirm'],
  ])('is read from keys that lie side by side: %s', (_, raw, expected) => {
    expect(parseManaged(raw).settings?.sendGuard).toEqual(expected);
  });
});
