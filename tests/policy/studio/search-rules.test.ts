import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedPacks } from '../../../lib/policy/shipped-packs.ts';
import { type RuleRow, ruleRows } from '../../../lib/policy/studio/rule-rows.ts';
import { indexRules, type RuleFilters, searchRules } from '../../../lib/policy/studio/search-rules.ts';
import { largePolicy } from '../../support/large-policy.ts';

const POLICY = {
  ...largePolicy(40),
  changes: [
    { rule: 'refusal-no', severity: 'block' as const, why: 'It slams the door shut today.' },
    { rule: 'refusal-cant-help', off: true },
  ],
  locks: { categories: ['family-3'], rules: ['refusal-no'] },
};
const rows = ruleRows(POLICY, shippedPacks);
const index = indexRules(rows);
const ids = (found: readonly RuleRow[]) => found.map(({ ruleId }) => ruleId);

describe('the rows of a policy', () => {
  test('are its own rules, then those of the packs it stands on as they apply', () => {
    expect(rows).toHaveLength(40 + shippedPacks[0]!.rules.length);
    expect(rows[0]).toMatchObject({ from: 'own', at: 0, key: 'own/rule-0', state: 'added', locked: false });
    const changed = rows.find(({ ruleId }) => ruleId === 'refusal-no');
    expect(changed).toMatchObject({
      from: 'pack',
      pack: 'english',
      severity: 'block',
      why: 'It slams the door shut today.',
      state: 'changed-here',
      locked: true,
    });
    expect(rows.find(({ ruleId }) => ruleId === 'refusal-cant-help')).toMatchObject({ off: true });
  });

  test('say how own rules differ from the published revision', () => {
    const published = structuredClone(POLICY);
    published.rules[1]!.why = 'Another.';
    published.rules.splice(2, 1);
    expect(
      ruleRows(POLICY, [], published)
        .slice(0, 3)
        .map(({ state }) => state),
    ).toEqual(['as-published', 'changed', 'added']);
  });

  test('have keys of their own even where an id stands twice', () => {
    const twice = { ...POLICY, rules: [POLICY.rules[0]!, POLICY.rules[0]!] };
    expect(ruleRows(twice, []).map(({ key }) => key)).toEqual(['own/rule-0', 'own/rule-0#2']);
  });

  test('are those of the English pack for a policy that brings nothing of its own', () => {
    const { extends: _extends, ...bare } = { ...POLICY, rules: [] };
    expect(ruleRows(bare, shippedPacks).length).toBe(shippedPacks[0]!.rules.length);
  });
});

describe('a search', () => {
  test.each<[string, string, RuleFilters, string[]]>([
    ['all words, wherever they stand', 'slams REFUSAL', {}, ['refusal-no']],
    ['words in quotes together', '"shut today"', {}, ['refusal-no']],
    ['any kind of apostrophe', 'can’t be done', {}, ids(searchRules(index, "can't be done"))],
    ['part of an id', 'rule-39', {}, ['rule-39']],
    ['one family', '', { category: 'family-7' }, ['rule-7']],
    ['what is locked', '', { locked: true, from: 'own' }, ['rule-3']],
    ['what is changed here', '', { states: ['changed-here'] }, ['refusal-no', 'refusal-cant-help']],
    ['what is off', 'help', { off: true }, ['refusal-cant-help']],
    ['rows by key', '', { keys: new Set(['own/rule-5']) }, ['rule-5']],
    ['nothing where no rule holds it', 'zzz', {}, []],
  ])('finds %s', (_, query, filters, expected) => {
    expect(ids(searchRules(index, query, filters))).toEqual(expected);
  });

  test('of nothing gives all rows', () => {
    expect(searchRules(index, '  ')).toBe(rows);
  });

  test('finds what a plain look at every row finds, whatever is asked', () => {
    const texts = rows.map((row) =>
      [row.ruleId, row.name, row.category, ...row.rule.phrases, row.why, ...row.alternatives]
        .join('\n')
        .toLowerCase(),
    );
    const word = fc.oneof(
      fc.constantFrom('the', 'Refusal', 'no', "can't", 'family', '(', 'door', 'x9'),
      fc.string({ maxLength: 3 }).map((text) => text.replace(/["“”‘’ʼ\s]/g, '')),
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 3 }),
        fc.constantFrom(undefined, 'warn', 'hint', 'block'),
        (words, severity) => {
          const expected = rows.filter(
            (row, nth) =>
              (severity === undefined || row.severity === severity) &&
              words.every((each) => texts[nth]!.includes(each.normalize('NFC').toLowerCase())),
          );
          expect(ids(searchRules(index, words.join(' '), { severity: severity as never }))).toEqual(
            ids(expected),
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});
