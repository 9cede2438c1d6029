import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../../../lib/policy/parse-policy.ts';
import type { Policy, PolicyRule } from '../../../lib/policy/schema.ts';
import type { StudioEdit } from '../../../lib/policy/studio/studio-edit.ts';
import {
  edit,
  openPolicy,
  redo,
  STEPS_MAX,
  undo,
  type WorkingPolicy,
} from '../../../lib/policy/studio/working-policy.ts';
import { policyDocument } from '../../../lib/policy/write-policy.ts';
import { validPolicy } from '../valid-policy.ts';

function start(): Policy {
  const result = parsePolicy({ ...validPolicy(), extends: ['english'] });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.policy;
}

const [RULE] = start().rules as [PolicyRule];
const open = () => openPolicy(start());

/** The policy after an edit that must go through. */
function edited(working: WorkingPolicy, change: StudioEdit): WorkingPolicy {
  const outcome = edit(working, change);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const problemsOf = (change: StudioEdit, working = open()) => {
  const outcome = edit(working, change);
  return outcome.ok ? [] : outcome.problems;
};

describe('an edit', () => {
  test('gives another policy and leaves the one before as it was', () => {
    const working = open();
    const copy = structuredClone(working);
    const next = edited(working, { kind: 'add-rule', rule: { ...RULE, id: 'second' }, at: 0 });
    expect(next.policy.rules.map(({ id }) => id)).toEqual(['second', 'not-our-table']);
    expect(working).toEqual(copy);
  });

  test('keeps what it does not touch, so that a long history costs little', () => {
    const working = edited(open(), { kind: 'add-rule', rule: { ...RULE, id: 'second' } });
    const next = edited(working, {
      kind: 'change-rule',
      ruleId: 'second',
      rule: { ...RULE, id: 'second', why: 'It hurts.' },
    });
    expect(next.policy.rules[0]).toBe(working.policy.rules[0]);
  });

  test.each<[string, StudioEdit, (policy: Policy) => unknown, unknown]>([
    [
      'removes a rule',
      { kind: 'remove-rules', rules: [{ ruleId: 'not-our-table' }] },
      ({ rules }) => rules,
      [],
    ],
    [
      'switches an own rule off',
      { kind: 'switch-rules', off: true, own: [{ ruleId: 'not-our-table' }], packs: [] },
      ({ rules }) => rules[0]!.off,
      true,
    ],
    [
      'switches a rule of a pack off',
      { kind: 'switch-rules', off: true, own: [], packs: [{ pack: 'english', ruleId: 'refusal-no' }] },
      ({ changes }) => changes,
      [{ rule: 'refusal-no', off: true }],
    ],
    [
      'changes a rule of a pack',
      { kind: 'change-pack-rule', pack: 'english', ruleId: 'refusal-no', change: { severity: 'hint' } },
      ({ changes }) => changes,
      [{ rule: 'refusal-no', severity: 'hint' }],
    ],
    [
      'sets the head',
      { kind: 'set-head', head: { name: ' Hotel ', note: 'More tables.' } },
      ({ name, note }) => [name, note],
      ['Hotel', 'More tables.'],
    ],
    [
      'takes a key out of the head',
      { kind: 'set-head', head: { extends: undefined } },
      (policy) => 'extends' in policy,
      false,
    ],
    [
      'sets a list',
      { kind: 'set-list', name: 'room', entries: ['single', 'double'] },
      ({ lists }) => lists,
      { room: ['single', 'double'] },
    ],
    [
      'takes the last guard out with its key',
      { kind: 'set-guard', name: 'good-news', guard: null },
      (policy) => 'guards' in policy,
      false,
    ],
    [
      'takes in what was imported',
      {
        kind: 'add-rules',
        rules: [
          { ...RULE, id: 'a' },
          { ...RULE, id: 'b' },
        ],
        lists: { room: ['suite'] },
      },
      ({ rules, lists }) => [rules.length, lists],
      [3, { room: ['suite'] }],
    ],
  ])('%s', (_, change, look, expected) => {
    expect(look(edited(open(), change).policy)).toEqual(expected);
  });

  test('lays changes of one rule of a pack over each other, and takes them all back at once', () => {
    const of = { pack: 'english', ruleId: 'refusal-no' };
    const severe = edited(open(), { kind: 'change-pack-rule', ...of, change: { severity: 'hint' } });
    const both = edited(severe, { kind: 'change-pack-rule', ...of, change: { why: 'It shuts the door.' } });
    expect(both.policy.changes).toEqual([
      { rule: 'refusal-no', severity: 'hint', why: 'It shuts the door.' },
    ]);
    const one = edited(both, { kind: 'change-pack-rule', ...of, change: { severity: undefined } });
    expect(one.policy.changes).toEqual([{ rule: 'refusal-no', why: 'It shuts the door.' }]);
    expect(edited(both, { kind: 'restore-rules', rules: [of] }).policy).not.toHaveProperty('changes');
  });

  test.each<[string, StudioEdit, string, string | undefined]>([
    [
      'an id that is taken',
      { kind: 'add-rule', rule: RULE },
      'the id is taken by rules[0] "not-our-table".',
      'id',
    ],
    [
      'two rules of one id',
      {
        kind: 'add-rules',
        rules: [
          { ...RULE, id: 'a' },
          { ...RULE, id: 'a' },
        ],
      },
      'the id is taken by rules[1] "a".',
      'id',
    ],
    [
      'an empty phrase',
      { kind: 'change-rule', ruleId: 'not-our-table', rule: { ...RULE, phrases: ['ok', ' '] } },
      'the text is empty.',
      'phrases[1]',
    ],
    [
      'no example',
      { kind: 'add-rule', rule: { ...RULE, id: 'b', examples: { flag: [], pass: ['x'] } } },
      'the list is empty.',
      'examples.flag',
    ],
    [
      'a rule that is not there',
      { kind: 'remove-rules', rules: [{ ruleId: 'gone' }] },
      'there is no rule "gone" in this policy.',
      undefined,
    ],
    [
      'a head that is none',
      { kind: 'set-head', head: { revision: 0 } },
      'the number is too small.',
      'revision',
    ],
    [
      'a name of a list that has another meaning',
      {
        kind: 'add-rules',
        rules: [],
        guards: { 'good-news': { why: 'Other.', near: [{ phrases: ['x'], within: 'draft' }] } },
      },
      'the name is taken by another.',
      'guards',
    ],
    [
      'a key that is not known',
      { kind: 'replace-all', policy: { ...start(), colour: 'red' } as never },
      'there is no key "colour".',
      '',
    ],
  ])('is refused with the reason and its field for %s, and nothing changes', (_, change, what, field) => {
    expect(problemsOf(change)).toMatchObject([{ what, ...(field !== undefined && { field }) }]);
  });

  test('leaves no policy that says nothing', () => {
    const bare = edited(open(), { kind: 'set-head', head: { extends: undefined } });
    expect(problemsOf({ kind: 'remove-rules', rules: [{ ruleId: 'not-our-table' }] }, bare)).toMatchObject([
      { where: 'rules', what: 'it is missing.' },
    ]);
  });

  test('that changes nothing is none', () => {
    const working = open();
    expect(
      edited(working, { kind: 'switch-rules', off: false, own: [{ ruleId: 'not-our-table' }], packs: [] }),
    ).toBe(working);
  });
});

const id = fc.constantFrom('not-our-table', 'a', 'b', 'c');
const rule = fc
  .record({
    ...{ id, phrases: fc.constantFrom(['x y'], ['z', 'w'], []), off: fc.constantFrom(undefined, true) },
    severity: fc.constantFrom('block' as const, 'warn' as const),
  })
  .map(({ off, ...more }) => ({ ...RULE, ...more, ...(off && { off }) }) as unknown as PolicyRule);
const packRule = fc.record({
  pack: fc.constant('english'),
  ruleId: fc.constantFrom('refusal-no', 'refusal-rule'),
});
const change = fc.oneof(
  fc.record({ kind: fc.constant('add-rule'), rule, at: fc.integer({ min: -1, max: 5 }) }),
  fc.record({ kind: fc.constant('add-rules'), rules: fc.array(rule, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('change-rule'), ruleId: id, rule }),
  fc.record({
    kind: fc.constant('remove-rules'),
    rules: fc.array(fc.record({ ruleId: id }), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('switch-rules'),
    off: fc.boolean(),
    own: fc.array(fc.record({ ruleId: id }), { maxLength: 2 }),
    packs: fc.array(packRule, { maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant('change-pack-rule'),
    pack: fc.constant('english'),
    ruleId: fc.constantFrom('refusal-no', 'NO'),
    change: fc.constantFrom({ off: true }, { severity: 'hint' }, { off: undefined }, { why: '' }),
  }),
  fc.record({ kind: fc.constant('restore-rules'), rules: fc.array(packRule, { maxLength: 2 }) }),
  fc.record({
    kind: fc.constant('set-head'),
    head: fc.constantFrom(
      { name: 'New' },
      { name: '' },
      { extends: undefined },
      { expires: '2026-02-31' },
      { locks: { rules: ['*'] } },
    ),
  }),
  fc.record({
    kind: fc.constant('set-list'),
    name: fc.constantFrom('room', 'Room'),
    entries: fc.constantFrom(['x'], [], null),
  }),
) as fc.Arbitrary<StudioEdit>;

describe('any edits', () => {
  const changes = fc.array(change, { maxLength: 12 });

  test('leave a policy that can be installed, or say why not', () => {
    fc.assert(
      fc.property(changes, (all) => {
        let working = open();
        for (const each of all) {
          const outcome = edit(working, each);
          if (outcome.ok) {
            const read = parsePolicy(policyDocument(outcome.value.policy));
            expect(read, JSON.stringify(each)).toMatchObject({ ok: true });
            working = outcome.value;
          } else
            for (const problem of outcome.problems)
              expect(problem.what.length * problem.mend.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('are taken back one by one to exactly what was, and done again to exactly what they made', () => {
    fc.assert(
      fc.property(changes, (all) => {
        const states = [open()];
        for (const each of all) {
          const outcome = edit(states.at(-1)!, each);
          if (outcome.ok && outcome.value !== states.at(-1)) states.push(outcome.value);
        }
        let working = states.at(-1)!;
        for (const before of states.slice(0, -1).reverse()) {
          working = undo(working);
          expect(working.policy).toBe(before.policy);
        }
        expect(undo(working)).toBe(working);
        for (const later of states.slice(1)) {
          working = redo(working);
          expect(working.policy).toBe(later.policy);
        }
        expect(redo(working)).toBe(working);
      }),
      { numRuns: 200 },
    );
  });

  test('end what was undone: there is nothing to do again', () => {
    const one = edited(open(), { kind: 'set-head', head: { name: 'One' } });
    const two = edited(undo(one), { kind: 'set-head', head: { name: 'Two' } });
    expect(two.future).toEqual([]);
    expect(undo(two).policy.name).toBe('Team wording');
  });

  test(`are remembered ${STEPS_MAX} at most, the latest`, () => {
    let working = open();
    for (let nth = 0; nth < STEPS_MAX + 20; nth++)
      working = edited(working, { kind: 'set-head', head: { name: `Name ${nth}` } });
    expect(working.past).toHaveLength(STEPS_MAX);
    expect(undo(working).policy.name).toBe(`Name ${STEPS_MAX + 18}`);
  });
});
