import { describe, expect, test } from 'vitest';
import { policyJsonSchema } from '../../lib/policy/json-schema.ts';
import { parsePolicy } from '../../lib/policy/parse-policy.ts';
import { problemLine } from '../../lib/policy/problem.ts';
import { provePolicy } from '../../lib/policy/prove-policy.ts';
import { policyWith, validPolicy } from './valid-policy.ts';

const HEAD = { format: 1, id: 'care', name: 'Care', revision: 1, language: 'en' };

/** All that keeps a policy with these keys out, a line each. */
function refusals(keys: object): string[] {
  const parsed = parsePolicy({ ...HEAD, ...keys });
  return (parsed.ok ? provePolicy(parsed.policy) : parsed.problems).map(problemLine);
}

const ENGLISH = { extends: ['english'] };

describe('a policy says on what it stands, what it changes and what it locks', () => {
  test('in all of its keys at once', () => {
    const whole = {
      ...{ level: 'organisation', issued: '2026-01-01', expires: '2026-12-31', whenExpired: 'refuse' },
      ...{ ...ENGLISH, exempt: ['Calm', 'C++'] },
      changes: [{ rule: 'cmd-calm-down', of: 'english', off: true }],
      locks: { rules: ['*'], categories: ['refusal'], settings: ['sites', 'sendGuard'] },
      settings: { sites: { on: ['gmail'], off: ['desk.example'] }, sendGuard: 'confirm', ownRules: false },
    };
    expect(refusals(whole)).toEqual([]);
  });

  test.each<[string, object, string]>([
    [
      'a misspelt key',
      { ...ENGLISH, levl: 'team' },
      'the document: there is no key "levl". Did you mean "level"?',
    ],
    [
      'a misspelt key within a change',
      { changes: [{ rule: 'x', sevrity: 'hint' }] },
      'changes[0]: there is no key "sevrity". Did you mean "severity"?',
    ],
    [
      'a misspelt key of locks',
      { locks: { rule: ['*'] } },
      'locks: there is no key "rule". Did you mean "rules"?',
    ],
    [
      'a level that is none',
      { ...ENGLISH, level: 'org' },
      'level: "org" is not one of "organisation", "team". Write one of them.',
    ],
    [
      'a pack that does not ship, with the nearest',
      { extends: ['englisch'] },
      'extends[0]: there is no pack "englisch". Did you mean "english"?',
    ],
    [
      'a pack that does not ship and is like none',
      { extends: ['klingon'] },
      'extends[0]: there is no pack "klingon". Those that ship are "english", "spanish", "french", "german", "portuguese". It may need a newer Amend.',
    ],
    [
      'one pack in place of a list',
      { extends: 'english' },
      'extends: "english" stands where a list belongs. Write a list.',
    ],
    [
      'an id in capitals',
      { extends: ['English'] },
      'extends[0]: "English" is not written as it should be. Write the id of a pack, e.g. "english".',
    ],
    [
      'a change of a rule that its pack does not have, with the nearest',
      { changes: [{ rule: 'cmd-calm-dwn', of: 'english', off: true }] },
      'changes[0]: the pack "english" has no rule "cmd-calm-dwn". Did you mean "cmd-calm-down"?',
    ],
    [
      'a change that changes nothing',
      { changes: [{ rule: 'x' }] },
      'changes[0]: it changes nothing. Say what is to change: off, severity, why or alternatives; or take it out.',
    ],
    [
      'an end before the beginning',
      { ...ENGLISH, issued: '2026-02-01', expires: '2026-01-31' },
      'expires: it is before the day on which the policy was issued. Write a day after "issued", or take it out.',
    ],
    [
      'a day that is none',
      { ...ENGLISH, expires: '2026-13-01' },
      'expires: "2026-13-01" is not written as it should be. Write the day as year-month-day, e.g. "2026-12-31".',
    ],
    [
      'what happens at an end that never comes',
      { ...ENGLISH, whenExpired: 'refuse' },
      'whenExpired: it says nothing here, for the policy never expires. Add "expires", or take it out.',
    ],
    [
      'a name without a letter',
      { exempt: ['!!!'] },
      'exempt[0]: it has no letter and no figure. Write the name as it stands in replies; marks alone are never flagged.',
    ],
    [
      'an empty name, told once',
      { exempt: [''] },
      'exempt[0]: the text is empty. Write it, or take the key out.',
    ],
    [
      'a lock on no id',
      { locks: { rules: ['Not My Job'] } },
      'locks › rules[0]: "Not My Job" is not written as it should be. Write the id of a rule, e.g. "not-my-job", or "*" for every rule.',
    ],
    [
      'a setting that is none',
      { locks: { settings: ['site'] } },
      'locks › settings[0]: "site" is not one of "sites", "sendGuard", "ownRules", "rewriting", "retention", "recovery". Did you mean "sites"?',
    ],
    [
      'a way to hold that is none',
      { settings: { sendGuard: 'always' } },
      'settings › sendGuard: "always" is not one of "off", "soft", "confirm". Write one of them.',
    ],
    [
      'a part of holding that is none',
      { settings: { sendGuard: { mode: 'confirm', sendAnyways: 'free' } } },
      'settings › sendGuard: there is no key "sendAnyways". Did you mean "sendAnyway"?',
    ],
    [
      'parts of holding without the way',
      { settings: { sendGuard: { notes: true } } },
      'settings › sendGuard › mode: it is missing. Add "mode": confirm: a reply with something open asks before it goes; soft: a line beside the draft says so and stops nothing; off: neither.',
    ],
    [
      'words for yes or no',
      { settings: { ownRules: 'no' } },
      'settings › ownRules: "no" stands where true or false belongs. Write true or false.',
    ],
    [
      'a site that is on and off',
      { settings: { sites: { on: ['gmail'], off: ['gmail'] } } },
      'settings › sites: a site is both in "on" and in "off". Keep it in one of the two.',
    ],
  ])('and is told %s', (_name, keys, said) => {
    expect(refusals(keys)).toEqual([said]);
  });

  test('and is told a change of its own rule, and of a pack that it does not extend', () => {
    const { rules, guards } = validPolicy();
    const changes = [
      { rule: 'not-our-table', off: true },
      { rule: 'cmd-calm-down', of: 'english', off: true },
    ];
    expect(refusals({ rules, guards, changes, extends: [] })).toEqual([
      `changes[0]: the rule "not-our-table" is the policy's own. Change the rule itself.`,
      'changes[1]: the policy does not extend "english". Add "english" to "extends".',
    ]);
  });

  test('and may change a rule of a policy above, which nobody knows here', () => {
    expect(refusals({ ...ENGLISH, changes: [{ rule: 'of-acme', of: 'acme', severity: 'block' }] })).toEqual(
      [],
    );
    expect(refusals({ ...ENGLISH, changes: [{ rule: 'somewhere-above', severity: 'block' }] })).toEqual([]);
  });

  test('and a lock on a rule that is nowhere keeps nobody from installing it', () => {
    expect(refusals({ locks: { rules: ['of-a-later-day'] } })).toEqual([]);
  });

  test('and is proven with its exempt names: an example may pass for them', () => {
    const examples = { flag: ["That's not our table."], pass: ["Ask for That's Not Our Table."] };
    const policy = { ...(policyWith(['rules', 0, 'examples'], examples) as object) };
    expect(refusals(policy)).toHaveLength(1);
    expect(refusals({ ...policy, exempt: ["That's Not Our Table"] })).toEqual([]);
  });

  test('in a schema by which editors complete and explain every key', () => {
    const { properties } = policyJsonSchema() as { properties: Record<string, { description?: string }> };
    for (const key of [
      'level',
      'expires',
      'whenExpired',
      'extends',
      'changes',
      'exempt',
      'locks',
      'settings',
    ])
      expect(properties[key]?.description, key).toMatch(/\.$/);
  });

  test('with ten thousand changes of rules that are nowhere it is told in a moment', () => {
    const changes = Array.from({ length: 10_000 }, (_, nth) => ({
      rule: `cmd-calm-${nth}`,
      of: 'english',
      off: true,
    }));
    expect(refusals({ changes })).toHaveLength(10_000);
  });
});
