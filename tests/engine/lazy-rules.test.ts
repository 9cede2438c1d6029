import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../lib/engine/check.ts';
import { anchorWords } from '../../lib/engine/compile/anchor-words.ts';
import { compileRules } from '../../lib/engine/compile-rules.ts';
import { createChecker } from '../../lib/engine/create-checker.ts';
import { Vocabulary } from '../../lib/engine/words/vocabulary.ts';
import { shippedPolicy } from '../../lib/policy/shipped-policy.ts';
import { CLEAN, FLAGGED } from '../policy/english-wordings.ts';
import { buildRule } from './build-rule.ts';

describe('a pattern says which words it needs', () => {
  test.each<[string, string[][]]>([
    ["that's not my job", [['not'], ['job']]],
    ['you [really] should have', [['should'], ['have']]],
    ['(i|we) [..3] (know|have no clue) it', [['know', 'have'], ['it']]],
    ['(calm [..1] down|relax)', [['calm', 'relax']]],
    ['a (|b)', [['a']]],
    ['(a (very|most) unusual|odd) b', [['unusual', 'odd'], ['b']]],
    ['((in|out) (up|down)|on) it', [['it']]],
    ["don't cannot", []],
    ['~promise you', [['you']]],
    ['"ASAP" please', [['please']]],
    ['ask (<org>|them) \\(later', [['later'], ['ask']]],
    ['(~call|ring) "me"', []],
    ['/x+/', []],
    ['naïve question', [['question']]],
    ['(a|b', []],
    ['a) b', []],
  ])('%j: %j', (pattern, words) => {
    const vocabulary = new Vocabulary();
    const symbols = anchorWords(pattern, vocabulary);
    expect(symbols).toEqual(words.map((list) => list.map((word) => vocabulary.symbolOf(word))));
  });
});

const PHRASES = [
  'not my job',
  "that's not",
  'i will call',
  '(can|will) not [..2] (job|call you)',
  'do not know',
  '~call you',
  '"NOW"',
  'let us (know|call)',
  '[so] sorry [that|if] you',
  'give me (it|that)',
  "driver's late",
  'we are',
  '(it|that) is (the|my) driver',
];
const rules = PHRASES.map((phrase, index) =>
  buildRule({ id: String(index), phrases: [phrase], unless: ['you know'] }),
);
const WORDS =
  "that's thats that is not my job isn't i'll ill will call calling you can't cant cannot won't don't dunno know idk now NOW let's lets us so sorry if gimme give me it the driver's driver late were we're are know".split(
    ' ',
  );
const text = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', '. ', ', ')), { maxLength: 14 })
  .map((pieces) => pieces.flat().join(''));

test('rules that wait for their words find what rules compiled at once find, whatever was read before', () => {
  const eager = compileRules(rules).compiled;
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (drafts) => {
      const lazy = compileRules(rules, { areProven: true }).compiled;
      const checker = createChecker(lazy);
      for (const draft of drafts) {
        expect(check(lazy, draft)).toEqual(check(eager, draft));
        expect(checker.check(draft)).toEqual(check(eager, draft));
      }
    }),
    { numRuns: 2000 },
  );
});

test('the shipped pack finds the same either way', () => {
  const { guards, lists } = shippedPolicy;
  const eager = compileRules(shippedPolicy.rules, { guards, lists }).compiled;
  const lazy = compileRules(shippedPolicy.rules, { guards, lists, areProven: true }).compiled;
  for (const draft of [...FLAGGED, ...CLEAN]) expect(check(lazy, draft)).toEqual(check(eager, draft));
});
