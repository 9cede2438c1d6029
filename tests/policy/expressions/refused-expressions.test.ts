import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRules } from '../../../lib/engine/compile-rules.ts';
import { compileExpression } from '../../../lib/policy/expressions/compile-expression.ts';
import { ExpressionFault } from '../../../lib/policy/expressions/expression-fault.ts';
import { buildRule } from '../../engine/build-rule.ts';

/** Expression, offset between its slashes, and what its author is told. */
const REFUSED: readonly (readonly [string, number, RegExp])[] = [
  ['no (?!problem)', 3, /look-ahead.*not in RE2.*"unless"/],
  ['no (?=way)', 3, /look-ahead.*not in RE2.*part of the expression/],
  ['a (?<!not )must', 2, /look-behind.*not in RE2.*"unlessNear" with within: before/],
  ['(?<=not )must', 0, /look-behind.*not in RE2/],
  ['(very) \\1', 7, /back-reference is not in RE2.*"unless"/],
  ['(?P<n>very) \\k<n>', 12, /back-reference is not in RE2/],
  ['(?P<n>very) (?P=n)', 12, /back-reference.*not in RE2/],
  ['(?>no) way', 0, /Write "\(\?:…\)"/],
  ['(?R)', 0, /calls itself/],
  ['(?(1)a|b)', 0, /Write both ways out/],
  ['no(?#never) way', 2, /Take it out/],
  ['no++', 3, /Take the "\+" out/],
  ['no**', 3, /repeat of a repeat/],
  ['(?:no){2}{3}', 9, /repeat of a repeat/],
  ['*no', 0, /Nothing stands before "\*"/],
  ['no|+', 3, /Nothing stands before "\+"/],
  ['no{3,2}', 2, /smaller one first/],
  ['see (no', 4, /never closed/],
  ['no) way', 2, /closes nothing/],
  ['see [no', 4, /"\[" is never closed/],
  ['a [z-a]', 3, /"z-a" is no set of characters/],
  ['a \\p{Greec}', 2, /"\\p\{Greec\}" is no set of characters/],
  ['[[:letter:]]', 1, /"\[:letter:\]" is no set of characters/],
  ['[a-\\d]', 3, /"\\d" means nothing here/],
  ['a \\q', 2, /Write "q" for the character/],
  ['no\\Z', 2, /Write "\$"/],
  ['\\u0041', 0, /\\x\{1F600\}/],
  ['no\\', 2, /backslash at the end/],
  ['(?z)no', 0, /is not in RE2/],
  ['(?P<n', 0, /opens like this/],
  ['(?P<n>a)(?P<n>b)', 11, /names two groups/],
  ['x{1000}{1000}', 7, /repeat of a repeat/],
  ['(?:x{1000}){1000}', 3, /1,001 steps; 500 are the most/],
  ['(?:no ){5}(?:[a-z]{60}){9}', 10, /steps; 500 are the most/],
  ['(?:a?){400}', 0, /steps; 500 are the most/],
  ['(?:){2000}', 4, /1,000 times are the most/],
  ['n'.repeat(501), 500, /501 characters; 500 are the most/],
];

describe('an expression that is not in RE2 or too large is refused with its place and what to write instead', () => {
  test.each(REFUSED)('%.40s', (expression, at, message) => {
    const pattern = `/${expression}/`;
    const { problems } = compileRules([buildRule({ phrases: [pattern] })], { regex: compileExpression });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ field: 'phrases[0]', pattern, at: at + 1 });
    expect(problems[0]!.message).toMatch(message);
  });

  test.each([
    ['/no/i', 4, /case is ignored anyway/],
    ['/no', 0, /must end with "\/"/],
    ['//', 0, /Nothing stands between/],
  ])('%s', (pattern, at, message) => {
    const { problems } = compileRules([buildRule({ phrases: [pattern] })], { regex: compileExpression });
    expect(problems[0]!.at).toBe(at);
    expect(problems[0]!.message).toMatch(message);
  });
});

test('what unfolds too far is refused before it is unfolded', () => {
  const deep = `${'('.repeat(80)}a{1,3}${'){9}'.repeat(80)}`;
  const started = process.cpuUsage();
  expect(() => compileExpression(deep)).toThrow();
  expect(process.cpuUsage(started).user).toBeLessThan(200_000);
});

test('a refused expression takes its rule along and no other, wherever it stands', () => {
  const { compiled, problems } = compileRules(
    [
      buildRule({ id: 'phrase', phrases: ['fine', '/(?=no)/'] }),
      buildRule({ id: 'unless', phrases: ['fine'], unless: ['/a++/'] }),
      buildRule({ id: 'near', phrases: ['fine'], unlessNear: [{ phrases: ['/a++/'], within: 'draft' }] }),
      buildRule({ id: 'named', phrases: ['fine'], guards: ['broken'] }),
      buildRule({ id: 'sound', phrases: ['/calm +down/'] }),
    ],
    {
      guards: { broken: { why: 'x', near: [{ phrases: ['/(/'], within: 'draft' }] } },
      regex: compileExpression,
    },
  );
  expect(compiled.rules.map(({ id }) => id)).toEqual(['sound']);
  expect(problems.map(({ ruleId, guard, field }) => `${guard ?? ruleId} ${field}`).sort()).toEqual([
    'broken near[0].phrases[0]',
    'near unlessNear[0].phrases[0]',
    'phrase phrases[1]',
    'unless unless[0]',
  ]);
});

test('an expression cannot stand in a list of words', () => {
  const { problems } = compileRules([buildRule({ phrases: ['ask <shops>'] })], {
    lists: { shops: ['shop', '/shops?/'] },
    regex: compileExpression,
  });
  expect(problems[0]).toMatchObject({ list: 'shops', field: '[1]' });
  expect(problems[0]!.message).toMatch(/only by itself/);
});

const BITS = [...'()[]{}|*+?\\^$.:<>=!#-,0123456789abcdpPQEKxLiu_ 😀é'];
const MORE = ['(?:', '(?i)', '(?P<n>', '[[:alpha:]]', '\\p{L}', '{2,3}', '{0,40}', '\\x{1F600}', '\ud83d'];

test('whatever stands between the slashes works or is refused in a sentence, at a place that is there', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...BITS, ...MORE), { maxLength: 25 }), (bits) => {
      const source = bits.join('');
      try {
        for (const { from, to } of compileExpression(source)('abc 😀 (bar) {x}\ud83d'))
          expect(to).toBeGreaterThan(from);
      } catch (error) {
        expect(error).toBeInstanceOf(ExpressionFault);
        const { at, message } = error as ExpressionFault;
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(source.length);
        expect(message).toMatch(/\.$/);
      }
    }),
    { numRuns: 3000 },
  );
});
