import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../lib/engine/check.ts';
import { compileRules } from '../../lib/engine/compile-rules.ts';
import type { Rule, RuleSet } from '../../lib/engine/types.ts';
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

const pattern = fc.stringMatching(/^[^\n\t][^\n]{0,20}$/u);
const near = fc.record(
  {
    phrases: fc.array(pattern, { minLength: 1 }),
    within: fc.constantFrom('match', 'before', 'next-sentence', 'draft'),
    words: fc.nat(20),
  },
  { requiredKeys: ['phrases', 'within'] },
);
const rule = fc.record(
  {
    category: fc.constantFrom('refusal', 'jargon'),
    severity: fc.constantFrom('block', 'warn', 'hint'),
    phrases: fc.array(pattern, { minLength: 1 }),
    unless: fc.array(pattern, { minLength: 1 }),
    guards: fc.subarray(['0', '1'], { minLength: 1 }),
    unlessNear: fc.array(near, { minLength: 1 }),
    only: fc.constantFrom('opener', 'question'),
    where: fc.constantFrom('public', 'note'),
  },
  { requiredKeys: ['category', 'severity', 'phrases'] },
) as fc.Arbitrary<BareRule>;

const head = { id: 'p', name: 'P', revision: 3, language: 'en' };
const rows = shippedPolicy.rules as readonly NamedRule[];

/** The rules as pages have them: packed and unpacked, their texts elsewhere. */
const bare = () => unpackPack(JSON.parse(JSON.stringify(packPack(shippedPolicy))));

describe('a packed pack', () => {
  const guards = fc.array(near, { minLength: 1 }).map((own) => ({ why: '', near: own }));
  const lists = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.array(pattern, { minLength: 1 }));

  it('gives back every rule, guard and list as it was', () => {
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1 }), guards, guards, lists, (rules, first, second, named) => {
        const pack = { ...head, guards: { 0: first, 1: second }, lists: named, rules };
        const back = unpackPack(JSON.parse(JSON.stringify(packPack(pack))));
        expect(back).toEqual(Object.keys(named).length > 0 ? pack : { ...pack, lists: undefined });
      }),
    );
  });

  it('holds every rule that ships, in order, and nothing of it that only people read', () => {
    const { rules, guards: named = {}, ...rest } = bare();
    const { id, name, revision, language, lists: words } = shippedPolicy;
    expect(rest).toEqual({ id, name, revision, language, ...(words && { lists: words }) });
    const near = Object.values(shippedPolicy.guards ?? {}).map((guard) => guard.near);
    expect(Object.values(named).map((guard) => guard.near)).toEqual(near);
    const names = Object.keys(shippedPolicy.guards ?? {});
    const own = ({ guards: used, category, severity, phrases, unless, unlessNear, only, where }: Rule) =>
      JSON.parse(
        JSON.stringify({
          ...{ category, severity, phrases, unless, unlessNear, only, where },
          guards: used?.map((guard) => String(names.indexOf(guard))),
        }),
      );
    expect(rules).toEqual(rows.map(own));
  });

  it('takes no pattern of two lines, which would come back as two patterns', () => {
    const broken = { category: 'c', severity: 'warn', phrases: ['a\nb'] } as const;
    expect(() => packPack({ ...head, rules: [broken] })).toThrow('one line');
  });
});

describe('rules whose texts come later', () => {
  const draft = 'That is not my problem. As per our policy we cannot do that.';
  const compile = ({ rules, guards, lists }: RuleSet) => compileRules(rules, { guards, lists }).compiled;

  it('find, once they are there, what the whole rules find and say the same of it', () => {
    let table: TextTable | null = null;
    const compiled = compile(withTexts(bare(), () => table));
    table = shippedTexts;
    const found = check(compiled, draft);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(check(compile(shippedPolicy), draft));
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
