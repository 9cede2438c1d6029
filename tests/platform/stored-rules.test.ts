import { describe, expect, it } from 'vitest';
import { readActiveRules, shippedPack } from '../../lib/platform/active-rules.ts';
import { browser } from '../../lib/platform/browser.ts';
import { shippedRules } from '../../lib/platform/shipped-rules.ts';
import { readItem } from '../../lib/platform/storage.ts';
import { installedRules } from '../../lib/platform/stored-rules.ts';
import { joinPageRules } from '../../lib/policy/layers/join-page-rules.ts';
import { mergeLayers } from '../../lib/policy/layers/merge-layers.ts';
import { countRules, rulesForPages } from '../../lib/policy/layers/rules-for-pages.ts';
import { shippedPacks } from '../../lib/policy/shipped-packs.ts';
import { layersOf, ruleOf } from '../policy/layers/lay.ts';

const store = (value: unknown, version = 2) => browser.storage.local.set({ rules: { version, value } });

const own = ruleOf({ id: 'own-rule' });
const layers = [
  ...layersOf('organisation', {
    acme: { extends: ['english'], rules: [own], exempt: ['Calm'], locks: { categories: ['commanding'] } },
  }),
  ...layersOf('team', {
    care: {
      changes: [
        { rule: 'cmd-calm-down', severity: 'hint' },
        { rule: 'jar-ticket', off: true },
      ],
    },
  }),
];
const rules = rulesForPages(mergeLayers(layers, shippedPacks));
const onPage = JSON.parse(JSON.stringify(rules)) as typeof rules;

describe('the rules that pages read', () => {
  it('are those of the pack that ships, by its name alone, where nothing is stored', async () => {
    expect(await readActiveRules()).toBe(shippedRules);
    expect(rulesForPages(mergeLayers([], shippedPacks))).toEqual({ ...shippedRules, guards: {}, lists: {} });
  });

  it('come back as they were laid', async () => {
    await store(onPage);
    expect(await readActiveRules()).toEqual(onPage);
  });

  it('name a pack by what is different in it: ten rules of a policy are ten rules, not the pack', () => {
    expect(onPage.rules).toHaveLength(1);
    expect(JSON.stringify(onPage).length).toBeLessThan(5_000);
    expect(countRules(onPage)).toBe(
      joinPageRules(onPage, [shippedPack]).rules.filter(({ off }) => !off).length,
    );
  });

  it('of version 1, when one policy stood alone, are lifted', async () => {
    const { from: _from, ...rule } = onPage.rules[0]!;
    const head = { policyId: 'team', name: 'Team wording', revision: 4 };
    await store({ ...head, rules: [rule], guards: {}, lists: {} }, 1);
    const active = await readActiveRules();
    expect(active).toMatchObject({ ...head, packs: [], rules: [{ id: 'own-rule', from: 0 }] });
    expect(active.origins[0]).toEqual({ policy: 'Team wording', level: 'team' });
    await store(null, 1);
    expect(await readActiveRules()).toBe(shippedRules);
  });

  const [pack] = onPage.packs;
  const damaged = (over: object) => ({ ...onPage, packs: [{ ...pack, ...over }] });

  it.each<[string, unknown]>([
    ['no packs', { ...onPage, packs: undefined }],
    ['no places they come from', { ...onPage, origins: undefined }],
    ['a pack without a name', damaged({ id: 5 })],
    ['exempt names that are none', damaged({ exempt: [null] })],
    ['changes that are none', damaged({ changes: [] })],
    ['a change that is none', damaged({ changes: { x: null } })],
    ['a severity that is none', damaged({ changes: { x: { severity: 'loud', from: 0 } } })],
    ['words that are none', damaged({ changes: { x: { alternatives: [5], from: 0 } } })],
    ['a reason that is none', damaged({ changes: { x: { why: {}, from: 0 } } })],
    ['a rule that is none', { ...onPage, rules: [{ id: 'x' }] }],
  ])('with %s are those that ship, and are known to be lost', async (_name, value) => {
    await store(value);
    expect(await readActiveRules()).toBe(shippedRules);
    expect((await readItem(installedRules)).state).toBe('corrupt');
  });
});

describe('rules joined with a pack', () => {
  it('are whole: each pack rule with its changes and exempt names, each with where it comes from', () => {
    const joined = joinPageRules(onPage, [shippedPack]);
    const ruleBy = (id: string) => joined.rules.find((rule) => rule.id === id)!;
    expect(joined.rules).toHaveLength(1 + shippedPack.rules.length);
    expect(ruleBy('cmd-calm-down')).toMatchObject({
      severity: 'block',
      firm: 0,
      guards: expect.arrayContaining(['acme/exempt names']),
    });
    expect(joined.origins[ruleBy('cmd-calm-down').from]).toMatchObject({ level: 'pack', lockedBy: 'ACME' });
    expect(joined.origins[ruleBy('own-rule').from]).toEqual({ policy: 'ACME', level: 'organisation' });
    expect(Object.keys(joined.guards ?? {})).toEqual(expect.arrayContaining(['acme/exempt names']));
  });

  it('may have ids that every object knows', () => {
    const pack = { id: 'english', rules: [{ ...own, id: 'constructor' }] };
    expect(joinPageRules(shippedRules, [pack]).rules).toMatchObject([
      { id: 'constructor', severity: 'warn', from: 0 },
    ]);
  });
});
