import { describe, expect, test } from 'vitest';
import type { Audience, Finding } from '../../lib/engine/types.ts';
import { auditPolicy } from '../../lib/policy/audit-policy.ts';
import { compilePolicy } from '../../lib/policy/compile-policy.ts';
import { problemLine } from '../../lib/policy/problem.ts';
import { testExamples } from '../../lib/policy/prove-policy.ts';
import { ENGLISH, shippedPolicy } from '../../lib/policy/shipped-policy.ts';
import { packOf, parts } from './english-pack.ts';

/** What good service says instead of the ten classic don'ts. */
const DOS = [
  "I'll find out.",
  'What I can do is…',
  'This is who can help you …',
  'I understand your frustration.',
  "Let's see what we can do about this.",
  'I can help you.',
  "I'll try my best.",
  'I am sorry.',
  "I'll be with you in just a moment.",
  'I will call you back.',
];

describe.each(parts)('the family $category of the English pack', (part) => {
  const pack = packOf([part]);

  test('names its own family in every rule', () => {
    expect(pack.rules.filter(({ category }) => category !== part.category)).toEqual([]);
  });

  test('proves each rule by four and more examples of each kind', () => {
    const outcomes = testExamples(pack);
    expect(outcomes.flatMap(({ problems }) => problems).map(problemLine)).toEqual([]);
    expect(outcomes.filter(({ flag, pass }) => Math.min(flag, pass) < 4).map(({ ruleId }) => ruleId)).toEqual(
      [],
    );
  });

  test('offers one to three alternatives for each rule', () => {
    const odd = pack.rules.filter(({ alternatives: { length } }) => length < 1 || length > 3);
    expect(odd.map(({ id }) => id)).toEqual([]);
  });
});

describe('the English pack as a whole', () => {
  const pack = packOf(parts);
  const { findingsIn } = compilePolicy(pack);

  test('is what ships, every family of it', () => {
    expect(ENGLISH.map(({ category }) => category).sort()).toEqual(
      parts.map(({ category }) => category).sort(),
    );
    expect(shippedPolicy.rules).toHaveLength(pack.rules.length);
  });

  test('passes its own audit: ids and phrases stand once, no alternative is flagged', () => {
    const toMend = auditPolicy(pack).filter(({ grade }) => grade === 'mend');
    expect(toMend.map(problemLine)).toEqual([]);
  });

  /** Whether a finding lies in the words put in; one that goes on into the rest of the sentence was there before. */
  const isFlagged = (before: string, better: string, after: string, where: Audience | undefined) =>
    findingsIn(before + better + after, where).some(
      ({ from, to }) => from >= before.length && to <= before.length + better.length,
    );

  test('offers alternatives that are clean wherever they go in', () => {
    const dirty = pack.rules.flatMap((rule) =>
      rule.examples.flag.flatMap((example) =>
        findingsIn(example, rule.where)
          .filter(({ ruleId }) => ruleId === rule.id)
          .flatMap(({ from, to, alternatives }) =>
            alternatives
              .filter((better) => isFlagged(example.slice(0, from), better, example.slice(to), rule.where))
              .map((better) => `${rule.id}: ${example} → ${better}`),
          ),
      ),
    );
    expect(dirty).toEqual([]);
  });

  test.each([
    ['Calm down please.', 'I am sorry.'],
    ['Hold on a second please.', "I'll be with you in just a moment."],
    ["I'm busy right now.", "I'll be with you in just a moment."],
    ["I don't have time for this now.", "I'll be with you in just a moment."],
    ['Nothing can be done by us here.', 'Let me check which options are left.'],
    ["I can't do that.", 'What I can do instead is {what}.'],
    ['You should have read the terms.', 'For next time, it helps to have read the terms.'],
    ['Your claim was denied because it came late.', 'I could not say yes this time because it came late.'],
  ])('reads well after one click: "%s"', (draft, after) => {
    const [{ from, to, alternatives }] = findingsIn(draft) as [Finding];
    expect(draft.slice(0, from) + alternatives[0] + draft.slice(to)).toBe(after);
  });

  test.each(DOS)('never flags what is said instead: "%s"', (text) => {
    expect(findingsIn(text).map(({ ruleId }) => ruleId)).toEqual([]);
  });
});
