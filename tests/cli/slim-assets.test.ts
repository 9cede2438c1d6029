import { expect, test } from 'vitest';
import { slimAssets, withoutExamples, withoutSource } from '../../lib/cli/build/slim-assets.ts';
import { allWords } from '../../lib/engine/alternative.ts';
import { unpackPhrases } from '../../lib/policy/packed-phrases.ts';
import { shippedPolicy } from '../../lib/policy/shipped-policy.ts';

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

test('the composer carries every phrase of every rule, and the card all the rest of them', () => {
  const { load } = pluginIn('composer.ts');
  const [rules = '', details] = ['policy', 'details'].map(
    (name) => load(`/repo/lib/policy/shipped-${name}.ts`) ?? '',
  );
  const packed = /unpackPhrases\((.*)\);$/s.exec(rules)?.[1] ?? '{}';
  const carried = unpackPhrases(JSON.parse(packed)).rules;
  const written = (text: string) => JSON.stringify(text).slice(1, -1);
  const missing = shippedPolicy.rules.filter(
    ({ phrases, why, alternatives }, at) =>
      phrases.join('\n') !== carried[at]?.phrases.join('\n') ||
      ![why, ...allWords(alternatives)].every((text) => details?.includes(written(written(text)))) ||
      rules.includes(written(why)),
  );
  expect(missing.map(({ id }) => id)).toEqual([]);
  expect(load('/repo/lib/policy/parse-policy.ts')).toBeNull();
});

test.each(['background.ts', 'welcome/index.html'])('our own pages have it all: %s', (entry) => {
  expect(pluginIn(entry).load('/repo/lib/policy/shipped-policy.ts')).toBeNull();
});
