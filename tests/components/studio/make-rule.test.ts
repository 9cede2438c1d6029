import { describe, expect, test } from 'vitest';
import {
  followMade,
  hasMadeExamples,
  madeRule,
  patternProblems,
} from '../../../components/studio/make-rule.ts';
import {
  emptyRule,
  type RuleDraft,
  withPattern,
  withSentence,
} from '../../../components/studio/rule-draft.ts';
import { ruleSchema } from '../../../lib/policy/schema.ts';

const HOME = { taken: new Set<string>(), owner: 'Ana Ruiz', family: 'team-wording' };
const THREE: RuleDraft = {
  ...emptyRule(),
  phrases: ["that's not my (job|department)"],
  why: 'Nobody will help, it says.',
  alternatives: ['Let me find the person who can help you'],
};

describe('a rule of three fields', () => {
  test('has all that the format asks for', () => {
    expect(ruleSchema.parse(madeRule(THREE, HOME))).toMatchObject({
      id: 'thats-not-my-job',
      name: "That's not my job",
      category: 'team-wording',
      source: 'Ana Ruiz',
      examples: {
        flag: ["That's not my job."],
        pass: ['Let me find the person who can help you.'],
      },
    });
  });

  test.each(['phrases', 'why', 'alternatives'] as const)('is none without %s', (field) => {
    expect(madeRule({ ...THREE, [field]: field === 'why' ? ' ' : [] }, HOME)).toBeNull();
  });

  test('gets an id that no other rule has', () => {
    const taken = new Set(['thats-not-my-job', 'thats-not-my-job-2']);
    expect(madeRule(THREE, { ...HOME, taken })?.id).toBe('thats-not-my-job-3');
  });

  test.each([
    ['you [really] should [..3] have', 'You should have.'],
    ['~promise', 'Promise.'],
    ['^no', 'No.'],
    ['(i am|we are) busy', 'I am busy.'],
    ['"ASAP"', 'ASAP.'],
  ])('of %s is tried on %s', (phrase, sentence) => {
    expect(madeRule({ ...THREE, phrases: [phrase] }, HOME)?.examples.flag).toEqual([sentence]);
  });

  test('keeps no sentence of ours that it would get wrong', () => {
    const own = { ...THREE, alternatives: ["that's not my job"] };
    expect(madeRule(own, HOME)?.examples.pass).toEqual(['Thank you for your message.']);
  });
});

describe('what was made from a rule', () => {
  const before = madeRule(THREE, HOME)!;

  test('follows its words', () => {
    const after = followMade(before, { ...before, phrases: ['not our policy'] }, {});
    expect(after).toMatchObject({ name: 'Not our policy', examples: { flag: ['Not our policy.'] } });
    expect(hasMadeExamples(after, {})).toBe(true);
  });

  test('gives way to a sentence of one’s own', () => {
    const own = "Sorry, that's not my job here.";
    const after = followMade(before, withSentence(before, 'flag', own), {});
    expect(after.examples.flag).toEqual([own]);
    expect(hasMadeExamples(after, {})).toBe(false);
  });

  test('stays as it is once it is somebody’s own', () => {
    const named = { ...before, name: 'Passing on', examples: { flag: ['Not my job.'], pass: ['It is.'] } };
    const after = followMade(named, { ...named, phrases: ['not my job'] }, {});
    expect(after).toMatchObject({ name: 'Passing on', examples: named.examples });
  });
});

test('a sentence that should be caught is no longer one to be left alone', () => {
  const once = withSentence(THREE, 'pass', 'Not my job.');
  expect(withSentence(once, 'flag', 'Not my job.').examples).toEqual({ flag: ['Not my job.'], pass: [] });
});

test('a wider pattern takes the place of the one it was made from, and nothing else is touched', () => {
  const two = { ...THREE, phrases: ['one', 'two'] };
  expect(withPattern(two, 'phrases[1]', 'two [..1] more').phrases).toEqual(['one', 'two [..1] more']);
  expect(withPattern(two, 'phrases[7]', 'x')).toBe(two);
  expect(withPattern(two, 'unless[0]', 'x')).toBe(two);
});

test('a pattern that cannot be read is told by its field', () => {
  expect(patternProblems({ ...THREE, phrases: ['fine', 'not (my'] }, {})).toMatchObject([
    { field: 'phrases[1]' },
  ]);
  expect(patternProblems(THREE, {})).toEqual([]);
});
