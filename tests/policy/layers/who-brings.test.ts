import { describe, expect, it } from 'vitest';
import type { Bringer, Layer, Level } from '../../../lib/policy/layers/layer-types.ts';
import { barAgainst } from '../../../lib/policy/layers/who-brings.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { lay, layersOf, PACK, ruleOf } from './lay.ts';

const CALM = 'Please calm down.';
const ALL = { rules: ['*'], settings: ['sendGuard', 'sites', 'recovery', 'retention'] } as Policy['locks'];

function brought(by: Bringer, level: Level, id: string, over: Partial<Policy>): Layer {
  return { ...layersOf(level, { [id]: over })[0]!, by };
}

describe('what an agent brought', () => {
  const given = (over: Partial<Policy> = {}) =>
    brought('management', 'team', 'given', {
      extends: ['english'],
      locks: ALL,
      settings: { sendGuard: 'confirm', sites: { on: ['gmail'] } },
      recovery: { retentionDays: 7, defaultModel: 'theirs' },
      ...over,
    });
  const mine = (over: Partial<Policy>, by: Bringer = 'file') => brought(by, 'team', 'a-mine', over);

  it.each(['file', 'subscription'] as const)(
    'by %s, at the same level as what management gives, undoes no lock of it by the same lock',
    (by) => {
      const layers = [
        given(),
        mine(
          {
            changes: [{ rule: 'calm-down', off: true }],
            locks: ALL,
            settings: { sendGuard: 'off', sites: { off: ['gmail'] } },
            recovery: { retentionDays: 90, defaultModel: 'ours' },
          },
          by,
        ),
      ];
      for (const laid of [lay(layers), lay(layers.toReversed())]) {
        expect(laid.told(CALM)).toEqual(['calm-down warn']);
        expect(laid.settings).toMatchObject({ sendGuard: 'confirm', sites: { on: ['gmail'], off: [] } });
        expect(laid.settings.locked.sendGuard).toBe('GIVEN');
        expect(laid.recovery).toMatchObject({ retentionDays: 7, defaultModel: 'theirs' });
        expect(laid.said).toMatch(/locked by "GIVEN".*cannot switch it off/);
      }
    },
  );

  it('takes the place of no locked rule, however many phrases it has', () => {
    const phrases = ['zzqx a', 'zzqx b', 'zzqx c'];
    const laid = lay([given(), mine({ rules: [ruleOf({ id: 'calm-down', phrases })], locks: ALL })]);
    expect(laid.told(CALM)).toEqual(['calm-down warn']);
    expect(laid.told('So zzqx a.')).toEqual([]);
  });

  it('exempts no name from a locked rule', () => {
    const laid = lay([given(), mine({ exempt: ['Calm Down'], locks: ALL })]);
    expect(laid.told('Use Calm Down today.')).toEqual(['calm-down warn']);
  });

  it('stands beside the rules that ship where management locks rules', () => {
    const bare: Layer = { ...brought('management', 'organisation', 'bare', { locks: ALL }), isBare: true };
    const own = { rules: [ruleOf({ id: 'own-word' })] };
    expect(lay([bare, mine(own)]).told(`Own word. ${CALM}`)).toEqual(['own-word warn', 'calm-down warn']);
    expect(lay([mine(own)]).told(CALM)).toEqual([]);
  });

  it('may still add rules, and raise the severity of locked ones', () => {
    const laid = lay([
      given(),
      mine({ rules: [ruleOf({ id: 'own-word' })], changes: [{ rule: 'calm-down', severity: 'block' }] }),
    ]);
    expect(laid.told(`Own word. ${CALM}`)).toEqual(['own-word warn', 'calm-down block']);
  });
});

describe('a rule that two policies of one level lock', () => {
  const locks = { rules: ['*'] };
  const one = { rules: [ruleOf({ id: 'late', phrases: ['it is late'] })], locks };
  const other = { rules: [ruleOf({ id: 'late', phrases: ['too late', 'so late'] })], locks };

  it('runs in the words of both', () => {
    const layers = layersOf('team', { one, other });
    for (const laid of [lay(layers), lay(layers.toReversed())]) {
      expect(laid.told('It is late.')).toEqual(['late warn']);
      expect(laid.told('Too late.')).toEqual(['late warn']);
      expect(laid.said).toBe('');
    }
  });

  it('flags what either flags, locked or not, and a policy below changes both wordings', () => {
    const layers = layersOf('team', { one: { ...one, locks: {} }, other: { ...other, locks: {} } });
    const told = (own: object) =>
      lay([...layers, ...layersOf('personal', { own })]).told('It is late. Too late.');
    expect(told({})).toEqual(['late warn', 'late warn']);
    expect(told({ changes: [{ rule: 'late', off: true }] })).toEqual([]);
    expect(told({ rules: [ruleOf({ id: 'late', phrases: ['later'] })] })).toEqual([]);
  });

  it('of a pack runs in its own words as well, where only one of them writes it anew', () => {
    const anew = ruleOf({ id: 'calm-down', phrases: ['zzqx a', 'zzqx b', 'zzqx c'] });
    const layers = layersOf('team', {
      one: { extends: ['english'], locks },
      other: { extends: ['english'], rules: [anew], locks },
    });
    const laid = lay(layers, [PACK]);
    expect(laid.told(CALM)).toEqual(['calm-down warn']);
    expect(laid.told('So zzqx a.')).toEqual(['calm-down warn']);
    const below = layersOf('personal', { own: { changes: [{ rule: 'calm-down', off: true }] } });
    expect(lay([...layers, ...below]).told(`${CALM} So zzqx a.`)).toEqual([
      'calm-down warn',
      'calm-down warn',
    ]);
  });
});

describe('where agents are to have no rules of their own', () => {
  const NONE = { settings: { ownRules: false } };
  const says = (by: Bringer, level: Level = 'team') => brought(by, level, 'says', NONE);
  const own = (by: Bringer) => brought(by, 'organisation', 'own', { rules: [ruleOf({ id: 'own-word' })] });

  it.each([
    ['management', 'subscription', true],
    ['management', 'file', true],
    ['subscription', 'file', true],
    ['subscription', 'subscription', false],
    ['file', 'subscription', false],
    ['file', 'file', false],
    ['management', 'management', false],
  ] as const)('by a policy of %s, one by %s is left out: %s', (by, brings, isBarred) => {
    const { barred, notes, rules, settings } = lay([own(brings), says(by)]);
    expect(barred).toEqual(isBarred ? ['own'] : []);
    expect(rules).toHaveLength(isBarred ? 0 : 1);
    expect(notes.map(({ layer }) => layer)).toEqual(barred);
    expect(settings.ownRules).toBe(false);
    if (brings !== 'management') expect(barAgainst(brings, [says(by)]) !== undefined).toBe(isBarred);
  });

  it('nothing that is left out says otherwise', () => {
    const other = brought('file', 'team', 'other', { settings: { ownRules: true }, locks: { rules: ['*'] } });
    const { barred, settings } = lay([other, says('management', 'organisation')]);
    expect([barred, settings.ownRules]).toEqual([['other'], false]);
  });
});
