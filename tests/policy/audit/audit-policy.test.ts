import { describe, expect, test } from 'vitest';
import type { AuditKind } from '../../../lib/policy/audit-notes.ts';
import { auditPolicy, auditSteps } from '../../../lib/policy/audit-policy.ts';
import type { PackRules } from '../../../lib/policy/layers/layer-types.ts';
import { problemLine } from '../../../lib/policy/problem.ts';
import type { Policy, PolicyRule } from '../../../lib/policy/schema.ts';
import { largePolicy } from '../../support/large-policy.ts';

const PACK: PackRules = {
  ...{ id: 'kind', name: 'Kind words', revision: 1, language: 'en' },
  rules: [
    {
      ...{ id: 'calm', category: 'orders', severity: 'warn', phrases: ['calm down'], why: 'It orders.' },
      ...{ name: 'Calm down', alternatives: ['I see'] },
    },
    {
      ...{ id: 'hold', category: 'orders', severity: 'hint', phrases: ['hold on'], why: 'It orders.' },
      ...{ name: 'Hold on', alternatives: ['one moment'], off: true },
    },
  ],
};

function rule(id: string, more: Partial<PolicyRule> & { phrases: string[] }): PolicyRule {
  return {
    ...{ id, name: 'A rule', category: 'test', severity: 'warn', why: 'It hurts.', alternatives: ['I see'] },
    ...{
      source: 'Test',
      examples: { flag: more.phrases.map((phrase) => `Now ${phrase} here.`), pass: ['Fine.'] },
    },
    ...more,
  };
}

function policy(rules: PolicyRule[], more: Partial<Policy> = {}): Policy {
  return { format: 1, id: 'team', name: 'Team', revision: 1, language: 'en', rules, ...more };
}

const on = (rules: PolicyRule[], more: Partial<Policy> = {}) => policy(rules, { extends: ['kind'], ...more });
const ok = rule('ok', { phrases: ['drop it'] });

/** What the audit says, with its kind. */
const linesOf = (audited: Policy) =>
  auditPolicy(audited, [PACK]).map((note) => `${note.kind} | ${problemLine(note)}`);

