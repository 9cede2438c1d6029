import { describe, expect, test } from 'vitest';
import { compileRules } from '../../../lib/engine/compile-rules.ts';
import { findMatches } from '../../../lib/engine/find-matches.ts';
import type { RuleInWriting } from '../../../lib/policy/near-misses/near-miss-types.ts';
import { shippedPolicy } from '../../../lib/policy/shipped-policy.ts';
import { previewPattern, SENTENCES_MAX } from '../../../lib/policy/studio/preview-pattern.ts';
import { buildRule } from '../../engine/build-rule.ts';

describe('a rule that is being written', () => {
  test('shows what it flags, by which phrase, and how the sentence reads with its first alternative', () => {
    const rule = { phrases: ['no way', "that's not my job"], alternatives: ['I will ask for you'] };
    expect(previewPattern(rule, ['Sorry, that is not my job.', 'Welcome.'])).toEqual({
      findings: [
        {
          ...{ sentence: 0, from: 7, to: 25, text: 'that is not my job', field: 'phrases[1]' },
          instead: 'Sorry, I will ask for you.',
        },
      ],
      nearMisses: [],
      problems: [],
    });
  });

  test('is tried with its sound phrases while another cannot be read, which is named with its place', () => {
    const { findings, problems } = previewPattern({ phrases: ['calm (down', 'relax'] }, [
      'Calm down, relax.',
    ]);
    expect(findings.map(({ text, field }) => [text, field])).toEqual([['relax', 'phrases[1]']]);
    expect(problems).toEqual([
      {
        ...{ where: 'phrases[0]', field: 'phrases[0]', pattern: 'calm (down', at: 5 },
        ...{
          what: 'the pattern "calm (down" cannot be read at character 6.',
          mend: '"(" is not closed. Add ")".',
        },
      },
    ]);
  });

  test.each<[string, RuleInWriting]>([
    ['no phrase at all', { phrases: [] }],
    ['an empty phrase', { phrases: ['', '  '] }],
    ['an unknown guard', { phrases: ['calm down'], guards: ['nobody'] }],
    ['a broken expression', { phrases: ['/(/'] }],
    ['a form that does not exist', { phrases: ['{loud}'] }],
  ])('with %s throws nothing', (_, rule) => {
    expect(() => previewPattern(rule, ['Please calm down.', ''])).not.toThrow();
  });

  test('is switched on for the trial, and tried where it counts', () => {
    expect(
      previewPattern({ phrases: ['calm down'], off: true, where: 'note' }, ['Calm down.']).findings,
    ).toHaveLength(1);
  });

  test('uses the lists and guards of its policy', () => {
    const names = {
      lists: { carrier: ['post', 'courier'] },
      guards: { kind: { why: 'Kind.', near: [{ phrases: ['please'], within: 'sentence' as const }] } },
    };
    const rule = { phrases: ['ask the <carrier>'], guards: ['kind'] };
    const { findings, nearMisses } = previewPattern(
      rule,
      ['Ask the courier.', 'Please ask the post.'],
      names,
    );
    expect(findings.map(({ sentence }) => sentence)).toEqual([0]);
    expect(nearMisses).toMatchObject([
      { sentence: 1, kind: 'guard', text: 'ask the post', at: { from: 0, to: 6 } },
    ]);
  });
});

