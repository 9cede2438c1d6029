import { describe, expect, test } from 'vitest';
import type { Rule } from '../../lib/engine/types.ts';
import { buildRule, flagged } from './build-rule.ts';

type Row = readonly [title: string, rule: Rule, text: string, found: readonly string[]];

const near = (within: 'sentence' | 'draft') =>
  buildRule({ phrases: ["can't do that"], unlessNear: [{ phrases: ['what I can do', 'instead'], within }] });
const opener = buildRule({ phrases: ['no'], only: 'opener' });
const whole = buildRule({ phrases: ['calm down'], only: 'sentence' });

const ROWS: readonly Row[] = [
  [
    'unless: a longer phrase excuses',
    buildRule({ phrases: ['no'], unless: ['no problem'] }),
    'No problem. No.',
    ['No'],
  ],
  [
    'unless: words before excuse too',
    buildRule({ phrases: ['busy'], unless: ['lines [..2] busy'] }),
    'Lines were busy. I am busy.',
    ['busy'],
  ],
  [
    'unless: only where it overlaps',
    buildRule({ phrases: ['no'], unless: ['no problem'] }),
    'No problem, but no.',
    ['no'],
  ],
  [
    'unless: not from a quotation beside',
    buildRule({ phrases: ['no'], unless: ['no problem'] }),
    'No and "no problem".',
    ['No'],
  ],
  ['near, sentence: an option excuses', near('sentence'), "I can't do that, what I can do is call.", []],
  [
    'near, sentence: the next sentence does not',
    near('sentence'),
    "I can't do that. What I can do is call.",
    ["can't do that"],
  ],
  ['near, draft: anywhere excuses', near('draft'), "I can't do that.\n\nWhat I can do is call.", []],
  [
    'near, draft: not from the quoted thread',
    near('draft'),
    "I can't do that.\n> what I can do",
    ["can't do that"],
  ],
  ['opener: before a stop', opener, 'No. I said no.', ['No']],
  ['opener: before a comma, dash or the end', opener, 'No, sorry! No - sorry! No', ['No', 'No', 'No']],
  ['opener: not when the sentence runs on', opener, 'No problem. No one called. No-one did.', []],
  ['opener: not a number', opener, 'No. 12 is yours.', []],
  ['sentence: alone', whole, 'Calm down!', ['Calm down']],
  ['sentence: with please', whole, 'Please, calm down.', ['calm down']],
  ['sentence: not with more', whole, 'Prices calm down soon.', []],
  [
    'question: in a question',
    buildRule({ phrases: ['what is it'], only: 'question' }),
    'What is it now? I see what is it.',
    ['What is it'],
  ],
];

describe('a guard keeps a rule from firing where it is innocent', () => {
  test.each(ROWS)('%s', (_title, rule, text, found) => {
    expect(flagged([rule], text)).toEqual(found);
  });
});

test.each([
  ['public', undefined, ['no']],
  ['note', undefined, []],
  ['note', 'note', ['no']],
  ['public', 'note', []],
] as const)('a rule for %s in a draft for %s', (ruleWhere, where, found) => {
  expect(flagged([buildRule({ phrases: ['no'], where: ruleWhere })], 'no', { where })).toEqual(found);
});

test('a guard of one rule excuses no other', () => {
  const rules = [
    buildRule({ id: 'a', phrases: ['no'], unless: ['no problem'] }),
    buildRule({ id: 'b', phrases: ['no'] }),
  ];
  expect(flagged(rules, 'No problem.')).toEqual(['No']);
});
