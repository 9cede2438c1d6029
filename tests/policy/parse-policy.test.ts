import { describe, expect, test } from 'vitest';
import { parsePolicy, parsePolicyJson } from '../../lib/policy/parse-policy.ts';
import { parsePolicyYaml } from '../../lib/policy/parse-policy-yaml.ts';
import { problemLine } from '../../lib/policy/problem.ts';
import { policyWith, validPolicy } from './valid-policy.ts';

const RULE = 'rules[0] "not-our-table"';

function linesOf(result: ReturnType<typeof parsePolicy>): string[] {
  return result.ok ? [] : result.problems.map(problemLine);
}

describe('a policy document', () => {
  test('is read from JSON and from YAML alike', () => {
    const json = JSON.stringify(validPolicy());
    expect(parsePolicyJson(json)).toEqual({ ok: true, policy: validPolicy() });
    expect(parsePolicyYaml(json)).toEqual(parsePolicyJson(`\uFEFF${json}`));
  });

  test('may name its JSON Schema, owner, day and change note', () => {
    const more = { $schema: './policy.schema.json', owner: 'Ana', issued: '2026-01-31', note: 'First.' };
    expect(parsePolicy({ ...validPolicy(), ...more })).toMatchObject({ ok: true, policy: more });
  });

  test.each<[string, (string | number)[], unknown, string]>([
    ['an unknown key', ['rulez'], [], 'the document: there is no key "rulez". Did you mean "rules"?'],
    [
      'an unknown key of a rule',
      ['rules', 0, 'sevrity'],
      'warn',
      `${RULE}: there is no key "sevrity". Did you mean "severity"?`,
    ],
    [
      'a singular for a plural',
      ['rules', 0, 'phrase'],
      'x',
      `${RULE}: there is no key "phrase". Did you mean "phrases"?`,
    ],
    [
      'an unknown key of examples',
      ['rules', 0, 'examples', 'pas'],
      [],
      `${RULE} › examples: there is no key "pas". Did you mean "pass"?`,
    ],
    [
      'a key like nothing known',
      ['zzzzzzz'],
      1,
      'the document: there is no key "zzzzzzz". Take it out; known here are $schema, format,',
    ],
    [
      'a prototype key',
      ['rules', 0, 'constructor'],
      1,
      `${RULE}: there is no key "constructor". Take it out;`,
    ],
    [
      'a wrong severity',
      ['rules', 0, 'severity'],
      'blok',
      `${RULE} › severity: "blok" is not one of "block", "warn", "hint". Did you mean "block"?`,
    ],
    [
      'a number for a text',
      ['rules', 0, 'alternatives', 0],
      7,
      `${RULE} › alternatives[0]: 7 stands where a text belongs. Write a text. Put it in quotation marks.`,
    ],
    [
      'a text for a list',
      ['rules', 0, 'phrases'],
      'x',
      `${RULE} › phrases: "x" stands where a list belongs. Write a list.`,
    ],
    [
      'an empty list',
      ['rules', 0, 'phrases'],
      [],
      `${RULE} › phrases: the list is empty. Write at least one.`,
    ],
    ['an empty reason', ['rules', 0, 'why'], ' ', `${RULE} › why: the text is empty.`],
    [
      'a missing reason',
      ['rules', 0, 'why'],
      undefined,
      `${RULE} › why: it is missing. Add "why": One kind sentence`,
    ],
    [
      'missing examples',
      ['rules', 0, 'examples'],
      undefined,
      `${RULE} › examples: it is missing. Add "examples"`,
    ],
    [
      'an id with blanks',
      ['rules', 0, 'id'],
      'Not ours',
      'rules[0] "Not ours" › id: "Not ours" is not written as it should be. Use lower-case',
    ],
    [
      'a day that is none',
      ['issued'],
      '2026-02-30',
      'issued: "2026-02-30" is not written as it should be. Write the day as year-month-day',
    ],
    [
      'a language by name',
      ['language'],
      'English',
      'language: "English" is not written as it should be. Use a language tag',
    ],
    ['a revision below one', ['revision'], 0, 'revision: the number is too small. Write 1 or more.'],
    ['a broken revision', ['revision'], 1.5, 'revision: 1.5 stands where a whole number belongs.'],
    [
      'a very long reason',
      ['rules', 0, 'why'],
      'x'.repeat(501),
      `${RULE} › why: it is too long. Keep it within 500 characters.`,
    ],
    [
      'an unknown guard distance',
      ['rules', 0, 'unlessNear'],
      [{ phrases: ['x'], within: 'page' }],
      `${RULE} › unlessNear[0] › within: "page" is not one of "match", "before", "after", "sentence", "next-sentence", "draft".`,
    ],
    [
      'a key that no guard knows',
      ['guards', 'good-news', 'whi'],
      'x',
      'guards › good-news: there is no key "whi". Did you mean "why"?',
    ],
    [
      'a key that no place of a guard knows',
      ['guards', 'good-news', 'near', 0, 'word'],
      4,
      'guards › good-news › near[0]: there is no key "word". Did you mean "words"?',
    ],
    [
      'a guard without a reason',
      ['guards', 'good-news', 'why'],
      undefined,
      'guards › good-news › why: it is missing. Add "why": What makes a match innocent here',
    ],
    [
      'a guard by an odd name',
      ['guards', 'Good news'],
      { why: 'x', near: [{ phrases: ['x'], within: 'draft' }] },
      'guards › Good news: the name is not written as it should be. Use lower-case',
    ],
    [
      'words where they say nothing',
      ['rules', 0, 'unlessNear'],
      [{ phrases: ['x'], within: 'draft', words: 2 }],
      `${RULE} › unlessNear[0] › words: "words" says nothing here. Take it out; it counts with`,
    ],
    [
      'a newer format',
      ['format'],
      2,
      'format: this policy is written in format 2; this Amend reads up to 1. Update Amend',
    ],
    ['a format in words', ['format'], 'one', 'format: "one" is not one of 1.'],
    ['a format in quotes', ['format'], '1', 'format: "1" is a text. Write 1 without quotation marks.'],
  ])('with %s is refused, naming the place and the mend', (_, path, value, said) => {
    const lines = linesOf(parsePolicy(policyWith(path, value)));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines[0]!.slice(0, said.length)).toBe(said);
  });

  test('names every problem, not only the first', () => {
    const policy = { ...validPolicy(), id: 'Bad id', colour: 'red', revision: '1' };
    expect(linesOf(parsePolicy(policy))).toHaveLength(3);
  });

  test.each([[null], [[]], ['text'], [3], [undefined]])('that is %j is refused', (document) => {
    expect(linesOf(parsePolicy(document))).toEqual([
      'the document: it is not a policy. Start with "format: 1", "id", "name" and "rules".',
    ]);
  });
});

