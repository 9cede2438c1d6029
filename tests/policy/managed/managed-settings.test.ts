import { describe, expect, it } from 'vitest';
import type { PolicySettings } from '../../../lib/policy/governance-shape.ts';
import type { Layer } from '../../../lib/policy/layers/layer-types.ts';
import { mergeLayers } from '../../../lib/policy/layers/merge-layers.ts';
import { managedLayer } from '../../../lib/policy/managed/managed-layer.ts';
import { parseManaged } from '../../../lib/policy/managed/parse-managed.ts';
import { shippedPacks } from '../../../lib/policy/shipped-packs.ts';

const RULE = {
  name: 'A rule',
  category: 'team',
  severity: 'warn' as const,
  why: 'Because.',
  alternatives: ['This way'],
  source: 'Us.',
  examples: { flag: ['So'], pass: ['Not'] },
};

function layer(level: Layer['level'], name: string, said: object): Layer {
  const head = { format: 1 as const, id: level, name, revision: 7, language: 'en', rules: [] };
  return { id: level, level, policy: { ...head, ...said } };
}

/** What is managed over a team's policy of these settings. */
function over(raw: object, settings: PolicySettings, level: Layer['level'] = 'team') {
  const managed = managedLayer(parseManaged(raw));
  return mergeLayers([layer(level, 'Support', { settings }), ...(managed ? [managed] : [])], []);
}

describe('managed settings among policies', () => {
  const LOCKED = { lockedSettings: ['sites', 'sendGuard', 'ownRules', 'retention'] };

  it('hold against a team where they are locked', () => {
    const raw = { ...LOCKED, sitesOff: ['gmail'], sendGuard: 'confirm', ownRules: false };
    const { settings } = over(raw, { sites: { on: ['gmail'] }, sendGuard: 'off', ownRules: true });
    expect(settings).toMatchObject({ sites: { off: ['gmail'] }, sendGuard: 'confirm', ownRules: false });
    expect(settings.locked.sites).toBe('Your organisation');
    expect(settings.setBy).toMatchObject({
      sites: { gmail: 'Your organisation' },
      sendGuard: 'Your organisation',
      ownRules: 'Your organisation',
    });
  });

  it('give way to a team where they are not, which is named then', () => {
    const { settings } = over({ sitesOff: ['gmail'], sendGuard: 'off' }, { sites: { on: ['gmail'] } });
    expect(settings).toMatchObject({ sites: { on: ['gmail'], off: [] }, sendGuard: 'off' });
    expect(settings.setBy).toMatchObject({ sites: { gmail: 'Support' }, sendGuard: 'Your organisation' });
  });

  it('give way to the stricter word of another policy of the organisation', () => {
    const { settings } = over(
      { sendGuard: 'off', ownRules: true },
      { sendGuard: 'confirm', ownRules: false },
      'organisation',
    );
    expect(settings).toMatchObject({ sendGuard: 'confirm', ownRules: false });
    expect(settings.setBy).toMatchObject({ sendGuard: 'Support', ownRules: 'Support' });
  });

  it.each([
    ['forbidden', { rewriting: false }, false],
    ['neither allowed nor forbidden, but locked', { lockedSettings: ['rewriting'] }, undefined],
    ['allowed', { rewriting: true }, true],
    ['not spoken of', { sendGuard: 'off' }, true],
  ])('a model on the machine that is %s, where a team and an agent allow it', (_, raw, may) => {
    for (const level of ['team', 'personal'] as const)
      expect(over(raw, { rewriting: true }, level).settings.rewriting).toBe(may);
  });

  it('say after how many days cases go, and who said it', () => {
    const managed = managedLayer(parseManaged({ retentionDays: 30, lockedSettings: ['retention'] }));
    const team = layer('team', 'Support', { recovery: { retentionDays: 90 } });
    const merged = mergeLayers([team, managed!], []);
    expect([merged.recovery?.retentionDays, merged.settings.setBy.retention]).toEqual([
      30,
      'Your organisation',
    ]);
    const alone = mergeLayers([team], []);
    expect([alone.recovery?.retentionDays, alone.settings.setBy.retention]).toEqual([90, 'Support']);
  });

  it('keep what is said of recovery from being changed below', () => {
    const managed = managedLayer(parseManaged({ lockedSettings: ['recovery'] }));
    const team = layer('team', 'Support', { recovery: { defaultModel: 'recovery-3' } });
    const { recovery, notes } = mergeLayers([team, managed!], []);
    expect(recovery?.defaultModel).toBeUndefined();
    expect(notes.map(({ layer: of }) => of)).toEqual(['team']);
  });

  it('lock what others bring, each against those below, and bring no pack themselves', () => {
    const locked = managedLayer(parseManaged({ lockedRules: ['*'] }))!;
    const brings = (level: Layer['level'], id: string) =>
      layer(level, level, { id: level, rules: [{ ...RULE, id, phrases: [`${id} so`] }] });
    const changes = ['house', 'desk'].map((rule) => ({ rule, off: true }));
    const own = layer('personal', 'Mine', { id: 'mine', changes });
    const { rules, packs, notes } = mergeLayers(
      [brings('organisation', 'house'), brings('team', 'desk'), own, locked],
      shippedPacks,
    );
    expect(packs).toEqual([]);
    expect(rules.map(({ id, from }) => [id, from.lockedBy])).toEqual([
      ['house', 'Your organisation'],
      ['desk', 'Your organisation'],
    ]);
    expect(rules.some((rule) => 'off' in rule && rule.off)).toBe(false);
    expect(notes.map((note) => note.layer)).toEqual(['personal', 'personal']);
  });

  it('are nothing that all policies together would be called by', () => {
    expect(over({ ownRules: false }, {}).head).toMatchObject({ name: 'Support', revision: 7 });
  });
});