describe('the audit of a policy', () => {
  test('has nothing to say of a sound one that stands on a pack', () => {
    expect(linesOf(on([ok]))).toEqual([]);
  });

  test.each<[string, Policy, AuditKind, string]>([
    [
      'a phrase of a pack written again',
      on([rule('again', { phrases: ['Calm   DOWN'] }), ok], {
        changes: [{ rule: 'calm', severity: 'hint' }],
      }),
      'same-phrase',
      'rules[0] "again" › phrases[0]: the phrase stands at the pack "kind" › "calm" › phrases[0] as well. Take it out here, or change the rule of the pack.',
    ],
    [
      'a phrase that another way to write says as well',
      policy([rule('one', { phrases: ["that's fine by me", 'that is fine by me'] })]),
      'same-phrase',
      'rules[0] "one" › phrases[1]: it adds nothing: all that it matches is matched by phrases[0] of this rule. Take it out.',
    ],
    [
      'a phrase that a choice says as well',
      policy([rule('one', { phrases: ['(drop|leave) it there', 'leave it there'] })]),
      'same-phrase',
      'rules[0] "one" › phrases[1]: it adds nothing: all that it matches is matched by phrases[0] of this rule. Take it out.',
    ],
    [
      'a phrase that a graver rule takes',
      policy([
        rule('one', { phrases: ['leave it there'], severity: 'hint' }),
        rule('two', { phrases: ['leave (it|that) there'], severity: 'block' }),
      ]),
      'unreachable',
      'rules[0] "one" › phrases[0]: it never fires: the rule "two" always stands on the same words. Take it out, give this rule the graver severity, or put it before the other.',
    ],
    [
      'a phrase that a gap takes',
      policy([
        rule('one', { phrases: ['you [..2] broke that'] }),
        rule('two', { phrases: ['you clearly broke that'] }),
      ]),
      'unreachable',
      'rules[1] "two" › phrases[0]: it never fires: the rule "one" always stands on the same words.',
    ],
    [
      'a phrase that two rules take between them',
      policy([
        rule('one', { phrases: ['leave it there'] }),
        rule('two', { phrases: ['leave that there'] }),
        rule('three', { phrases: ['leave (it|that) there'] }),
      ]),
      'unreachable',
      'rules[2] "three" › phrases[0]: it never fires: the rule "one" or the rule "two" always stands on the same words.',
    ],
    [
      'a rule none of whose phrases can fire',
      policy([
        rule('one', { phrases: ['leave it there', 'drop it there'] }),
        rule('two', { phrases: ['drop it there now and then', 'x y z'] }),
        rule('three', { phrases: ['leave it there', 'drop it there'], severity: 'hint', only: 'opener' }),
      ]),
      'unreachable',
      'rules[2] "three": the rule never fires: the rule "one" always stands on its words.',
    ],
    [
      'a phrase that its own "unless" excuses',
      policy([rule('one', { phrases: ['that is my job'], unless: ['my job'] })]),
      'silenced',
      `rules[0] "one" › phrases[0]: it never fires: this rule's own "unless" finds "my job" in all that it matches.`,
    ],
    [
      'an alternative that a pack flags',
      on([rule('one', { phrases: ['drop it'], alternatives: ['please calm down'] })]),
      'flagged-alternative',
      'rules[0] "one" › alternatives[0]: "please calm down" is itself flagged by the rule "calm" ("calm down").',
    ],
    [
      'words offered in the place of a pack’s that are flagged',
      on([ok], { changes: [{ rule: 'hold', alternatives: ['calm down'] }] }),
      'flagged-alternative',
      'changes[0] › alternatives[0]: "calm down" is itself flagged by the rule "calm" ("calm down").',
    ],
    [
      'an alternative that doubles a word',
      policy([rule('one', { phrases: ['drop it'], alternatives: ['see to that here'] })]),
      'alternative-fit',
      `rules[0] "one" › alternatives[0]: put into the rule's own example it doubles a word: "Now see to that here here.".`,
    ],
    [
      'an alternative that is what stands there',
      policy([rule('one', { phrases: ['drop it'], alternatives: ['drop it'], unless: ['^drop it'] })]),
      'alternative-fit',
      'rules[0] "one" › alternatives[0]: "drop it" is what stands there already.',
    ],
    [
      'phrases without an example',
      policy([
        rule('one', {
          phrases: ['drop it', 'leave it', 'let go of it'],
          examples: { flag: ['Drop it.'], pass: ['Fine.'] },
        }),
      ]),
      'phrase-without-example',
      `rules[0] "one" › phrases[1]: "leave it", "let go of it" match none of the rule's own examples.`,
    ],
    [
      'an example that a rule of a pack takes',
      on([
        rule('one', { phrases: ['down there'], examples: { flag: ['Calm down there.'], pass: ['Fine.'] } }),
      ]),
      'taken-example',
      'rules[0] "one" › examples › flag[0]: with the packs the rule does not flag "Calm down there.": "calm" stands on "Calm down".',
    ],
    [
      'an example that must stay quiet and does not',
      policy([
        rule('one', { phrases: ['drop it'], examples: { flag: ['Drop it.'], pass: ['Do not drop it.'] } }),
      ]),
      'flagged-pass-example',
      'rules[0] "one" › examples › pass[0]: the rule flags "Do not drop it.", in which it must stay quiet.',
    ],
    [
      'a reason that says nothing',
      policy([rule('one', { phrases: ['drop it'], why: 'tbd' })]),
      'no-reason',
      'rules[0] "one" › why: it gives no reason.',
    ],
    [
      'a word that stands in any reply',
      policy([rule('one', { phrases: ['sorry'] })]),
      'too-general',
      'rules[0] "one" › phrases[0]: "sorry" is too general: it fires in 2 of 120 everyday sentences, as in "I am sorry that',
    ],
    [
      'an exempt name that silences all examples of a rule',
      policy(
        [rule('one', { phrases: ['drop it'], examples: { flag: ['Please Drop It now.'], pass: ['Fine.'] } })],
        { exempt: ['Drop It'] },
      ),
      'silenced',
      'rules[0] "one": the exempt name "Drop It" keeps it quiet in all of its examples.',
    ],
    [
      'a rule that is off',
      policy([rule('one', { phrases: ['drop it'], off: true })]),
      'switched-off',
      'rules[0] "one" › off: the rule is switched off and flags nothing.',
    ],
    [
      'a pattern that cannot be read',
      policy([rule('one', { phrases: ['drop (it'], examples: { flag: ['Drop it.'], pass: ['Fine.'] } })]),
      'unreadable',
      'rules[0] "one" › phrases[0]: the pattern "drop (it" cannot be read at character 6.',
    ],
    [
      'a pack that is not there',
      policy([ok], { extends: ['kin'] }),
      'unknown-name',
      'extends[0]: there is no pack "kin". Did you mean "kind"?',
    ],
    [
      'a change of a rule that is not there',
      on([ok], { changes: [{ rule: 'clam', off: true }] }),
      'unknown-name',
      'changes[0]: there is no rule "clam" in "Kind words". Did you mean "calm"?',
    ],
    [
      'a change that changes nothing',
      on([ok], { changes: [{ rule: 'calm', severity: 'warn', off: false }] }),
      'idle-change',
      'changes[0]: it changes nothing: "calm" is so already. Take it out.',
    ],
    [
      'a rule that is changed twice',
      on([ok], {
        changes: [
          { rule: 'calm', off: true },
          { rule: 'calm', severity: 'hint' },
        ],
      }),
      'idle-change',
      'changes[0]: changes[1] changes the same rule, and it is the one that counts.',
    ],
    [
      'a lock of a rule that is not there',
      on([ok], { locks: { rules: ['kalm', 'ok', 'calm', '*'] } }),
      'unknown-name',
      'locks › rules[0]: there is no rule "kalm" to lock, in this policy or in its packs. Did you mean "calm"?',
    ],
    [
      'a lock of a family that is not there',
      on([ok], { locks: { categories: ['order', 'test'] } }),
      'unknown-name',
      'locks › categories[0]: there is no rule of the family "order" to lock, in this policy or in its packs. Did you mean "orders"?',
    ],
    [
      'a last day before the first',
      policy([ok], { issued: '2026-05-02', expires: '2026-05-01' }),
      'dates',
      'expires: it expired on 2026-05-01, before it was issued on 2026-05-02.',
    ],
  ])('names %s', (_, audited, kind, said) => {
    const lines = linesOf(audited);
    expect(lines.map((line) => line.slice(0, kind.length + said.length + 3))).toContain(`${kind} | ${said}`);
  });

  test.each<[string, Policy]>([
    [
      'phrases for different readers',
      policy([
        rule('one', { phrases: ['drop it'], where: 'public' }),
        rule('two', { phrases: ['drop it'], where: 'note' }),
      ]),
    ],
    [
      'a phrase again in a rule that is off',
      policy([rule('one', { phrases: ['drop it'], off: true }), rule('two', { phrases: ['drop it'] })]),
    ],
    [
      'a phrase that a guarded rule takes only now and then',
      policy([
        rule('one', { phrases: ['leave (it|that)'], unless: ['leave it be'] }),
        rule('two', { phrases: ['leave it'], severity: 'hint' }),
      ]),
    ],
    [
      'a longer phrase beside a shorter',
      policy([
        rule('one', { phrases: ['leave it'], severity: 'block' }),
        rule('two', { phrases: ['leave it there'], severity: 'hint' }),
      ]),
    ],
    [
      'a phrase in one case beside the same in any',
      policy([
        rule('one', {
          phrases: ['"ASAP"'],
          severity: 'block',
          examples: { flag: ['Come ASAP.'], pass: ['Fine.'] },
        }),
        rule('two', { phrases: ['asap'] }),
      ]),
    ],
    [
      'a change of a rule of a policy above',
      policy([ok], { changes: [{ rule: 'whatever', of: 'company', off: true }] }),
    ],
    ['an off rule of a pack that is switched on', on([ok], { changes: [{ rule: 'hold', off: false }] })],
  ])('takes %s for what it is', (_, audited) => {
    expect(linesOf(audited).filter((line) => !line.startsWith('switched-off'))).toEqual([]);
  });

  test('tells which rule and field each note is about', () => {
    const audited = policy([ok, rule('one', { phrases: ['drop that', 'x'], why: '-' })]);
    expect(auditPolicy(audited)[0]).toMatchObject({ ruleId: 'one', at: 1, field: 'why', grade: 'mend' });
  });
});

