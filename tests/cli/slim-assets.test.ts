import { expect, test } from 'vitest';
import english from '../../assets/packs/en.core.json' with { type: 'json' };
import { slimAssets, withoutExamples, withoutSource } from '../../lib/cli/build/slim-assets.ts';
import { shippedPolicy } from '../../lib/policy/shipped-policy.ts';

const { core } = english;

const family = { category: 'refusal', rules: [{ id: 'a', why: 'Kind.', examples: { flag: ['x'] } }] };

test('a pack reaches our own pages without its examples, and else whole', () => {
  expect(withoutExamples({ ...family, rules: family.rules })).toEqual({
    category: 'refusal',
    rules: [{ id: 'a', why: 'Kind.' }],
  });
});

test('a site reaches the browser without where its knowledge comes from', () => {
  expect(withoutSource({ id: 'front', source: 'Its own help.', checked: '2026-11-21' } as object)).toEqual({
    id: 'front',
  });
});

test("the core of the English pack is part of it, and holds all of the ten don'ts", () => {
  const rules = shippedPolicy.rules as readonly { id: string; origin?: string }[];
  const ids = rules.map(({ id }) => id);
  expect(core.filter((id) => !ids.includes(id))).toEqual([]);
  const donts = rules.filter(({ origin }) => origin === 'listed' || origin === 'restored');
  expect(donts.length).toBeGreaterThanOrEqual(10);
  expect(donts.filter(({ id }) => !core.includes(id))).toEqual([]);
});

/** The plugin as it works in the bundle of one script. */
function pluginIn(entry: string) {
  const plugin = slimAssets(['composer', 'card']);
  const configResolved = plugin.configResolved as (config: unknown) => void;
  configResolved({ build: { lib: { entry: `/repo/entrypoints/${entry}` } } });
  return {
    load: plugin.load as (id: string) => string | null,
    transform: plugin.transform as (code: string, id: string) => { code: string } | null,
  };
}

test.each([
  ['/repo/assets/packs/one.json', true],
  ['/repo/assets/packs/en/refusal.json?import', true],
  ['/repo/assets/sites/front.json', true],
  ['/repo/assets/recovery/models.json', false],
])('of %s: slimmed is %s', (id, isSlimmed) => {
  expect(pluginIn('background.ts').transform(JSON.stringify(family), id) !== null).toBe(isSlimmed);
});

test('the composer carries the phrases of rules, and the card all the rest of them', () => {
  const { load } = pluginIn('composer.ts');
  const rule = shippedPolicy.rules.find(({ id }) => id === core[0]);
  const [phrase, why] = [rule?.phrases[0], rule?.why].map((text) => JSON.stringify(text).slice(1, -1));
  const [rules, details] = ['policy', 'details'].map((name) => load(`/repo/lib/policy/shipped-${name}.ts`));
  expect(rules).toContain(phrase);
  expect(rules).not.toContain(why);
  expect(details).toContain(why);
  expect(details).not.toContain(phrase);
  expect(load('/repo/lib/policy/parse-policy.ts')).toBeNull();
});

test.each(['background.ts', 'welcome/index.html'])('our own pages have it all: %s', (entry) => {
  expect(pluginIn(entry).load('/repo/lib/policy/shipped-policy.ts')).toBeNull();
});
