import { describe, expect, it } from 'vitest';
import type { Bringer, Layer, Level } from '../../../lib/policy/layers/layer-types.ts';
import { guardOf } from '../../../lib/policy/managed/send-guard.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { lay, layersOf, ruleOf } from './lay.ts';

// Two policies of one level that hold the same locks: neither joins a lock of the other to weaken it.

const LOCKS: Policy['locks'] = {
  rules: ['*'],
  settings: ['sites', 'sendGuard', 'ownRules', 'rewriting', 'retention'],
};
type Settings = NonNullable<Policy['settings']>;

/** Both ids come first once, so that nothing hangs on the order. */
const NAMES = [
  ['one', 'other'],
  ['z-one', 'other'],
] as const;

function both(one: Partial<Policy>, other: Partial<Policy>, [a, b]: readonly [string, string] = NAMES[0]) {
  return lay(layersOf('organisation', { [a]: { locks: LOCKS, ...one }, [b]: { locks: LOCKS, ...other } }));
}

describe('of a setting that both lock the strictest wish holds, and whose gives way is told', () => {
  const cases: readonly (readonly [
    what: string,
    one: Settings,
    other: Settings,
    expected: object,
    told: number,
  ])[] = [
    [
      'what is not said of the guard counts as it usually is',
      { sendGuard: 'confirm' },
      { sendGuard: { mode: 'confirm', holds: ['slots'] } },
      { sendGuard: { mode: 'confirm', holds: ['wording', 'slots'] } },
      1,
    ],
    [
      'more may be held for',
      { sendGuard: 'confirm' },
      { sendGuard: { mode: 'confirm', holds: ['steps'], sendAnyway: 'reason', notes: true } },
      {
        sendGuard: {
          mode: 'confirm',
          holds: ['wording', 'slots', 'steps'],
          sendAnyway: 'reason',
          notes: true,
        },
      },
      1,
    ],
    [
      'who locks the guard and says nothing wants it as it usually is',
      {},
      { sendGuard: 'off' },
      { sendGuard: 'confirm' },
      1,
    ],
    [
      'who is silent about replies does not say for what they are held',
      { sendGuard: 'off' },
      { sendGuard: { mode: 'confirm', holds: ['slots'] } },
      { sendGuard: { mode: 'confirm', holds: ['slots'] } },
      1,
    ],
    [
      'a site that one of them does not name stays on',
      {},
      { sites: { off: ['zendesk'] } },
      { sites: { on: [], off: [] } },
      1,
    ],
    [
      'a site that both turn off is off',
      { sites: { off: ['zendesk', 'gmail'] } },
      { sites: { off: ['zendesk'] } },
      { sites: { on: [], off: ['zendesk'] } },
      1,
    ],
    ['agents have no rules of their own', { ownRules: false }, { ownRules: true }, { ownRules: false }, 1],
    [
      'a lock that says nothing lets no model word sentences',
      {},
      { rewriting: true },
      { rewriting: false },
      1,
    ],
    ['a model may where both say so', { rewriting: true }, { rewriting: true }, { rewriting: true }, 0],
  ];

  it.each(cases)('%s', (_what, one, other, expected, told) => {
    for (const names of NAMES) {
      const laid = both({ settings: one }, { settings: other }, names);
      expect(laid.settings).toMatchObject(expected);
      expect(laid.notes).toHaveLength(told);
    }
  });

  it('a case is kept as long as it usually is where one of them locks that and says nothing', () => {
    for (const names of NAMES) {
      const laid = both({}, { recovery: { retentionDays: 365 } }, names);
      expect([laid.recovery, laid.settings.setBy.retention]).toEqual([undefined, undefined]);
      expect(laid.said).toMatch(/^other: .*"retention" is locked/);
    }
  });

  it('what stands above them counts as said by who leaves it as it is', () => {
    const above = layersOf('organisation', {
      acme: { settings: { sendGuard: { mode: 'confirm', sendAnyway: 'never' } } },
    });
    const teams = layersOf('team', {
      one: { settings: { sendGuard: 'confirm' } },
      other: { settings: { sendGuard: { mode: 'confirm', sendAnyway: 'free' } } },
    });
    expect(guardOf(lay([...above, ...teams]).settings.sendGuard).sendAnyway).toBe('never');
  });

  it("an agent's own policy locks no setting for the agent", () => {
    const own = layersOf('personal', { own: { settings: { sites: { off: ['gmail'] } }, locks: LOCKS } });
    expect(lay(own).settings).toMatchObject({ sites: { off: ['gmail'] }, locked: {} });
  });
});

