import { expect, test } from 'vitest';
import { proveWhole, TOO_LONG } from '../../../lib/platform/policy/prove-whole.ts';
import { parsePolicy } from '../../../lib/policy/parse-policy.ts';
import { teamPolicy, teamRule } from '../../support/team-policy.ts';

function policyOf(rules: number) {
  const parsed = parsePolicy(
    teamPolicy(1, {
      rules: Array.from({ length: rules }, (_, nth) => teamRule(`rule-${nth}`, `word${nth}`)),
    }),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems[0]));
  return parsed.policy;
}

/** A machine on which each look at the clock takes so many milliseconds; counts how often others had their turn. */
function machine(ms: number) {
  let time = 0;
  const tools = { turns: 0, now: () => (time += ms), pause: async () => void tools.turns++ };
  return tools;
}

test('others have their turn while a policy is proven', async () => {
  const slow = machine(10);
  expect(await proveWhole(policyOf(60), slow)).toEqual([]);
  expect(slow.turns).toBeGreaterThan(10);
});

test('a proof that would go on and on ends, and says so', async () => {
  const slow = machine(30);
  expect(await proveWhole(policyOf(1_000), slow)).toEqual([TOO_LONG]);
  expect(slow.turns).toBeLessThan(500);
});

test('one that is done within one turn waits for nobody', async () => {
  const fast = machine(0);
  expect(await proveWhole(policyOf(1_000), fast)).toEqual([]);
  expect(fast.turns).toBe(0);
});