describe('a near miss', () => {
  test.each<[string, RuleInWriting, string, object]>([
    [
      'a word in between',
      { phrases: ["that's not my job"] },
      "That's really not my job.",
      {
        kind: 'extra-words',
        what: '"really" stands between "That\'s" and "not".',
        pattern: "that's [..1] not my job",
      },
    ],
    [
      'several words in between',
      { phrases: ['calm down'] },
      'Calm yourself right down.',
      { kind: 'extra-words', pattern: 'calm [..2] down' },
    ],
    [
      'more words than a gap holds',
      { phrases: ['you [..2] failed'] },
      'You have all in all failed.',
      { kind: 'extra-words', pattern: 'you [..4] failed' },
    ],
    [
      'another word',
      { phrases: ["that's not my job"] },
      "That's not my duty.",
      {
        kind: 'other-word',
        what: '"duty" stands where the phrase has "job".',
        pattern: "that's not my (job|duty)",
        text: "That's not my duty",
      },
    ],
    [
      'another word beside choices',
      { phrases: ['not my (job|task)'] },
      'It is not my duty.',
      { kind: 'other-word', pattern: 'not my (job|duty|task)' },
    ],
    [
      'another contraction',
      { phrases: ["that's not my job"] },
      "It's not my job.",
      { kind: 'other-word', pattern: "(that's|it's) not my job" },
    ],
    [
      'another form',
      { phrases: ['promise to call'] },
      'I promised to call.',
      { kind: 'other-form', pattern: '~promise to call' },
    ],
    [
      'a slip of the pen',
      { phrases: ['definitively not'] },
      'Definitivly not.',
      { kind: 'other-word', pattern: '(definitively|definitivly) not' },
    ],
    [
      'another case',
      { phrases: ['do it "ASAP"'] },
      'Do it asap.',
      { kind: 'other-case', pattern: 'do it ASAP' },
    ],
    [
      'a missing word',
      { phrases: ['nothing whatsoever we can do'] },
      'There is nothing we can do.',
      {
        kind: 'missing-word',
        what: '"whatsoever" is missing after "nothing".',
        pattern: 'nothing [whatsoever] we can do',
      },
    ],
    [
      'a sentence that ends within',
      { phrases: ['calm down'] },
      'All is calm. Down there, too.',
      { kind: 'border' },
    ],
    ['a colon within', { phrases: ['calm down'] }, 'Keep calm: down there it is not.', { kind: 'border' }],
    [
      'a word that goes on',
      { phrases: ['you are'] },
      "You aren't late.",
      { kind: 'border', what: 'a match ends with a whole word, and "aren\'t" goes on.' },
    ],
    [
      'a place that is no opening',
      { phrases: ['^no'] },
      'I say no.',
      { kind: 'not-at-opening', pattern: 'no' },
    ],
    [
      'a place that is no end',
      { phrases: ['thanks.'] },
      'Thanks a lot.',
      { kind: 'not-at-end', pattern: 'thanks' },
    ],
    [
      'a guard',
      { phrases: ['calm down'], unless: ['calm down a bit'] },
      'Calm down a bit.',
      { kind: 'guard', field: 'phrases[0]', text: 'Calm down' },
    ],
    ['its place in the sentence', { phrases: ['no'], only: 'opener' }, 'I say no.', { kind: 'only' }],
    ['a quotation', { phrases: ['calm down'] }, 'You wrote "please calm down now" to us.', { kind: 'skip' }],
  ])('names %s', (_, rule, sentence, said) => {
    expect(previewPattern(rule, [sentence])).toMatchObject({ findings: [], nearMisses: [said] });
  });

  test.each([
    ['not my job', 'I am sorry about the delay.'],
    ['i am busy', 'I am sorry.'],
    ['it is not possible', 'It is not my order.'],
    ['calm down', 'The price went down.'],
    ['you should have told us', 'You have a lovely dog.'],
  ])('of "%s" is not seen in "%s", which only shares common words', (phrase, sentence) => {
    expect(previewPattern({ phrases: [phrase] }, [sentence]).nearMisses).toEqual([]);
  });

  test('offers only patterns that match the words, whatever the rule', () => {
    const sentences = [
      'You should really have told us that before, and we told you so.',
      'It is not our job, that is the task of the other department, so please calm yourself down.',
      'Unfortunately nothing more can be done about it at this very point in time.',
    ];
    let offered = 0;
    for (const rule of shippedPolicy.rules.filter((_, nth) => nth % 3 === 0)) {
      for (const { pattern, sentence, from, to } of previewPattern(rule, sentences, shippedPolicy)
        .nearMisses) {
        if (pattern === undefined) continue;
        offered++;
        const { compiled, problems } = compileRules([buildRule({ phrases: [pattern] })], {
          lists: shippedPolicy.lists,
        });
        expect(problems).toEqual([]);
        const hits = findMatches(compiled, sentences[sentence]!);
        expect(
          hits.some((hit) => hit.from < to && hit.to > from),
          pattern,
        ).toBe(true);
      }
    }
    expect(offered).toBeGreaterThan(2);
  });
});

describe('the cost of a preview', () => {
  // Half a second each would be 25 times the budget: this holds the growth, the benchmark of the browser the time.
  test.each<[string, RuleInWriting, string]>([
    ['gaps beside gaps', { phrases: ['a [..8] a [..8] a [..8] a [..8] b'] }, 'a '.repeat(1_000)],
    [
      'choices beside choices',
      { phrases: ['(a|b) (a|b) (a|b) (a|b) (a|b) (a|b) (a|b) (a|b) c'] },
      'a b '.repeat(500),
    ],
    [
      'many phrases',
      { phrases: Array.from({ length: 100 }, (_, nth) => `word${nth} of the day`) },
      'of the day '.repeat(180),
    ],
    ['a deep nest', { phrases: [`${'[('.repeat(4)}a|b${')|c]'.repeat(4)} d`] }, 'a c '.repeat(500)],
  ])('is bounded for %s', (_, rule, text) => {
    const began = performance.now();
    previewPattern(
      rule,
      Array.from({ length: SENTENCES_MAX * 2 }, () => text),
    );
    expect(performance.now() - began).toBeLessThan(4_000);
  });
});
