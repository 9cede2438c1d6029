import { describe, expect, it, test } from 'vitest';
import { auditPolicy } from '../../lib/policy/audit-policy.ts';
import { describePolicy } from '../../lib/policy/describe-policy.ts';
import type { Policy, PolicyRule } from '../../lib/policy/schema.ts';
import { shippedPacks } from '../../lib/policy/shipped-packs.ts';
import { summarize } from '../../lib/policy/subscription/policy-summary.ts';
import { uncheckedLanguages } from '../../lib/policy/unchecked-languages.ts';
import { policyWith } from './valid-policy.ts';

const RULE = (policyWith(['name'], 'Ours') as Policy).rules[0]!;
const ALL = shippedPacks.map(({ id }) => id);

function policy(more: Partial<Policy>): Policy {
  return { format: 1, id: 'ours', name: 'Ours', revision: 1, language: 'en', rules: [RULE], ...more };
}

describe('languages in which a policy leaves replies unchecked', () => {
  it.each<[string, Partial<Policy>, readonly string[]]>([
    ['none where it stands on every pack', { extends: ALL }, []],
    ['those whose packs it does not name', { extends: ['english', 'de'] }, ['es', 'fr', 'pt']],
    ['all but its own where it stands alone', { language: 'es-MX' }, ['en', 'fr', 'de', 'pt']],
    ['its own too where it has no rule', { extends: ['french'], rules: [] }, ['en', 'es', 'de', 'pt']],
    ['none where it brings nothing', { rules: [], exempt: ['Acme'] }, []],
    ['those of a pack that there is not', { extends: ['klingon'] }, ['es', 'fr', 'de', 'pt']],
  ])('are %s', (_, more, expected) => {
    const of = policy(more);
    expect([...uncheckedLanguages(of)].sort()).toEqual([...expected].sort());
    const power = summarize(of).powers.find(({ kind }) => kind === 'unchecked');
    expect(power).toEqual(
      expected.length > 0 ? { kind: 'unchecked', languages: uncheckedLanguages(of) } : undefined,
    );
    const line = describePolicy(of)
      .split('\n')
      .find((each) => each.startsWith('- Replies are not checked in'));
    // A policy that names no pack stands alone on purpose, as a pack does.
    expect(line !== undefined).toBe(expected.length > 0 && of.extends !== undefined);
  });

  it('are told by the audit with the packs that are left out, as something to look at', () => {
    const notes = auditPolicy(policy({ extends: ['english', 'german'] }), shippedPacks);
    expect(notes.filter(({ kind }) => kind === 'language-left-out')).toMatchObject([
      {
        grade: 'look',
        where: 'extends',
        what: 'the packs "spanish", "french", "portuguese" are left out, so replies in their languages are not checked.',
      },
    ]);
  });

  it.each([
    ['every pack is named', { extends: ALL }],
    ['none is, on purpose', {}],
  ])('are nothing to look at where %s', (_, more) => {
    expect(auditPolicy(policy(more), shippedPacks).map(({ kind }) => kind)).not.toContain(
      'language-left-out',
    );
  });
});

test('rules in one language are not held against packs of another', () => {
  // "no" alone is flagged in German as in English; what a German pack does with it is no business of an English rule.
  const spanish = shippedPacks.find(({ language }) => language === 'es')!;
  const rule: PolicyRule = { ...RULE, id: 'ours-no', phrases: [spanish.rules[0]!.phrases[0]!] };
  const kindsWith = (packs: string[]) =>
    auditPolicy(policy({ extends: packs, rules: [rule] }), shippedPacks)
      .map(({ kind }) => kind)
      .filter((kind) => kind !== 'language-left-out');
  expect(kindsWith(ALL)).toEqual(kindsWith(['english']));
});
