import { expect, test } from 'vitest';
import { slimPack, slimPacks } from '../../lib/cli/build/slim-packs.ts';

const head = { id: 'p', guards: { calm: { why: 'Because.', near: [{ phrases: ['x'], within: 'draft' }] } } };
const family = { category: 'refusal', rules: [{ id: 'a', why: 'Kind.', examples: { flag: ['x'] } }] };

test('a pack reaches the browser without its examples and the reasons of its guards, and else whole', () => {
  expect(slimPack(head)).toEqual({ id: 'p', guards: { calm: { near: head.guards.calm.near } } });
  expect(slimPack(family)).toEqual({ category: 'refusal', rules: [{ id: 'a', why: 'Kind.' }] });
});

test.each([
  ['/repo/assets/packs/one.json', true],
  ['/repo/assets/packs/en/refusal.json?import', true],
  ['/repo/assets/recovery/models.json', false],
])('of %s: slimmed is %s', (id, isSlimmed) => {
  const transform = slimPacks().transform as (code: string, id: string) => { code: string } | null;
  expect(transform(JSON.stringify(family), id) !== null).toBe(isSlimmed);
});
