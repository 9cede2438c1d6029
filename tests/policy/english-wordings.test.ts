import { describe, expect, test } from 'vitest';
import { allWords } from '../../lib/engine/alternative.ts';
import { compilePolicy } from '../../lib/policy/compile-policy.ts';
import { packOf, parts } from './english-pack.ts';
import { CLEAN, FLAGGED } from './english-wordings.ts';

const pack = packOf(parts);
const { findingsIn } = compilePolicy(pack);
const found = (text: string) =>
  findingsIn(text).map(({ ruleId, severity, text: words }) => `${ruleId}, ${severity}: ${words}`);

/** The ten pairs in the order of their list: rule, severity, the don't, the do. */
const PAIRS = [
  ['unc-dont-know', 'warn', "I don't know", "I'll find out."],
  ['refusal-no', 'warn', 'No', 'What I can do is…'],
  ['notmyjob-job', 'block', "That's Not My Job", 'This is who can help you …'],
  ['company-stinks', 'block', "You're Right ; This stinks", 'I understand your frustration.'],
  ['notmyjob-fault', 'warn', "That's not my fault", "Let's see what we can do about this."],
  ['deflect-manager', 'warn', 'You Need to talk to My Manager', 'I can help you.'],
  ['imp-want-it-when', 'warn', 'You want it by when?', "I'll try my best."],
  ['cmd-calm-down', 'block', 'Calm down', 'I am sorry.'],
  ['imp-busy', 'block', "I'm Busy Right Now", "I'll be with you in just a moment."],
  ['deflect-call-me-back', 'warn', 'Call Me back', 'I will call you back.'],
] as const;

describe('the English pack on wordings it was not written from', () => {
  test.each(PAIRS)('flags the don\'t of %s as %s: "%s"', (ruleId, severity, dont) => {
    expect(findingsIn(dont).map((finding) => [finding.ruleId, finding.severity])).toEqual([
      [ruleId, severity],
    ]);
  });

  test.each(PAIRS)('never flags the do of %s (%s, for "%s"): "%s"', (ruleId, _severity, _dont, good) => {
    expect(found(good)).toEqual([]);
    const [first] = allWords(pack.rules.find(({ id }) => id === ruleId)!.alternatives);
    expect(first!.toLowerCase()).toContain(good.toLowerCase().replace(/[\s….]+$/u, ''));
  });

  test('marks the tenth pair as restored, in name and source', () => {
    const restored = pack.rules.filter(({ origin }) => origin === 'restored');
    expect(restored.map(({ id }) => id)).toEqual(['notmyjob-fault']);
    expect(restored[0]!.name).toMatch(/restored/i);
    expect(restored[0]!.source).toMatch(/restored/i);
    expect(pack.rules.filter(({ origin }) => origin === 'listed')).toHaveLength(9);
  });

  test.each(FLAGGED)('flags wording it was not given: "%s"', (text) => {
    expect(found(text)).not.toEqual([]);
  });

  test.each(CLEAN)('stays silent where the words are innocent: "%s"', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['“That’s not my job,” they told you.'],
    ['> please calm down\n\nI am sorry you were told this.'],
    ['Run `calm down` in the console.'],
    ["On Monday, 5 May 2025, Ana wrote:\n> That's not my job."],
  ])('leaves the words of others alone: %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    [
      "That's not my job. Please calm down.",
      ['Let me find the person who can help you with this', 'I am sorry'],
    ],
    ['please call me back tomorrow', ['I will call you back']],
    ["Sorry, I don't know when it ships.", ["I'll find out"]],
  ])('fits the first alternative into %j', (text, expected) => {
    expect(findingsIn(text).map(({ alternatives }) => alternatives[0])).toEqual(expected);
  });
});
