import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, test } from 'vitest';
import { check } from '../../../lib/engine/check.ts';
import { compileRules } from '../../../lib/engine/compile-rules.ts';
import { createChecker } from '../../../lib/engine/create-checker.ts';
import { compileExpression, provenExpression } from '../../../lib/policy/expressions/compile-expression.ts';
import { buildRule } from '../../engine/build-rule.ts';

function wordsOf(pattern: string, text: string): string[] {
  const { compiled, problems } = compileRules([buildRule({ phrases: [pattern] })], {
    regex: compileExpression,
  });
  expect(problems).toEqual([]);
  return check(compiled, text).map(({ from, to, text: words }) => {
    expect(text.slice(from, to)).toBe(words);
    return words;
  });
}

const FOUND: readonly (readonly [pattern: string, text: string, found: readonly string[]])[] = [
  ['/no+pe/', 'Well. I say NOOOPE to it.', ['NOOOPE']],
  ['/(?-i:ASAP)/', 'Do it asap, ASAP.', ['ASAP']],
  ['/#\\d{5,}/', '#12345 is lost. See #99999!', ['#12345', '#99999']],
  ['/\\d+ ?%/', 'It costs 5 % now. It was 7%', ['5 %', '7%']],
  ["/don't \\w+/", 'I don’t know.', ['don’t know']],
  ['/don’t \\w+/', "I don't know.", ["don't know"]],
  ['/we are/', 'So we\u00A0are.', ['we\u00A0are']],
  ['/[😀-😎]/', '😀 Hi😁 there, 👍 you😎', ['😁', '😎']],
  ['/\\p{Lu}{3,}/', 'Ja, ÄÖÜ.', ['ÄÖÜ']],
  ['/straße/', 'Die STRAẞE.', ['STRAẞE']],
  ['/ask/', 'An aſk and an asK.', ['aſk', 'asK']],
  ['/refund.*never/', 'The refund\nwill never come.', ['refund\nwill never']],
  ['/refund.*never/', 'The refund is here. Never mind.', []],
  ['/refund.*never/', 'The refund.\n\nNever mind.', []],
  ['/^no\\b/', 'No. He said no.\n- No way', ['No', 'No']],
  ['/\\bway\\W?$/', 'No way. Way out', ['way.']],
  ['/x*/', 'ax xx', ['x', 'xx']],
  ['/\\b/', 'Nothing to tell.', []],
  ['/fund/', 'A refund.', ['fund']],
  ['/calm/', 'They wrote "calm" to `calm`.', []],
  ['/(?P<what>calm) down/', 'Please calm down.', ['calm down']],
  ['/and/or/', 'This and/or that.', ['and/or']],
  ['/and\\/or/', 'This and/or that.', ['and/or']],
  ['/e\\. {2,}[A-Z]/', 'It is here.  Now what? It is there. Now.', ['e.']],
  ['/e\\.(?-i:[A-Z])/', 'It is here.Now what?', ['e.']],
  ['/e\\.\\s+N/', 'It is here.\nNow. It is here.\n\nNow.', []],
  ['/here\\.\\s*$/', 'It is here.  Now what?', ['here.']],
  ['/now/', 'It is here. Now what?', ['Now']],
];

describe('an expression finds', () => {
  test.each(FOUND)('%s in %j', (pattern, text, found) => {
    expect(wordsOf(pattern, text)).toEqual(found);
  });
});

test('expressions guard as phrases do', () => {
  const { compiled } = compileRules(
    [
      buildRule({ id: 'own', phrases: ['/calm +down/'], unless: ['/(?:never|not) calm down/'] }),
      buildRule({
        id: 'near',
        phrases: ['you must'],
        unlessNear: [{ phrases: ['/\\d+ days/'], within: 'sentence' }],
      }),
      buildRule({ id: 'named', phrases: ['/no+ way/'], guards: ['thanks'] }),
    ],
    {
      guards: { thanks: { why: 'x', near: [{ phrases: ['/th(?:an)?[kx]s?/'], within: 'draft' }] } },
      regex: compileExpression,
    },
  );
  const found = (text: string) => check(compiled, text).map(({ ruleId }) => ruleId);
  expect(found('Calm  down. You must. Nooo way.')).toEqual(['own', 'near', 'named']);
  expect(found('I never calm down. You must in 5 days. No way. Thx.')).toEqual([]);
});

