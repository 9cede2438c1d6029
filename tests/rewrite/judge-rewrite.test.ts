import { describe, expect, it } from 'vitest';
import { judgeRewrite } from '../../lib/rewrite/judge-rewrite.ts';
import type { RewriteContext, RewriteLanguage, RewriteProblem } from '../../lib/rewrite/types.ts';

const nothing: RewriteContext = { language: 'en', flagged: [], check: () => [] };
const judged = (before: string, after: string, language: RewriteLanguage = 'en') =>
  judgeRewrite(before, after, { ...nothing, language }).map(told);
const told = ({ kind, fact, words }: RewriteProblem) => [kind, fact, words].filter(Boolean).join(' ');

describe('a sentence worded anew', () => {
  it.each([
    ['Your refund of $40.50 is late.', 'I am sorry that your refund of $40.50 is late.'],
    ['Dana calls you on Thursday at 14:30.', 'On Thursday at 14:30, Dana will gladly call you.'],
    ['We cannot ship to Peru.', 'I am sorry, shipping to Peru is not something that we can do.'],
    ['Send two photos by Friday.', 'Could you please send two photos by Friday?'],
    ['If it breaks again, write to help@acme.test.', 'Please write to help@acme.test if it breaks again.'],
    ['Fill in {order number} first.', 'Could you fill in {order number} first, please?'],
    ["It's Acme's fault.", 'The fault is on the side of Acme.'],
  ])('may be offered where it says the same: %s', (before, after) => {
    expect(judged(before, after)).toEqual([]);
  });

  it.each([
    ['a number', 'Wait 14 days.', 'Please wait a little.', 'lost number 14'],
    ['another number', 'Wait 14 days.', 'Please wait 15 days.', 'lost number 14'],
    ['a number in words', 'Send two photos.', 'Please send some photos.', 'lost number two'],
    ['a day', 'I call on Thursday.', 'I will gladly call.', 'lost day Thursday'],
    ['a time', 'I call at 14:30.', 'I will gladly call.', 'lost number 14:30'],
    ['a name', 'Please ask Dana.', 'Please ask a colleague.', 'lost name Dana'],
    [
      'an address',
      'See https://acme.test/help.',
      'Please see our help pages.',
      'lost code https://acme.test/help',
    ],
    ['a refusal', 'We cannot ship it.', 'We will look at shipping it.', 'lost refusal cannot'],
    ['a condition', 'It is free if you pay today.', 'It is free, pay today.', 'lost condition if'],
  ])('is not offered where it leaves out %s', (_, before, after, problem) => {
    expect(judged(before, after)).toContain(problem);
  });

  it.each([
    [
      'a promise',
      'I am looking at it.',
      'I am looking at it and will give you a refund.',
      'added promise refund',
    ],
    ['a number', 'I call you soon.', 'I will call you in 5 minutes.', 'added number 5'],
    ['a name', 'A colleague calls.', 'My colleague Sam will call.', 'added name Sam'],
    ['a refusal', 'Send it back.', 'You cannot keep it.', 'added refusal cannot'],
    ['a day', 'I call you.', 'I will call you tomorrow.', 'added day tomorrow'],
  ])('is not offered where it adds %s', (_, before, after, problem) => {
    expect(judged(before, after)).toContain(problem);
  });

  it.each([
    ['nothing', 'Calm down.', ' ', 'empty'],
    ['the same', 'Calm down.', 'Calm down.', 'same'],
    ['a list', 'Calm down.', '- I am sorry\n- I understand', 'not-a-sentence'],
    ['a speech', 'Calm down.', `I am sorry. ${'I do understand. '.repeat(9)}`, 'long'],
  ])('is not offered where it is %s', (_, before, after, problem) => {
    expect(judged(before, after)).toEqual([problem]);
  });

  it('is not offered where the rules in force would flag it, but for a mere hint', () => {
    const check = (severity: 'block' | 'hint') => (text: string) =>
      text.includes('relax') ? [{ ruleId: 'relax', severity, text: 'relax' }] : [];
    const verdict = (severity: 'block' | 'hint') =>
      judgeRewrite('Calm down.', 'Please relax.', { ...nothing, check: check(severity) }).map(told);
    expect([verdict('block'), verdict('hint')]).toEqual([['flagged relax'], []]);
  });

  it('keeps a refusal that stands in the wording that is to go', () => {
    const before = 'We regret we cannot refund the 64 pounds.';
    const flagged = [{ from: 0, to: 'We regret we cannot'.length }];
    const judge = (after: string) => judgeRewrite(before, after, { ...nothing, flagged }).map(told);
    expect(judge('I am glad that we will refund the 64 pounds.')).toContain('lost refusal cannot');
    expect(judge('I am sorry that we are not able to refund the 64 pounds.')).toEqual([]);
  });

  it('may be flagged by the rule that flagged the old one, where that only warns', () => {
    const check = (text: string) =>
      /cannot/.test(text) ? [{ ruleId: 'cant', severity: 'warn' as const, text: 'cannot' }] : [];
    const judge = (before: string) =>
      judgeRewrite(before, 'I am sorry, we cannot ship it.', { ...nothing, check }).map(told);
    expect([judge('We cannot ship it.'), judge('We never ship it.')]).toEqual([[], ['flagged cannot']]);
  });

  it('need not keep the wording that is to go', () => {
    const before = "That's not my job, ask Dana.";
    const flagged = [{ from: 0, to: "That's not my job".length }];
    expect(judgeRewrite(before, 'Dana knows this best.', { ...nothing, flagged })).toEqual([]);
  });

  it.each<[RewriteLanguage, string, string, string[]]>([
    ['es', 'No podemos enviarlo el jueves.', 'Me temo que no podemos enviarlo el jueves.', []],
    ['es', 'No podemos enviarlo el jueves.', 'Con gusto lo enviamos el jueves.', ['lost denial No']],
    [
      'fr',
      'Je vous rappelle jeudi à 14 h 30.',
      'Je vous rappelle très vite.',
      ['lost day jeudi', 'lost number 14', 'lost number 30'],
    ],
    ['de', 'Wir erstatten nichts ohne Beleg.', 'Mit Beleg erstatten wir gern.', ['lost denial ohne']],
    ['de', 'Der Techniker kommt am Montag.', 'Am Montag ist der Techniker gern bei Ihnen.', []],
    ['pt', 'Não trocamos após 30 dias.', 'Trocamos com prazer após 30 dias.', ['lost denial Não']],
  ])('is held to the words of its language (%s): %s', (language, before, after, problems) => {
    expect(judged(before, after, language)).toEqual(problems);
  });
});
