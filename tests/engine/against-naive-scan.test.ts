import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePhrases, findPhrases } from '../../lib/engine/phrase-set.ts';
import { readText } from '../../lib/engine/read-text.ts';
import { naiveScan, type Part, writePattern } from './naive-scan.ts';

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

test('every match of every pattern is found, and nothing else, whatever patterns stand beside it', () => {
  fc.assert(
    fc.property(fc.array(pattern, { minLength: 1, maxLength: 4 }), text, (patterns, draft) => {
      const groups = patterns.map((parts, index) => ({ id: String(index), phrases: [writePattern(parts)] }));
      const { set, problems } = compilePhrases(groups);
      expect(problems).toEqual([]);
      const found = findPhrases(set, readText(draft)).map((match) => `${match.id}:${match.from}-${match.to}`);
      const expected = patterns.flatMap((parts, index) =>
        [...naiveScan(parts, draft)].map((span) => `${index}:${span}`),
      );
      expect(found.sort()).toEqual(expected.sort());
    }),
    { numRuns: 1500 },
  );
});
