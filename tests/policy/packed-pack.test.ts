import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../lib/engine/check.ts';
import { compileRules } from '../../lib/engine/compile-rules.ts';
import type { Rule } from '../../lib/engine/types.ts';
import { packPack, unpackPack } from '../../lib/policy/packed-pack.ts';
import {
  type BareRule,
  type NamedRule,
  type TextTable,
  textsOf,
  withTexts,
} from '../../lib/policy/rule-texts.ts';
import { shippedPolicy } from '../../lib/policy/shipped-policy.ts';
import { shippedTexts } from '../../lib/policy/shipped-texts.ts';

const word = fc.stringMatching(/^[a-z-]{1,8}$/);
const pattern = fc.stringMatching(/^[^\n]{1,20}$/u);
const rule = fc.record(
  {
    id: word,
    category: fc.constantFrom('refusal', 'jargon'),
    severity: fc.constantFrom('block', 'warn', 'hint'),
    phrases: fc.array(pattern, { minLength: 1 }),
    unless: fc.array(pattern, { minLength: 1 }),
    guards: fc.array(word, { minLength: 1 }),
    unlessNear: fc.array(fc.record({ phrases: fc.array(pattern), within: fc.constant('draft') })),
    only: fc.constantFrom('opener', 'question'),
    where: fc.constantFrom('public', 'note'),
  },
  { requiredKeys: ['id', 'category', 'severity', 'phrases'] },
) as fc.Arbitrary<BareRule>;

const head = { id: 'p', name: 'P', revision: 3, language: 'en', lists: { org: ['bank'] } };
const rows = shippedPolicy.rules as readonly NamedRule[];

/** The rules as pages have them: packed and unpacked, their texts elsewhere. */
const bare = () => unpackPack(JSON.parse(JSON.stringify(packPack(shippedPolicy))));

describe('a packed pack', () => {
  it('gives back every rule as it was', () => {
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1 }), (rules) => {
        expect(unpackPack(JSON.parse(JSON.stringify(packPack({ ...head, rules }))))).toEqual({
          ...head,
          rules,
        });
      }),
    );
  });

  it('holds every rule that ships, in order, and nothing of it that only people read', () => {
    const { rules, ...rest } = bare();
    const { rules: _rules, ...shipped } = shippedPolicy;
    expect(rest).toEqual(shipped);
    const own = ({ id, category, severity, phrases, unless, unlessNear, guards, only, where }: Rule) =>
      JSON.parse(
        JSON.stringify({ id, category, severity, phrases, unless, unlessNear, guards, only, where }),
      );
    expect(rules).toEqual(rows.map(own));
  });

  it('takes no pattern of two lines, which would come back as two patterns', () => {
    const broken = { id: 'a', category: 'c', severity: 'warn', phrases: ['a\nb'] } as const;
    expect(() => packPack({ ...head, rules: [broken] })).toThrow('one line');
  });
});

describe('rules whose texts come later', () => {
  const draft = 'That is not my problem. As per our policy we cannot do that.';
  const findingsBy = (rules: readonly Rule[]) =>
    compileRules(rules, { guards: shippedPolicy.guards, lists: shippedPolicy.lists }).compiled;

  it('find, once they are there, what the whole rules find and say the same of it', () => {
    let table: TextTable | null = null;
    const compiled = findingsBy(withTexts(bare(), () => table).rules);
    table = shippedTexts;
    const found = check(compiled, draft);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(check(findingsBy(shippedPolicy.rules), draft));
  });

  it('are empty until then', () => {
    expect(withTexts(bare(), () => null).rules[0]).toMatchObject({
      why: '',
      alternatives: [],
      name: undefined,
    });
  });

  it('have all the texts that ship, by their ids', () => {
    const joined = withTexts(bare(), () => shippedTexts).rules;
    const texts = ({ id, why, alternatives, fit, name, source }: NamedRule) =>
      JSON.parse(JSON.stringify({ id, why, alternatives, fit, name, source }));
    expect(joined.map(texts)).toEqual(rows.map(texts));
    expect(joined.every(({ why }) => why !== '')).toBe(true);
  });

  it('of a lead, who sends texts along, are left as they are', () => {
    const own: Rule = { ...(rows[0] as Rule), why: 'Our own words.' };
    expect(withTexts({ rules: [own] }, () => textsOf(rows)).rules[0]).toBe(own);
  });
});
