import { describe, expect, test } from 'vitest';
import { auditPolicy } from '../../lib/policy/audit-policy.ts';
import { parsePolicy } from '../../lib/policy/parse-policy.ts';
import { problemLine } from '../../lib/policy/problem.ts';
import { provePolicy } from '../../lib/policy/prove-policy.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { policyWith, validPolicy } from './valid-policy.ts';

const RULE = 'rules[0] "not-our-table"';

function policyFrom(document: unknown): Policy {
  const result = parsePolicy(document);
  if (!result.ok) throw new Error(result.problems.map(problemLine).join('\n'));
  return result.policy;
}

/** What the audit says has to be mended. */
function toMend(policy: Policy): string[] {
  return auditPolicy(policy)
    .filter(({ grade }) => grade === 'mend')
    .map(problemLine);
}

/** A second rule, the same but for what is given. */
function withSecond(changes: object): Policy {
  const [rule] = validPolicy().rules;
  return policyFrom({
    ...validPolicy(),
    rules: [rule, { ...rule, id: 'second', phrases: ['other words'], ...changes }],
  });
}

describe('proving a policy', () => {
  test('ends early where examples that fire set most other rules off as well', () => {
    const [rule] = validPolicy().rules;
    const crowd = Array.from({ length: 800 }, (_, nth) => ({
      ...rule,
      id: `rule-${nth}`,
      phrases: [`some [x${nth}] words`, `word number${nth}`],
      examples: { flag: [`Word number${nth}. ${'Some words. '.repeat(4)}`], pass: ['Welcome.'] },
    }));
    const problems = provePolicy(policyFrom({ ...validPolicy(), rules: crowd }));
    expect(problems.map(({ what }) => what)).toEqual([expect.stringContaining('far more matches')]);
  });

  test('refuses the same phrase in more rules than can be weighed while somebody types', () => {
    const [rule] = validPolicy().rules;
    const sharing = (count: number) =>
      policyFrom({
        ...validPolicy(),
        rules: Array.from({ length: count }, (_, nth) => ({
          ...rule,
          id: `rule-${nth}`,
          phrases: [nth % 2 ? 'We  do' : 'we do', `word number${nth}`],
          examples: { flag: [`Word number${nth}.`], pass: ['Welcome.'] },
        })),
      });
    expect(provePolicy(sharing(50))).toEqual([]);
    expect(provePolicy(sharing(51)).map(problemLine)).toEqual([
      'rules[50] "rule-50": its phrase "we do" stands in 51 rules; 50 are the most. Leave it in one rule, and take it out of the others.',
    ]);
  });

  test('tries each rule that is off by itself, as if the others were not there', () => {
    const off = { off: true, phrases: ['our table'] };
    const examples = { flag: ['It is not our table.'], pass: ['Welcome.'] };
    expect(provePolicy(withSecond({ ...off, examples }))).toEqual([]);
    const silent = { flag: ['It is not.'], pass: ['Welcome to our table.'] };
    expect(provePolicy(withSecond({ ...off, examples: silent }))).toHaveLength(2);
  });

  test('finds nothing wrong with one whose examples hold', () => {
    expect(provePolicy(policyFrom(validPolicy()))).toEqual([]);
  });

  test.each<[string, (string | number)[], unknown, string]>([
    [
      'a silent flag example',
      ['rules', 0, 'examples', 'flag', 0],
      'Welcome.',
      `${RULE} › examples › flag[0]: the rule does not flag "Welcome.".`,
    ],
    [
      'a loud pass example',
      ['rules', 0, 'examples', 'pass', 0],
      "That's not our table!",
      `${RULE} › examples › pass[0]: the rule flags "That's not our table!".`,
    ],
    [
      'a phrase that cannot be read',
      ['rules', 0, 'phrases', 0],
      'not (our table',
      `${RULE} › phrases[0]: the pattern "not (our table" cannot be read at character 5. "(" is not closed.`,
    ],
    [
      'a guard that cannot be read',
      ['rules', 0, 'unless'],
      ['a|b'],
      `${RULE} › unless[0]: the pattern "a|b" cannot be read at character 2.`,
    ],
    [
      'a list whose entry cannot be read',
      ['lists'],
      { carrier: ['post', '(oops'] },
      'lists › carrier[1]: the pattern "(oops" cannot be read at character 1. "(" is not closed.',
    ],
    [
      'a list that is not there',
      ['rules', 0, 'phrases', 0],
      'ask <carriers>',
      `${RULE} › phrases[0]: the pattern "ask <carriers>" cannot be read at character 5. There is no list "carriers"`,
    ],
    [
      'a guard that is not there',
      ['rules', 0, 'guards'],
      ['good-new'],
      `${RULE} › guards[0]: there is no guard "good-new". Did you mean "good-news"?`,
    ],
    [
      'a guard that is like no other',
      ['rules', 0, 'guards'],
      ['holiday'],
      `${RULE} › guards[0]: the guard is unknown. There is no guard "holiday". Known here: good-news.`,
    ],
    [
      'a named guard that cannot be read',
      ['guards', 'good-news', 'near', 0, 'phrases', 0],
      '(yes',
      'guards › good-news › near[0] › phrases[0]: the pattern "(yes" cannot be read at character 1.',
    ],
    [
      'a near guard that cannot be read',
      ['rules', 0, 'unlessNear'],
      [{ within: 'draft', phrases: [']'] }],
      `${RULE} › unlessNear[0] › phrases[0]: the pattern "]" cannot be read`,
    ],
    [
      'a regular expression',
      ['rules', 0, 'phrases', 0],
      '/our(?! new) +table/',
      `${RULE} › phrases[0]: the pattern "/our(?! new) +table/" cannot be read at character 5. A look-ahead "(?!…)" is not in RE2. Put what must not follow into "unless"`,
    ],
  ])('names %s', (_, path, value, said) => {
    const lines = provePolicy(policyFrom(policyWith(path, value))).map(problemLine);
    expect(lines).toHaveLength(1);
    expect(lines[0]!.slice(0, said.length)).toBe(said);
  });

  test('tries examples where their rule applies', () => {
    expect(provePolicy(policyFrom(policyWith(['rules', 0, 'where'], 'note')))).toEqual([]);
  });
});

