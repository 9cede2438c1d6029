import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../lib/engine/check.ts';
import { compileRules } from '../../lib/engine/compile-rules.ts';
import { readText } from '../../lib/engine/read-text.ts';
import type { Work } from '../../lib/engine/types.ts';
import { buildRule } from './build-rule.ts';

const PHRASES = [
  "that's not my job",
  'you [..8] a',
  'a [..8] a [..8] a',
  '(a|b|c) [a] (a|b|c) [..3] a',
  '^no',
  'thanks.',
  '~be a',
  '"A"',
];
const { compiled } = compileRules(
  PHRASES.map((phrase, index) => buildRule({ id: String(index), phrases: [phrase], unless: ['a a a b'] })),
);

const piece = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'a ',
    'you ',
    "that's not my job",
    'thanks.',
    '\n',
    '\n\n',
    '"',
    '“',
    '`',
    '```',
    '{',
    '[',
    '> ',
    '-- \n',
    'wrote:\n',
    'From: ',
    '\ud800',
    '\udc00',
    'İ',
    '\u00ad',
    '(',
    '…',
  ),
);
const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

test('any string is read and checked without an error, and every offset is true to the original', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let end = 0;
      for (const finding of check(compiled, text)) {
        expect(finding.from).toBeGreaterThanOrEqual(end);
        expect(finding.to).toBeGreaterThan(finding.from);
        expect(text.slice(finding.from, finding.to)).toBe(finding.text);
        end = finding.to;
      }
      for (const part of [...readText(text).skips, ...readText(text).sentences])
        expect(part.to).toBeGreaterThan(part.from);
    }),
    { numRuns: 1000 },
  );
});

test('any pattern is compiled or refused, never an error', () => {
  const symbols = fc.constantFrom(
    'a',
    'b',
    ' ',
    '(',
    ')',
    '[',
    ']',
    '|',
    '[..2]',
    '~',
    '^',
    '"',
    '.',
    '\\',
    '/',
    "'",
    'é',
    '\ud800',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(symbols, fc.string({ unit: 'binary', maxLength: 3 }))), (parts) => {
      const { compiled: one, problems } = compileRules([buildRule({ phrases: [parts.join('')] })]);
      expect(one.rules.length + problems.length).toBe(1);
    }),
    { numRuns: 2000 },
  );
});

/** Texts made to be slow: many openers that nothing closes, many candidates for every finder. */
const HARD: Record<string, string> = {
  words: 'a ',
  brackets: '(',
  'square brackets': '[A',
  braces: '{',
  'straight quotes': ' "a',
  guillemets: '» ',
  'low quotes': '„a ',
  backticks: '`a` ',
  'lone backticks': '`\n\n',
  'quoted lines': '> a\n',
  'thread openers': 'On 1 wrote: ',
  'thread lines': 'wrote:\n',
  headers: 'From: a\n',
  addresses: 'a@',
  slashes: '/a',
  stops: '.',
  'spaced stops': '. "',
  newlines: '\n',
  'soft hyphens': '\u00ad',
  apostrophes: "'a",
  'lone surrogates': '\ud800',
  'odd letters': 'İ’',
};

const usual = compileRules([
  buildRule({
    phrases: ["that's not my (job|department)", '^no', 'you [..3] failed', '~promise a'],
    unless: ['no a'],
  }),
  buildRule({
    phrases: ['a a b', 'a'],
    only: 'opener',
    unlessNear: [{ phrases: ['b'], within: 'sentence' }],
  }),
]).compiled;

describe('a million characters of anything take a moment, not a minute', () => {
  test.each(Object.keys(HARD))(
    '%s',
    (name) => {
      const unit = HARD[name]!;
      const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
      expect(check(usual, text).every((finding) => finding.to <= text.length)).toBe(true);
    },
    10_000,
  );
});

function workOn(rules: ReturnType<typeof compileRules>['compiled'], text: string): Work {
  const work: Work = { characters: 0, tokens: 0, states: 0, candidates: 0 };
  check(rules, text, { work });
  return work;
}

describe('work grows with the text and not with the rules', () => {
  const text = 'You really should have told us that before you ordered the other one. ';

  test('ten times the text is at most ten times the work', () => {
    const small = workOn(compiled, text.repeat(20));
    const large = workOn(compiled, text.repeat(200));
    expect(large.tokens).toBe(small.tokens * 10);
    expect(large.states).toBeLessThanOrEqual(small.states * 10);
  });

  test('a thousand times the rules is at most twice the work', () => {
    const rules = Array.from({ length: 10_000 }, (_, index) =>
      buildRule({ id: String(index), phrases: [`you [really] should x${index}`, `that [..3] y${index}`] }),
    );
    const few = workOn(compileRules(rules.slice(0, 10)).compiled, text.repeat(20));
    const many = workOn(compileRules(rules).compiled, text.repeat(20));
    expect(many.states).toBeLessThanOrEqual(few.states * 2);
  });

  test('gaps over gaps find at most the shortest and the longest match from each start', () => {
    const { compiled: one } = compileRules([buildRule({ phrases: ['a [..8] a [..8] a'] })]);
    const work = workOn(one, 'a '.repeat(100_000));
    expect(work.candidates).toBeLessThanOrEqual(work.tokens * 2);
    expect(work.states).toBeLessThan(work.tokens * 50);
  });

  test('a pattern of many choices stays small, and its work too', () => {
    const choice = '(a|b|c|d|e|f|g|h|i|j|k|l|m|n)';
    const { compiled: one, problems } = compileRules([
      buildRule({ phrases: [`${choice} ${choice} [${choice}] ${choice} z`] }),
    ]);
    expect(problems).toEqual([]);
    expect(check(one, 'b a n c z').map((finding) => finding.text)).toEqual(['b a n c z']);
    const work = workOn(one, 'a b c '.repeat(1000));
    expect(work.states).toBeLessThan(work.tokens * 20);
  });
});
