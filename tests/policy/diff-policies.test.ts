import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entriesOf, summaryOf } from '../../lib/policy/describe-diff.ts';
import { applyDiff, diffPolicies } from '../../lib/policy/diff-policies.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { largePolicy } from '../support/large-policy.ts';

const BASE = largePolicy(4);

describe('the difference of two policies', () => {
  test('is none where they say the same, whatever the order of keys', () => {
    const turned = Object.fromEntries(Object.entries(structuredClone(BASE)).reverse()) as unknown as Policy;
    const diff = diffPolicies(BASE, turned);
    expect(diff).toEqual({ same: true, added: [], removed: [], changed: [], head: [], order: null });
    expect(summaryOf(diff)).toBe('no difference');
  });

  test('names rules that came, went and changed, by field, and all beside the rules', () => {
    const [first, second, third] = BASE.rules;
    const after: Policy = {
      ...BASE,
      revision: 2,
      note: 'More.',
      rules: [
        { ...first!, severity: 'block', phrases: [...first!.phrases, 'one more'] },
        third!,
        { ...second!, id: 'new' },
      ],
    };
    const diff = diffPolicies(BASE, after);
    expect(diff.added.map(({ id }) => id)).toEqual(['new']);
    expect(diff.removed.map(({ id }) => id)).toEqual(['rule-1', 'rule-3']);
    expect(diff.changed.map(({ ruleId, fields }) => [ruleId, fields.map(({ field }) => field)])).toEqual([
      ['rule-0', ['severity', 'phrases']],
    ]);
    expect(diff.head).toEqual([
      { field: 'revision', before: 1, after: 2 },
      { field: 'note', before: undefined, after: 'More.' },
    ]);
    expect(summaryOf(diff)).toBe('rules: 1 added, 2 removed, 1 changed; beside the rules: revision, note');
    expect(entriesOf(diff.changed[0]!.fields[1]!)).toEqual({ gone: [], come: ['"one more"'] });
  });

  test('sees that rules stand in another order, which decides between rules of one severity', () => {
    const after = { ...BASE, rules: BASE.rules.toReversed() };
    expect(diffPolicies(BASE, after)).toMatchObject({
      same: false,
      order: ['rule-3', 'rule-2', 'rule-1', 'rule-0'],
    });
  });

  test('laid over the one gives the other, whatever they are', () => {
    const policy = fc
      .array(
        fc.record({
          id: fc.integer({ min: 0, max: 5 }),
          why: fc.constantFrom('a', 'b'),
          off: fc.constantFrom(undefined, true),
        }),
        { maxLength: 7 },
      )
      .chain((rules) =>
        fc.record({
          rules: fc.constant(rules),
          name: fc.constantFrom('x', 'y'),
          owner: fc.constantFrom(undefined, 'me'),
          exempt: fc.constantFrom<string[] | undefined>(undefined, ['A'], ['A', 'B']),
        }),
      )
      .map(
        ({ rules, name, owner, exempt }): Policy => ({
          ...BASE,
          ...{ name, ...(owner && { owner }), ...(exempt && { exempt }) },
          rules: rules.map(({ id, why, off }) => ({
            ...BASE.rules[0]!,
            id: `rule-${id}`,
            why,
            ...(off && { off }),
          })),
        }),
      );
    fc.assert(
      fc.property(policy, policy, (before, after) => {
        const diff = diffPolicies(before, after);
        expect(applyDiff(before, diff)).toEqual(after);
        expect(diff.same).toBe(
          JSON.stringify(before.rules) === JSON.stringify(after.rules) && diff.head.length === 0,
        );
      }),
      { numRuns: 500 },
    );
  });
});
