import { expect, test } from 'vitest';
import english from '../../assets/packs/en.core.json' with { type: 'json' };
import { slimPack, slimPacks } from '../../lib/cli/build/slim-packs.ts';
import { shippedPolicy } from '../../lib/policy/shipped-policy.ts';

const { core } = english;

const head = { id: 'p', guards: { calm: { why: 'Because.', near: [{ phrases: ['x'], within: 'draft' }] } } };
const family = { category: 'refusal', rules: [{ id: 'a', why: 'Kind.', examples: { flag: ['x'] } }] };

test('a pack reaches the browser without its examples and the reasons of its guards, and else whole', () => {
  expect(slimPack(head)).toEqual({ id: 'p', guards: { calm: { near: head.guards.calm.near } } });
  expect(slimPack(family)).toEqual({ category: 'refusal', rules: [{ id: 'a', why: 'Kind.' }] });
});

test('a pack with a core reaches it with the rules of the core and the guards they use', () => {
  const none = { rules: new Set(['b']), guards: new Set<string>() };
  expect(slimPack({ ...head, ...family }, none)).toMatchObject({ guards: {}, rules: [] });
});

test("the core of the English pack is part of it, and holds all of the ten don'ts", () => {
  const rules = shippedPolicy.rules as readonly { id: string; origin?: string }[];
  const ids = rules.map(({ id }) => id);
  expect(core.filter((id) => !ids.includes(id))).toEqual([]);
  const donts = rules.filter(({ origin }) => origin === 'listed' || origin === 'restored');
  expect(donts.length).toBeGreaterThanOrEqual(10);
  expect(donts.filter(({ id }) => !core.includes(id))).toEqual([]);
});

test.each([
  ['/repo/assets/packs/one.json', true],
  ['/repo/assets/packs/en/refusal.json?import', true],
  ['/repo/assets/recovery/models.json', false],
])('of %s: slimmed is %s', (id, isSlimmed) => {
  const transform = slimPacks().transform as (code: string, id: string) => { code: string } | null;
  expect(transform(JSON.stringify(family), id) !== null).toBe(isSlimmed);
});
