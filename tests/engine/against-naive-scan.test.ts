import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePhrases, findPhrases } from '../../lib/engine/phrase-set.ts';
import { readText } from '../../lib/engine/read-text.ts';
import { naiveScan, type Part, writePattern } from './naive-scan.ts';
import { naiveWalk } from './naive-walk.ts';

const WORDS = [
  'that',
  'is',
  'not',
  'can',
  'you',
  'are',
  'my',
  'job',
  "that's",
  'thats',
  "isn't",
  "can't",
  'cannot',
  "you're",
];
const word = fc.constantFrom(...WORDS);

const { sequence } = fc.letrec<{ sequence: Part[]; part: Part }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    word.map((text): Part => ({ word: text })),
    fc.constantFrom('be', 'job').map((any): Part => ({ any })),
    fc.record({
      choices: fc.array(tie('sequence') as fc.Arbitrary<Part[]>, { minLength: 1, maxLength: 3 }),
      optional: fc.boolean(),
    }),
  ),
  sequence: fc.array(tie('part') as fc.Arbitrary<Part>, { minLength: 1, maxLength: 3 }),
}));

// A gap stands between words, so each goes in between two parts that cannot be empty.
const pattern = fc
  .tuple(word, sequence, fc.option(fc.integer({ min: 1, max: 4 })), word)
  .map(([first, middle, gap, last]): Part[] => [
    { word: first },
    ...(gap === null ? middle : [{ gap }, ...middle]),
    { word: last },
  ]);
const separators = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '\n');
const text = fc
  .array(fc.tuple(fc.oneof(word, word, fc.constantFrom('jobs', 'was', 'other', 'My', 'IS')), separators), {
    maxLength: 12,
  })
  .map((pieces) => pieces.flat().join(''));

type Naive = (parts: readonly Part[], text: string) => Set<string>;

function expectAllFound(patterns: readonly Part[][], draft: string, naive: Naive): void {
  const groups = patterns.map((parts, index) => ({ id: String(index), phrases: [writePattern(parts)] }));
  const { set, problems } = compilePhrases(groups);
  expect(problems).toEqual([]);
  const found = findPhrases(set, readText(draft)).map((match) => `${match.id}:${match.from}-${match.to}`);
  const expected = patterns.flatMap((parts, index) =>
    [...naive(parts, draft)].map((span) => `${index}:${span}`),
  );
  expect(found.sort()).toEqual(expected.sort());
}

test('every match of every pattern is found, and nothing else, whatever patterns stand beside it', () => {
  fc.assert(
    fc.property(fc.array(pattern, { minLength: 1, maxLength: 4 }), text, (patterns, draft) => {
      expectAllFound(patterns, draft, naiveScan);
    }),
    { numRuns: 1500 },
  );
});

const CONTRACTIONS = ['its', ...WORDS.slice(8)];
const plain = fc.constantFrom('foo', 'other', 'foo', 'that', 'my', 'job', 'is', 'not', 'it', 'you');
const dense = fc.array(fc.oneof(fc.constantFrom(...CONTRACTIONS), plain), { minLength: 4, maxLength: 8 });

/** Each contraction takes up two positions of a line, and a set of positions 32 to a number. */
const positionsOf = (words: readonly string[]) =>
  words.length + words.filter((word) => CONTRACTIONS.includes(word)).length;

/** Contractions stand around the borders of the numbers, at positions 26 to 40 and 58 to 72. */
const longSentence = fc
  .record({
    fill: fc.array(plain, { minLength: 64, maxLength: 64 }),
    borders: fc.tuple(dense, dense),
    before: fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })),
    rest: fc.array(fc.oneof(plain, fc.constantFrom(...CONTRACTIONS)), { minLength: 3, maxLength: 69 }),
    isShort: fc.boolean(),
  })
  .map(({ fill, borders, before, rest, isShort }) => {
    const words = [...fill.slice(0, 32 - before[0]), ...borders[0]];
    if (isShort) return [...words, ...rest.slice(0, 8)];
    const toNext = 64 - before[1] - positionsOf(words);
    return [...words, ...fill.slice(0, toNext), ...borders[1], ...rest];
  })
  .map((words) => `${words.join(' ')}.`);

const wide = fc
  .tuple(fc.constantFrom('my', 'its', 'that', 'is', "isn't"), fc.integer({ min: 1, max: 8 }), sequence, word)
  .map(([first, gap, middle, last]): Part[] => [{ word: first }, { gap }, ...middle, { word: last }]);

test('every match is found, and nothing else, in a sentence of 33 to 140 words full of contractions', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(pattern, wide), { minLength: 1, maxLength: 4 }),
      longSentence,
      (patterns, draft) => {
        expectAllFound(patterns, draft, naiveWalk);
      },
    ),
    { numRuns: 300 },
  );
});
