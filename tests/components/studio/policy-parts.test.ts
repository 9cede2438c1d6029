import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsSince, type RulesPart } from '../../../entrypoints/options/studio/policy-parts.ts';
import type { PolicyRule } from '../../../lib/policy/schema.ts';

const pool = Array.from({ length: 40 }, (_, nth) => ({ id: `rule-${nth}` }) as PolicyRule);

/** As the worker puts them together. */
const together = (before: readonly PolicyRule[], parts: readonly RulesPart[]) =>
  parts.flatMap((part) => ('rules' in part ? part.rules : before.slice(part.from, part.to)));

test('parts and what was there before make what is there now, whatever was done', () => {
  const list = fc.shuffledSubarray(pool);
  fc.assert(
    fc.property(list, list, fc.integer({ min: 1, max: 8 }), (before, after, most) => {
      const parts = partsSince(before, after, most);
      expect(together(before, parts)).toEqual(after);
      expect(parts.every((part) => !('rules' in part) || part.rules.length <= most)).toBe(true);
    }),
  );
});

test('an edit among many goes over alone', () => {
  const edited = { id: 'edited' } as PolicyRule;
  expect(partsSince(pool, pool.with(20, edited), 250)).toEqual([
    { from: 0, to: 20 },
    { rules: [edited] },
    { from: 21, to: 40 },
  ]);
});
