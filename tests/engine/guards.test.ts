import { describe, expect, test } from 'vitest';
import { check } from '../../lib/engine/check.ts';
import { compileRules } from '../../lib/engine/compile-rules.ts';
import type { NamedGuards, Rule, Within } from '../../lib/engine/types.ts';
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

const beside = (within: Within, phrases: readonly string[], words?: number) =>
  buildRule({ phrases: ['no refund'], unlessNear: [{ phrases, within, words }] });
const said = ['they said'];

const PLACES: readonly Row[] = [
  [
    'match: shares a word with it',
    beside('match', ['refund fee']),
    'A no refund fee. No refund.',
    ['No refund'],
  ],
  ['match: not merely beside it', beside('match', said), 'They said no refund.', ['no refund']],
  [
    'around: just its words',
    beside('around', ['"No Refund"']),
    'No Refund is our shop. No refund.',
    ['No refund'],
  ],
  ['around: more than its words', beside('around', ['"The No Refund Shop"']), 'Try The No Refund Shop.', []],
  ['around: not merely a part of them', beside('around', ['refund']), 'A no refund fee.', ['no refund']],
  [
    'around: not merely reaching into them',
    beside('around', ['said no']),
    'They said no refund.',
    ['no refund'],
  ],
  ['around: not beside them', beside('around', said), 'They said no refund.', ['no refund']],
  ['before: directly', beside('before', said), 'They said no refund.', []],
  ['before: three words away', beside('before', said), 'They said there is really no refund.', []],
  [
    'before: not four words away',
    beside('before', said),
    'They said there is really truly no refund.',
    ['no refund'],
  ],
  ['before: as far as it says', beside('before', said, 5), 'They said there is really truly no refund.', []],
  ['before: nothing between', beside('before', said, 0), 'They said that no refund.', ['no refund']],
  ['before: reaching into it', beside('before', ['said no']), 'They said no refund.', []],
  ['before: not after', beside('before', said), 'No refund, they said.', ['No refund']],
  ['before: not from the sentence before', beside('before', said), 'So they said. No refund.', ['No refund']],
  ['after: directly', beside('after', said), 'No refund, they said.', []],
  ['after: three words away', beside('after', said), 'No refund is what they said.', []],
  [
    'after: not four words away',
    beside('after', said),
    'No refund is just about what they said.',
    ['No refund'],
  ],
  ['after: reaching out of it', beside('after', ['refund is']), 'No refund is due.', []],
  ['after: not before', beside('after', said), 'They said no refund.', ['no refund']],
  ['after: not from the sentence after', beside('after', said), 'No refund. They said.', ['No refund']],
  ['after: the nearest counts', beside('after', said), 'No refund, they said, and again they said.', []],
  ['next-sentence: there', beside('next-sentence', said), 'No refund. So they said.', []],
  [
    'next-sentence: not in its own',
    beside('next-sentence', said),
    'No refund, they said. Yes.',
    ['No refund'],
  ],
  [
    'next-sentence: not two further',
    beside('next-sentence', said),
    'No refund. Yes. They said.',
    ['No refund'],
  ],
];

describe('a guard looks only where it says', () => {
  test.each(PLACES)('%s', (_title, rule, text, found) => {
    expect(flagged([rule], text)).toEqual(found);
  });
});

describe('a named guard', () => {
  const guards: NamedGuards = {
    'good-news': {
      why: 'It is good news.',
      near: [
        { phrases: ['no refund fee'], within: 'match' },
        { phrases: ['gladly'], within: 'before' },
      ],
    },
  };
  const rules = [
    buildRule({ id: 'a', phrases: ['no refund'], guards: ['good-news'] }),
    buildRule({ id: 'b', phrases: ['refund fee'], guards: ['good-news'] }),
    buildRule({ id: 'c', phrases: ['fee today'] }),
  ];
  const found = (text: string, using: readonly Rule[] = rules) =>
    check(compileRules(using, { guards }).compiled, text).map((finding) => finding.text);

  test('excuses every rule that names it, and no other', () => {
    expect(found('There is no refund fee today.')).toEqual(['fee today']);
  });

  test('holds as many places to look as it needs', () => {
    expect(found('No refund.')).toEqual(['No refund']);
    expect(found('Gladly, no refund.')).toEqual([]);
  });

  test('is kept once, however many rules name it', () => {
    const many = Array.from({ length: 50 }, (_, index) => buildRule({ ...rules[0]!, id: `r${index}` }));
    const { compiled } = compileRules(many, { guards });
    expect(new Set(compiled.guardsOf.flat().map(({ list }) => list)).size).toBe(2);
  });

  test('that is unknown leaves its rule out and says which there are', () => {
    const { compiled, problems } = compileRules([{ ...rules[0]!, guards: ['good-new'] }, rules[2]!], {
      guards,
    });
    expect(compiled.rules.map(({ id }) => id)).toEqual(['c']);
    expect(problems).toEqual([
      {
        ruleId: 'a',
        field: 'guards[0]',
        pattern: 'good-new',
        at: 0,
        message: 'There is no guard "good-new". Known here: good-news.',
      },
    ]);
  });

  test('with a faulty phrase leaves out the rules that name it, and is reported once', () => {
    const faulty: NamedGuards = {
      'good-news': { why: 'x', near: [{ phrases: ['yes', '((('], within: 'draft' }] },
    };
    const { compiled, problems } = compileRules(rules, { guards: faulty });
    expect(compiled.rules.map(({ id }) => id)).toEqual(['c']);
    expect(problems.map(({ guard, field, pattern }) => [guard, field, pattern])).toEqual([
      ['good-news', 'near[0].phrases[1]', '((('],
    ]);
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