describe('auditing a policy', () => {
  test('has nothing to say of a sound one', () => {
    expect(auditPolicy(policyFrom(validPolicy()))).toEqual([]);
  });

  test.each<[string, Policy, string]>([
    [
      'an id used twice',
      withSecond({ id: 'not-our-table' }),
      'rules[1] "not-our-table": the id is taken by rules[0]. Give this rule an id of its own.',
    ],
    [
      'a phrase that stands in two rules',
      withSecond({ phrases: ['That’s  NOT our table'] }),
      `rules[1] "second" › phrases[0]: the phrase stands at ${RULE} › phrases[0] as well. Keep one of the two.`,
    ],
    [
      'an alternative that is flagged',
      policyFrom(policyWith(['rules', 0, 'alternatives'], ["Sorry, that's not our table"])),
      `${RULE} › alternatives[0]: "Sorry, that's not our table" is itself flagged by the rule "not-our-table" ("that's not our table").`,
    ],
    [
      'a rule without alternatives',
      policyFrom(policyWith(['rules', 0, 'alternatives'], [])),
      `${RULE}: it offers no alternative.`,
    ],
    [
      'a reason that says nothing',
      policyFrom(policyWith(['rules', 0, 'why'], 'n/a')),
      `${RULE} › why: it gives no reason.`,
    ],
    [
      'a reason that repeats the name',
      policyFrom(policyWith(['rules', 0, 'why'], 'not our table')),
      `${RULE} › why: it gives no reason.`,
    ],
  ])('names %s and its mend', (_, policy, said) => {
    const lines = toMend(policy);
    expect(lines).toHaveLength(1);
    expect(lines[0]!.slice(0, said.length)).toBe(said);
  });
});
