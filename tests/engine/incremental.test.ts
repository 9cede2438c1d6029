import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../lib/engine/check.ts';
import { compileRules } from '../../lib/engine/compile-rules.ts';
import { createChecker } from '../../lib/engine/create-checker.ts';
import { DraftReader, readText } from '../../lib/engine/read-text.ts';
import { STRIDE } from '../../lib/engine/text/text-reader.ts';
import type { TextReading, Work } from '../../lib/engine/types.ts';
import { compileExpression } from '../../lib/policy/expressions/compile-expression.ts';
import { shippedPolicy } from '../../lib/policy/shipped-policy.ts';
import { packOf, parts } from '../policy/english-pack.ts';
import { buildRule } from './build-rule.ts';

const { compiled } = compileRules(
  [
    buildRule({ id: 'job', phrases: ["that's not my job", 'not [..2] my job'], guards: ['quoted'] }),
    buildRule({ id: 'no', phrases: ['no'], only: 'opener', unless: ['no problem'] }),
    buildRule({
      id: 'you',
      phrases: ['you [..3] should'],
      unlessNear: [{ phrases: ['instead'], within: 'draft' }],
    }),
    buildRule({
      id: 'calm',
      phrases: ['calm down'],
      unlessNear: [{ phrases: ['sorry'], within: 'next-sentence' }],
    }),
    buildRule({ id: 'when', phrases: ['when'], only: 'question' }),
    buildRule({ id: 'end', phrases: ['thanks.', '^so'] }),
    buildRule({ id: 'apart', phrases: ['/[a-z][.?!](?: {2,})?(?-i:[A-Z])/'] }),
  ],
  {
    regex: compileExpression,
    guards: {
      quoted: {
        why: 'x',
        near: [
          { phrases: ['you said'], within: 'before' },
          { phrases: ['they say'], within: 'after', words: 1 },
        ],
      },
    },
  },
);

const PIECES = [
  '  ',
  "That's not my job. ",
  'not really my job',
  'you said ',
  ', they say',
  'No',
  'no problem',
  'you should ',
  'instead',
  'Calm down. ',
  'Sorry. ',
  'when',
  'So thanks.',
  '?',
  '. ',
  '.',
  '...',
  ', ',
  ': ',
  '; ',
  '\n',
  '\n\n',
  '\r\n',
  '\u2029',
  '"',
  '“',
  '”',
  '«',
  '```',
  '`',
  '> ',
  '\n> ',
  '\n-- \n',
  '--',
  '-',
  '---',
  '\nOn Mon, 3 Mar 2025 at 10:12, Ana wrote:\n',
  'wrote:',
  '\nFrom: ',
  '\nSent: ',
  '{name}',
  '[Order number]',
  'https://a.example/no',
  '@',
  '/',
  'e.g. ',
  'Mr. ',
  'No. 12',
  'U.S.',
  '\n1. ',
  '\n- ',
  'Hi Ana,\n',
  "n't",
  '’',
  '\u200b',
  '\u00ad',
  'é',
  '😀',
  '\ud83d',
  'A',
  'i',
  ' ',
  '5',
];
const text = fc.array(
  fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 2 })),
  {
    maxLength: 40,
  },
);
/** Where an edit begins and ends, as parts of the text's length, and what is put there. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 400 })),
  added: fc.oneof(fc.constantFrom(...PIECES), fc.constant(''), fc.string({ maxLength: 3 })),
});

function apply(
  before: string,
  { at, removed, added }: { at: number; removed: number; added: string },
): string {
  const from = Math.floor(at * before.length);
  return before.slice(0, from) + added + before.slice(from + removed);
}

const readable = ({ tokens, count, ...rest }: TextReading) => ({
  ...rest,
  tokens: [...tokens.subarray(0, count * STRIDE)],
});

test('after any edits a draft is read, and its findings are, as if it were read for the first time', () => {
  fc.assert(
    fc.property(text, fc.array(edit, { minLength: 1, maxLength: 8 }), (pieces, edits) => {
      const reader = new DraftReader();
      const checker = createChecker(compiled);
      let draft = pieces.join('');
      reader.read(draft);
      checker.check(draft);
      for (const one of edits) {
        draft = apply(draft, one);
        expect(readable(reader.read(draft).reading)).toEqual(readable(readText(draft)));
        expect(checker.check(draft)).toEqual(check(compiled, draft));
      }
    }),
    { numRuns: 3000 },
  );
});

const { rules: shippedRules, guards, lists } = shippedPolicy;
const knowing = { guards, lists, regex: compileExpression };
const shipped = compileRules(shippedRules, knowing).compiled;
const spoken = fc.constantFrom(...packOf(parts).rules.flatMap(({ examples }) => examples?.flag ?? []));
const spokenEdit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20 })),
  added: fc.oneof(
    fc.constantFrom(...PIECES),
    spoken,
    spoken.map((example) => `${example} `),
  ),
});

test('after any edits the shipped pack, its rules made when their words come, finds what it finds at first sight', () => {
  fc.assert(
    fc.property(
      fc.array(spoken, { minLength: 1, maxLength: 6 }),
      fc.array(spokenEdit, { minLength: 1, maxLength: 8 }),
      (examples, edits) => {
        const lazy = compileRules(shippedRules, { ...knowing, areProven: true }).compiled;
        const checker = createChecker(lazy);
        let draft = examples.join(' ');
        checker.check(draft);
        for (const one of edits) {
          draft = apply(draft, one);
          const findings = checker.check(draft);
          expect(findings).toEqual(check(lazy, draft));
          expect(findings).toEqual(check(shipped, draft));
        }
      },
    ),
    { numRuns: 60 },
  );
});

const SENTENCES = [
  'Thank you for telling us what happened with your order on Tuesday. ',
  "I'm sorry that the parcel went to the wrong depot, and I've asked them to send it on. ",
  'You should have received the new label by now; it was sent to your address.\n\n',
  'Could you tell me when you would like it instead? ',
];

function draftOf(length: number): string {
  return SENTENCES.join('')
    .repeat(Math.ceil(length / 200))
    .slice(0, length);
}

function workOf(run: (work: Work) => unknown): Work {
  const work: Work = { characters: 0, tokens: 0, states: 0, candidates: 0 };
  run(work);
  return work;
}

describe('one more keystroke in a draft of 20,000 characters costs no more than a check of 2,000', () => {
  const whole = workOf((work) => check(compiled, draftOf(2000), { work }));
  const long = draftOf(20_000);

  test.each([
    ['at the end', long.length],
    ['in the middle', 10_007],
    ['at the start', 1],
  ])('%s', (_where, at) => {
    const checker = createChecker(compiled);
    checker.check(long);
    const key = workOf((work) => checker.check(`${long.slice(0, at)}x${long.slice(at)}`, { work }));
    expect(key.characters).toBeLessThan(whole.characters / 2);
    expect(key.tokens).toBeLessThan(whole.tokens / 2);
    expect(key.states).toBeLessThan(whole.states / 2);
  });

  test('and a check of the same text again costs nothing', () => {
    const checker = createChecker(compiled);
    checker.check(long);
    expect(workOf((work) => checker.check(long, { work })).tokens).toBe(0);
  });
});
