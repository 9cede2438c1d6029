import { describe, expect, test } from 'vitest';
import { auditPolicy } from '../../lib/policy/audit-policy.ts';
import { compilePolicy } from '../../lib/policy/compile-policy.ts';
import { problemLine } from '../../lib/policy/problem.ts';
import { testExamples } from '../../lib/policy/prove-policy.ts';
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

  test('offers two or three alternatives for each rule', () => {
    const odd = pack.rules.filter(({ alternatives: { length } }) => length < 2 || length > 3);
    expect(odd.map(({ id }) => id)).toEqual([]);
  });
});

describe.each(parts.length > 0 ? [packOf(parts)] : [])('the English pack as a whole', (pack) => {
  const { findingsIn } = compilePolicy(pack);

  test('passes its own audit: ids and phrases stand once, no alternative is flagged', () => {
    expect(auditPolicy(pack).map(problemLine)).toEqual([]);
  });

  test('offers alternatives that are clean wherever they go in', () => {
    const dirty = pack.rules.flatMap((rule) =>
      rule.examples.flag.flatMap((example) =>
        findingsIn(example, rule.where)
          .filter(({ ruleId }) => ruleId === rule.id)
          .flatMap(({ from, to, alternatives }) =>
            alternatives
              .map((better) => example.slice(0, from) + better + example.slice(to))
              .filter((mended) => findingsIn(mended, rule.where).some((finding) => finding.from === from)),
          ),
      ),
    );
    expect(dirty).toEqual([]);
  });

  test.each(DOS)('never flags what is said instead: "%s"', (text) => {
    expect(findingsIn(text).map(({ ruleId }) => ruleId)).toEqual([]);
  });
});