describe('the text of a policy', () => {
  test.each([
    ['empty', '', 'line 1, column 1: the JSON breaks off or is malformed here. The file is empty'],
    ['cut off', '{"id":\n  "x"', 'line 2, column 6: the JSON breaks off'],
    [
      'with a spare comma',
      '{"id": 1,\n}',
      'line 2, column 1: the JSON breaks off or is malformed here. Look for a missing or spare comma',
    ],
  ])('in JSON, %s, is refused with line and column', (_, text, said) => {
    expect(linesOf(parsePolicyJson(text))[0]).toContain(said);
  });

  test.each([
    ['an unclosed bracket', 'format: 1\nrules: [1, 2\nid: x', 'line 3, column 1: the YAML is malformed'],
    ['a tab for indentation', 'rules:\n\t- a', 'line 2, column 1: the YAML is malformed'],
    [
      'a key given twice',
      'id: a\nname: x\nid: b',
      'line 3, column 1: the YAML is malformed: Map keys must be unique. Keep one of the two.',
    ],
    ['two documents', 'id: a\n---\nid: b', 'Keep one document in a file'],
  ])('in YAML with %s is refused with line and column', (_, text, said) => {
    expect(linesOf(parsePolicyYaml(text))[0]).toContain(said);
  });

  test('in YAML that would unfold into gigabytes is refused at once', () => {
    const letters = [...'abcdefghij'];
    const bomb = letters.map((letter, i) => {
      const one = i === 0 ? 'x' : `*${letters[i - 1]}`;
      return `${letter}: &${letter} [${Array(9).fill(one).join(', ')}]`;
    });
    expect(linesOf(parsePolicyYaml(bomb.join('\n')))).toEqual([
      'the document: it cannot be unfolded safely: too many aliases. Write the entries out in full.',
    ]);
  });

  test.each([
    ['JSON', parsePolicyJson],
    ['YAML', parsePolicyYaml],
  ])('nested 100,000 deep in %s is refused, not thrown', (_, parse) => {
    expect(linesOf(parse('['.repeat(100_000)))).toHaveLength(1);
  });

  test.each([
    ['JSON', parsePolicyJson],
    ['YAML', parsePolicyYaml],
  ])('of more than 10 MB in %s is refused before it is read', (_, parse) => {
    expect(linesOf(parse(`"${'é'.repeat(5_000_001)}"`))).toEqual([
      'the document: it has 10.0 MB; a policy may have 10 MB. Split it into several policies.',
    ]);
  });
});