const PIECES = [
  'a',
  'b',
  'ab',
  'ſ',
  's',
  'S',
  'k',
  '\u212A',
  'İ',
  'é',
  '’',
  "'",
  ' ',
  '\u00A0',
  '\n',
  '😀',
  '\ud83d',
  '.',
  '#1',
];
const text = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 2 })), { maxLength: 30 });
const atom = fc.constantFrom(
  'a',
  'b',
  'ab',
  's',
  'k',
  "'",
  ' ',
  '.',
  '\\w',
  '\\b',
  '^',
  '$',
  '[ab]',
  '[^a]',
  'é',
  '\\p{L}',
  '\\.',
  '(?i)',
  '\\x61',
  '\\Qa.\\E',
  '😀',
  '#',
);
const expression = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    atom,
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => a + b),
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => `(?:${a}|${b})`),
    fc
      .tuple(tie('any'), fc.constantFrom('*', '+', '?', '{2}', '{0,2}', '{1,}', '*?', '+?'))
      .map(([a, mark]) => `(${a})${mark}`),
  ),
})).any;

test('any expression in any sentence finds what the library alone finds, proven or not', () => {
  fc.assert(
    fc.property(expression, text, (source, pieces) => {
      const sentence = pieces.join('');
      const plain = sentence
        .replace(/[`\u00B4\u02BC\u2018\u2019\u201B\u2032\uFF07]/g, "'")
        .replace(/[\u00A0\u2007\u2009\u200A\u202F\u3000]/g, ' ');
      const matcher = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE | RE2JS.DOTALL).matcher(plain);
      const expected: { from: number; to: number }[] = [];
      while (matcher.find())
        if (matcher.end() > matcher.start()) expected.push({ from: matcher.start(), to: matcher.end() });
      expect([...compileExpression(source)(sentence)]).toEqual(expected);
      expect([...provenExpression(source)(sentence)]).toEqual(expected);
    }),
    { numRuns: 3000 },
  );
});

test('one that was never proven finds nothing and throws nothing while a draft is checked', () => {
  expect(() => compileExpression('[z-a]')).toThrow();
  expect([...provenExpression('[z-a]')('A zebra.')]).toEqual([]);
});

const RULES = [
  buildRule({ id: 'case', phrases: ['/#\\d+/', '/\\d+%/'] }),
  buildRule({ id: 'no', phrases: ['/^no\\b/', '/\\bno\\W?$/'], unless: ['/no+ problem/'] }),
  buildRule({
    id: 'you',
    phrases: ['/you .{0,20}should/', 'you must'],
    unlessNear: [{ phrases: ['/😀/'], within: 'next-sentence' }],
  }),
];
const DRAFT = [
  'No',
  'no',
  '. ',
  '.',
  ' ',
  '#',
  '1',
  '%',
  '(',
  '"',
  '😀',
  '\ud83d',
  '\n',
  '\n\n',
  '\n- ',
  '> ',
  'you ',
  'should',
  'you must ',
  'problem',
  ': ',
  '!',
];
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.integer({ min: 0, max: 6 }),
  added: fc.oneof(fc.constantFrom(...DRAFT), fc.constant('')),
});

test('after any edits expressions find what they find in the whole, and offsets slice the text', () => {
  const { compiled } = compileRules(RULES, { regex: compileExpression });
  const lazy = compileRules(RULES, { regex: provenExpression, areProven: true }).compiled;
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...DRAFT), { maxLength: 25 }),
      fc.array(edit, { maxLength: 8 }),
      (pieces, edits) => {
        const checker = createChecker(compiled);
        let draft = pieces.join('');
        checker.check(draft);
        for (const { at, removed, added } of edits) {
          const from = Math.floor(at * draft.length);
          draft = draft.slice(0, from) + added + draft.slice(from + removed);
          const found = checker.check(draft);
          expect(found).toEqual(check(compiled, draft));
          expect(found).toEqual(check(lazy, draft));
          for (const one of found) expect(draft.slice(one.from, one.to)).toBe(one.text);
        }
      },
    ),
    { numRuns: 2000 },
  );
});

describe('a hostile expression stays linear on a hostile text', () => {
  const cost = (run: () => void): number => {
    const times = Array.from({ length: 3 }, () => {
      const started = process.cpuUsage();
      run();
      return process.cpuUsage(started).user;
    });
    return Math.min(...times);
  };

  test.each([
    ['(a+)+$', 'a', '!'],
    ['(?:a|aa)+$', 'a', '!'],
    ['(a*)*b', 'a', ''],
    ['(?:.*a){20}b', 'a', 'c'],
    ['(?:a.*x)|a', 'a', ''],
    ['(?:a?){60}a{60}', 'a', ''],
    ['([a-z]+ ?)+\\d', 'ab ', ''],
  ])('%s', (source, unit, end) => {
    const matcher = compileExpression(source);
    const textOf = (length: number) => unit.repeat(length / unit.length) + end;
    const run = (sentence: string) => () => void [...matcher(sentence)];
    const [short, long] = [textOf(10_000), textOf(100_000)];
    // Ten times the text: quadratic would be a hundred times the work.
    expect(cost(run(long))).toBeLessThan(40 * cost(run(short)) + 40_000);
  });
});