describe('the work of an audit', () => {
  test('comes in steps that tell how far it is, and all notes come with them', () => {
    const audited = on([rule('one', { phrases: ['sorry'] }), ok]);
    const steps = [...auditSteps(audited, [PACK])];
    expect(steps.at(-1)).toMatchObject({ done: steps[0]!.all });
    expect(steps.every(({ done }, nth) => nth === 0 || done >= steps[nth - 1]!.done)).toBe(true);
    expect(steps.flatMap(({ notes }) => notes)).toEqual(auditPolicy(audited, [PACK]));
  });

  test('takes one step for each rule, however many there are', () => {
    const count = (rules: number) => [...auditSteps(largePolicy(rules))].length;
    expect(count(400) - count(200)).toBe(400);
  });

  test('grows no faster than the rules, even where all of them say the same', () => {
    const same = (count: number) =>
      policy(
        Array.from({ length: count }, (_, nth) =>
          rule(`rule-${nth}`, { phrases: ['leave it', 'drop (it|that) [..2] now'] }),
        ),
      );
    const time = (audited: Policy) => {
      const began = performance.now();
      auditPolicy(audited);
      return performance.now() - began;
    };
    time(same(100));
    // Ten times the rules; quadratic work would be a hundredfold.
    expect(time(same(1_000)) / time(same(100))).toBeLessThan(40);
  });
});
