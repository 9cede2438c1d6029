import { describe, expect, it, vi } from 'vitest';
import { findFindings } from '../../lib/engine/check/find-findings.ts';
import type { RegexCompiler } from '../../lib/engine/regex/compile-regex.ts';
import type { Rule } from '../../lib/engine/types.ts';
import { provenExpression } from '../../lib/policy/expressions/compile-expression.ts';
import { createAnalysis, type LateCode } from '../../lib/review/analysis.ts';

const rule = (id: string, phrase: string): Rule => ({
  id,
  category: 'tone',
  severity: 'warn',
  phrases: [phrase],
  why: 'It sounds cold.',
  alternatives: ['I see'],
});
const HERE: LateCode = {
  expressions: { now: provenExpression, bring: () => Promise.resolve() },
  find: () => findFindings,
};
const words = (text: string, analysis = createAnalysis({ rules: [rule('calm', 'calm down')] }, HERE)) =>
  analysis.check(text, 'public').map((finding) => finding.text);

describe('the analysis that the sessions of a page share', () => {
  it('finds the wording of its rules', () => {
    expect(words('Please calm down.')).toEqual(['calm down']);
  });

  it('goes by new rules at once, for the same text too', () => {
    const analysis = createAnalysis({ rules: [rule('calm', 'calm down')] }, HERE);
    expect(words('Please calm down.', analysis)).toEqual(['calm down']);
    analysis.use({ rules: [rule('please', 'please')] });
    expect(words('Please calm down.', analysis)).toEqual(['Please']);
  });

  it('finds the same after it has let go of the text', () => {
    const analysis = createAnalysis({ rules: [rule('calm', 'calm down')] }, HERE);
    expect(words('Please calm down.', analysis)).toEqual(['calm down']);
    analysis.forget();
    expect(words('Please calm down.', analysis)).toEqual(['calm down']);
  });

  it('leaves out a rule that cannot be read and keeps the others', () => {
    const analysis = createAnalysis({ rules: [rule('broken', '((('), rule('calm', 'calm down')] }, HERE);
    expect(words('Please calm down.', analysis)).toEqual(['calm down']);
  });

  it('sees that a draft holds a phrase before what finds by it is there, but for words that are not the agent\u2019s', () => {
    const rules = [rule('calm', 'calm down')];
    let find: ReturnType<LateCode['find']> = null;
    const analysis = createAnalysis({ rules }, { ...HERE, find: () => find });
    const texts = ['Please calm down.', 'Thank you.', '> calm down\n\nThank you.'];
    expect(texts.map((text) => analysis.holdsAny(text))).toEqual([true, false, false]);
    expect(words('Please calm down.', analysis)).toEqual([]);
    find = findFindings;
    expect(words('Please calm down.', analysis)).toEqual(['calm down']);
  });

  it('looks for regular expressions by what was brought for them, and until then leaves out rules that use one', () => {
    const rules = [
      rule('code', '/#\\d{5,}/'),
      { ...rule('must', 'you must'), unless: ['/must have \\w+ed/'] },
      rule('calm', 'calm down'),
    ];
    const expressions = { now: null as RegexCompiler | null, bring: vi.fn(() => Promise.resolve()) };
    const analysis = createAnalysis({ rules }, { ...HERE, expressions });
    const text = 'Calm down: #12345. You must have waited. You must go.';
    expect([analysis.holdsAny(' '), words('', analysis)]).toEqual([false, []]);
    expect(expressions.bring).not.toHaveBeenCalled();
    expect(words(text, analysis)).toEqual(['Calm down']);
    expect(expressions.bring).toHaveBeenCalledTimes(1);
    expressions.now = provenExpression;
    analysis.use({ rules });
    expect(words(text, analysis)).toEqual(['Calm down', '#12345', 'You must']);
    expect(analysis.check(text, 'public').at(-1)!.from).toBe(text.lastIndexOf('You must'));
    expect(expressions.bring).toHaveBeenCalledTimes(1);
  });

  it('brings nothing for a policy without regular expressions', () => {
    const expressions = { now: null, bring: vi.fn(() => Promise.resolve()) };
    const analysis = createAnalysis({ rules: [rule('calm', 'calm down')] }, { ...HERE, expressions });
    expect(words('Please calm down. #12345', analysis)).toEqual(['calm down']);
    expect(expressions.bring).not.toHaveBeenCalled();
  });
});
