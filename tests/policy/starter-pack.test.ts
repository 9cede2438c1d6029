import { describe, expect, test } from 'vitest';
import starter from '../../assets/packs/starter.en.json' with { type: 'json' };
import { auditPolicy } from '../../lib/policy/audit-policy.ts';
import { compilePolicy } from '../../lib/policy/compile-policy.ts';
import { parsePolicy } from '../../lib/policy/parse-policy.ts';
import { testExamples } from '../../lib/policy/prove-policy.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { CLEAN, FLAGGED } from './starter-wordings.ts';

const parsed = parsePolicy(starter);
if (!parsed.ok) throw new Error('the starter pack does not parse');
const pack: Policy = parsed.policy;
const { findingsIn } = compilePolicy(pack);
const found = (text: string) => findingsIn(text).map(({ ruleId, text: words }) => `${ruleId}: ${words}`);

/** The ten pairs in the order of their list: rule, severity, the don't, the do. */
const PAIRS = [
  ['dont-know', 'warn', "I don't know", "I'll find out."],
  ['plain-no', 'warn', 'No', 'What I can do is…'],
  ['not-my-job', 'block', "That's Not My Job", 'This is who can help you …'],
  ['this-stinks', 'block', "You're Right ; This stinks", 'I understand your frustration.'],
  ['not-my-fault', 'warn', "That's not my fault", "Let's see what we can do about this."],
  ['talk-to-my-manager', 'warn', 'You Need to talk to My Manager', 'I can help you.'],
  ['by-when', 'warn', 'You want it by when?', "I'll try my best."],
  ['calm-down', 'block', 'Calm down', 'I am sorry.'],
  ['busy-right-now', 'block', "I'm Busy Right Now", "I'll be with you in just a moment."],
  ['call-me-back', 'warn', 'Call Me back', 'I will call you back.'],
] as const;

describe('the starter pack', () => {
  test.each(testExamples(pack))(
    'proves the rule $ruleId by four and more examples of each kind',
    (outcome) => {
      expect(outcome.problems).toEqual([]);
      expect(Math.min(outcome.flag, outcome.pass)).toBeGreaterThanOrEqual(4);
    },
  );

  test('passes its own audit', () => {
    expect(auditPolicy(pack)).toEqual([]);
  });

  test.each(PAIRS)('flags the don\'t of %s as %s: "%s"', (ruleId, severity, dont) => {
    expect(findingsIn(dont).map((finding) => [finding.ruleId, finding.severity])).toEqual([
      [ruleId, severity],
    ]);
  });

  test.each(PAIRS)('never flags the do of %s (%s, for "%s"): "%s"', (ruleId, _severity, _dont, good) => {
    expect(found(good)).toEqual([]);
    const [first] = pack.rules.find(({ id }) => id === ruleId)!.alternatives;
    expect(first!.toLowerCase()).toContain(good.toLowerCase().replace(/[\s….]+$/u, ''));
  });

  test('marks the tenth pair as restored, in name and source', () => {
    const restored = pack.rules.filter(({ origin }) => origin === 'restored');
    expect(restored.map(({ id }) => id)).toEqual(['not-my-fault']);
    expect(restored[0]!.name).toMatch(/restored/i);
    expect(restored[0]!.source).toMatch(/restored/i);
    expect(pack.rules.filter(({ origin }) => origin === 'listed')).toHaveLength(9);
  });

  test.each(pack.rules)(
    'offers two or three alternatives for $id that are clean wherever they go in',
    (rule) => {
      expect([2, 3]).toContain(rule.alternatives.length);
      for (const example of rule.examples.flag) {
        for (const finding of findingsIn(example).filter(({ ruleId }) => ruleId === rule.id)) {
          for (const better of finding.alternatives) {
            const mended = example.slice(0, finding.from) + better + example.slice(finding.to);
            expect(
              findingsIn(mended).filter(({ from }) => from === finding.from),
              mended,
            ).toEqual([]);
          }
        }
      }
    },
  );

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
    ["That's not my job. Please calm down.", ['This is who can help you', 'I am sorry']],
    ['please call me back tomorrow', ['I will call you back']],
    ["Sorry, I don't know when it ships.", ["I'll find out"]],
  ])('fits the first alternative into %j', (text, expected) => {
    expect(findingsIn(text).map(({ alternatives }) => alternatives[0])).toEqual(expected);
  });
});
