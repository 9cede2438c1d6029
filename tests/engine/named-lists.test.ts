import { expect, test } from 'vitest';
import { check } from '../../lib/engine/check.ts';
import { compileRules } from '../../lib/engine/compile-rules.ts';
import { buildRule } from './build-rule.ts';

const lists = { org: ['bank', 'post office', '(phone|card) company'], you: ['you', 'u'] };
const found = (phrases: string[], text: string) => {
  const { compiled, problems } = compileRules([buildRule({ phrases })], { lists });
  expect(problems).toEqual([]);
  return check(compiled, text).map((finding) => finding.text);
};

test.each([
  ['ask your <org>', 'Please ask your bank.', ['ask your bank']],
  ['ask your <org>', 'Please ask your post office.', ['ask your post office']],
  ['ask your <org>', 'Please ask your card company today.', ['ask your card company']],
  ['ask your <org>', 'Please ask your mother.', []],
  ['<you> [..1] call <org>', 'You must call bank.', ['You must call bank']],
  ['call [<org>] back', 'Call back, or call bank back.', ['Call back', 'call bank back']],
  ['call (<org>|them)', 'call them, call post office', ['call them', 'call post office']],
])('%j finds in %j: %j', (pattern, text, expected) => {
  expect(found([pattern], text)).toEqual(expected);
});

test('a list of hundreds of entries counts as one word of a pattern', () => {
  const shops = Array.from({ length: 500 }, (_, nth) => `shop${nth}`);
  const { compiled, problems } = compileRules([buildRule({ phrases: ['ask <shops>'] })], {
    lists: { shops },
  });
  expect(problems).toEqual([]);
  expect(check(compiled, 'Ask shop499.')).toHaveLength(1);
});

test('an unknown list is told with the lists there are, and only its rule is left out', () => {
  const rules = [
    buildRule({ id: 'bad', phrases: ['ask <banks>'] }),
    buildRule({ id: 'good', phrases: ['calm down'] }),
  ];
  const { compiled, problems } = compileRules(rules, { lists });
  expect(problems).toMatchObject([{ ruleId: 'bad', field: 'phrases[0]', at: 4 }]);
  expect(problems[0]!.message).toContain('Known here: org, you');
  expect(check(compiled, 'Calm down.')).toHaveLength(1);
});

test('a faulty entry is told with its list and place, and the patterns that name the list are left out', () => {
  const rules = [
    buildRule({ id: 'bad', phrases: ['ask <org>'] }),
    buildRule({ id: 'good', phrases: ['calm down'] }),
  ];
  const { compiled, problems } = compileRules(rules, {
    lists: { org: ['bank', '(oops'], none: [], ends: ['x.'] },
  });
  expect(problems.map(({ list, field, ruleId }) => [list, field, ruleId])).toEqual([
    ['org', '[1]', ''],
    ['none', '[0]', ''],
    ['ends', '[0]', ''],
    [undefined, 'phrases[0]', 'bad'],
  ]);
  expect(check(compiled, 'Calm down.')).toHaveLength(1);
});

test('a list whose entry nests brackets 8 deep matches in a pattern that nests them 8 deep around it', () => {
  const nest = (depth: number, core: string, mark: string): string =>
    depth === 0
      ? core
      : `(${mark}${depth} no|${nest(depth - 1, core, mark)} ${mark}${depth}|or ${mark}${depth} so)`;
  const deep = { deep: [nest(8, 'x y z', 'inner'), 'other'] };
  const { compiled, problems } = compileRules(
    [buildRule({ phrases: [`start ${nest(8, '<deep>', 'outer')}`] })],
    { lists: deep },
  );
  expect(problems).toEqual([]);
  const marks = (mark: string) => Array.from({ length: 8 }, (_, nth) => `${mark}${nth + 1}`).join(' ');
  const said = `start x y z ${marks('inner')} ${marks('outer')}`;
  for (const text of [said, `${said} ${'foo '.repeat(20)}`])
    expect(check(compiled, text).map((finding) => finding.text)).toEqual([said]);
  expect(check(compiled, said.replace('inner8', 'inner7'))).toEqual([]);
});
