import { describe, expect, test } from 'vitest';
import { check } from '../../lib/engine/check.ts';
import { compileRules } from '../../lib/engine/compile-rules.ts';
import { compilePhrases } from '../../lib/engine/phrase-set.ts';
import { buildRule } from './build-rule.ts';

const PROBLEMS: readonly (readonly [pattern: string, at: number, message: RegExp])[] = [
  ['', 0, /no word/],
  ['  ..', 2, /no word|never/],
  ['🙂', 0, /no word/],
  ['not my (job', 7, /"\(" is not closed/],
  ['not my [job', 7, /"\[" is not closed/],
  ['not my job)', 10, /closes nothing/],
  ['not my (job]', 11, /waits for "\)"/],
  ['not my (job|)', 12, /choice is empty.*\[word\]/],
  ['not my ()', 8, /Nothing stands/],
  ['this|that', 4, /round brackets/],
  ['[a] [b]', 0, /may be missing/],
  ['a [..9] b', 2, /at most 8/],
  ['a [..0] b', 2, /at least one/],
  ['a [..] b', 2, /how many/],
  ['[..2] a', 0, /begins and ends with a word/],
  ['a (b [..2])', 5, /begins and ends with a word/],
  ['~ promise', 0, /right after/],
  ['say ^no', 4, /very beginning/],
  ['say "no', 4, /not closed/],
  ['say ""', 4, /Nothing stands/],
  ['say \\', 4, /needs a character/],
  ['job[s]', 3, /whole words/],
  ['(a)b', 3, /whole words/],
  ['calm. down', 4, /never crosses a sentence/],
  ['(calm.) ', 5, /after the brackets/],
  ['really?', 6, /not looked at.*only/],
  ['no!', 2, /not looked at/],
  ['a <x', 2, /between "<" and ">"/],
  ['ask your <bank>', 9, /no list "bank"; none is defined/],
  ['ask<bank>', 3, /whole words/],
  ['/no', 0, /must end with/],
  ['//', 0, /Nothing stands/],
  ['/no+/', 0, /not looked for here/],
  ['('.repeat(10000), 1000, /1000 characters/],
  ['('.repeat(900), 8, /nested more than/],
  ['a '.repeat(300), 600, /Split/],
];

describe('a faulty pattern is reported so that its author can mend it', () => {
  test.each(PROBLEMS)('%.40j at %i', (pattern, at, message) => {
    const { problems } = compileRules([buildRule({ phrases: [pattern] })]);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toMatch(message);
    if (!/no word/.test(problems[0]!.message)) expect(problems[0]!.at).toBe(at);
  });
});

test('a rule with a faulty guard is left out, named by field, and the others are unharmed', () => {
  const { compiled, problems } = compileRules([
    buildRule({
      id: 'bad',
      phrases: ['fine', '(oops'],
      unless: ['[x]'],
      unlessNear: [{ phrases: ['a|b'], within: 'draft' }],
    }),
    buildRule({ id: 'good', phrases: ['calm down'] }),
  ]);
  expect(problems.map(({ ruleId, field }) => `${ruleId} ${field}`)).toEqual([
    'bad phrases[1]',
    'bad unless[0]',
    'bad unlessNear[0].phrases[0]',
  ]);
  expect(check(compiled, 'That is fine. Calm down.').map((finding) => finding.ruleId)).toEqual(['good']);
});

test('a rule without phrases is a problem', () => {
  expect(compileRules([buildRule({ phrases: [] })]).problems[0]!.field).toBe('phrases');
});

test('a faulty phrase group is left out and the others still match', () => {
  const { set, problems } = compilePhrases([
    { id: 'bad', phrases: ['('] },
    { id: 'good', phrases: ['sorry'] },
  ]);
  expect(problems.map((problem) => problem.ruleId)).toEqual(['bad']);
  expect(set.ids).toEqual(['good']);
});

test('a regular expression works through the compiler that is handed in, and its error is reported', () => {
  const regex = (expression: string) => {
    if (expression.includes('(')) throw new Error('missing )');
    const shape = new RegExp(expression, 'gi');
    return (text: string) =>
      [...text.matchAll(shape)].map((hit) => ({ from: hit.index, to: hit.index + hit[0].length }));
  };
  const { compiled } = compileRules([buildRule({ phrases: ['/no+pe/'] })], { regex });
  expect(check(compiled, 'Well. I say nooope to it.').map(({ from, text }) => [from, text])).toEqual([
    [12, 'nooope'],
  ]);
  expect(compileRules([buildRule({ phrases: ['/(/'] })], { regex }).problems[0]!.message).toBe('missing )');
});