describe('on the words of a locked rule', () => {
  const KETTLE = ruleOf({ id: 'kettle-time', severity: 'block' });
  const longer = (severity: 'hint' | 'block') =>
    ruleOf({ id: 'guest', severity, phrases: ['kettle time, dear guest', 'so kettle time'] });
  const TEXTS = ['Kettle time, dear guest.', 'It is so kettle time.'];

  it.each(NAMES)('a longer and milder one hides nothing, of another policy of the level: %s, %s', (a, b) => {
    const laid = both({ rules: [KETTLE] }, { rules: [longer('hint')] }, [a, b]);
    for (const text of TEXTS) expect(laid.told(text)).toEqual(['kettle-time block']);
    expect(laid.told('Dear guest.')).toEqual([]);
  });

  it.each(NAMES)('a graver one stands, of whichever policy: %s, %s', (a, b) => {
    const mild = { ...KETTLE, severity: 'hint' as const };
    const laid = both({ rules: [mild] }, { rules: [longer('block')] }, [a, b]);
    for (const text of TEXTS) expect(laid.told(text)).toEqual(['guest block']);
  });

  it.each(NAMES)('of a pack that both lock neither hides what is found: %s, %s', (a, b) => {
    const calm = ruleOf({ id: 'calm', severity: 'hint', phrases: ['please calm down'] });
    const laid = both({ extends: ['english'] }, { rules: [calm] }, [a, b]);
    expect(laid.told('Please calm down.')).toEqual(['calm-down warn']);
  });

  it('a longer one of the same policy stands as ever', () => {
    const laid = both({ rules: [KETTLE, longer('hint')] }, {});
    expect(laid.told(TEXTS[0]!)).toEqual(['guest hint']);
  });

  const layer = (by: Bringer, level: Level, id: string, over: Partial<Policy>): Layer => ({
    ...layersOf(level, { [id]: over })[0]!,
    by,
  });
  it.each<[string, Layer]>([
    ['of a browser', { ...layer('management', 'organisation', 'managed', { locks: LOCKS }), isBare: true }],
    [
      'that management gives at the same level',
      layer('management', 'team', 'given', { extends: ['english'], locks: LOCKS }),
    ],
    ['of a subscription', layer('subscription', 'team', 'lead', { extends: ['english'], locks: LOCKS })],
  ])('a lock %s is not undone by a longer rule that its own policy locks', (_whose, lock) => {
    const calm = ruleOf({ id: 'calm', severity: 'hint', phrases: ['please calm down'] });
    const file = layer('file', 'team', 'a-file', { rules: [calm], locks: LOCKS });
    expect(lay([file, lock]).told('Please calm down.')).toEqual(['calm-down warn']);
  });

  it('neither reason nor words to offer change where one of both leaves them as they are', () => {
    const change = { rule: 'calm-down', why: 'Another.', alternatives: ['take your time'] };
    for (const names of NAMES) {
      const laid = both({ extends: ['english'] }, { extends: ['english'], changes: [change] }, names);
      expect(laid.find('Please calm down.')).toMatchObject([
        { why: 'Why: calm down.', alternatives: ['let me see'] },
      ]);
      expect(laid.notes).toHaveLength(2);
    }
  });
});

it('a note names policies of the same name apart: by their ids, a file by its name, else by who signed them', () => {
  const named = (level: Level, id: string, over: Partial<Policy>, more: Partial<Layer>): Layer => ({
    ...layersOf(level, { [id]: { name: 'Acme', ...over } })[0]!,
    ...more,
  });
  const lead = named(
    'team',
    'lead',
    { extends: ['english'], locks: LOCKS },
    { by: 'subscription', origin: 'AB12' },
  );
  const off = { changes: [{ rule: 'calm-down', off: true }] };
  const told = (layer: Layer) => lay([lead, layer]).said;
  expect(told(named('personal', 'mine', off, {}))).toContain(
    'by "Acme · lead" (a team\'s): "Acme · mine" cannot',
  );
  expect(told(named('personal', 'lead', off, { by: 'file', origin: 'old.json' }))).toContain(
    'by "Acme · AB12" (a team\'s): "Acme · old.json" cannot',
  );
});
