import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../lib/engine/check.ts';
import { compileRules } from '../../lib/engine/compile-rules.ts';
import type { RuleSet } from '../../lib/engine/types.ts';
import { watchDraft } from '../../lib/engine/watch-draft.ts';
import { packPhrases, unpackPhrases } from '../../lib/policy/packed-phrases.ts';
import { type BarePack, type NamedRule, withDetails, withoutDetails } from '../../lib/policy/rule-details.ts';
import { shippedDetails } from '../../lib/policy/shipped-details.ts';
import { shippedPolicy } from '../../lib/policy/shipped-policy.ts';

const pattern = fc.stringMatching(/^[^\n]{1,20}$/u);
const head = { id: 'p', name: 'P', revision: 3 };
const rows = shippedPolicy.rules as readonly (NamedRule & {
  readonly examples: { flag: string[]; pass: string[] };
})[];

/** The rules as a focused composer has them. */
const bare = unpackPhrases(JSON.parse(JSON.stringify(packPhrases(shippedPolicy))));
/** What a kit brings. */
const details = JSON.parse(JSON.stringify(shippedDetails)) as typeof shippedDetails;
const compiled = ({ rules, guards, lists }: RuleSet) => compileRules(rules, { guards, lists }).compiled;

describe('packed phrases', () => {
  it('come back as they were, list by list and rule by rule', () => {
    const rules = fc.array(fc.record({ phrases: fc.array(pattern, { minLength: 1 }) }), { minLength: 1 });
    const lists = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.array(pattern, { minLength: 1 }));
    fc.assert(
      fc.property(rules, lists, (own, named) => {
        const pack = { ...head, rules: own, ...(Object.keys(named).length > 0 && { lists: named }) };
        expect(unpackPhrases(JSON.parse(JSON.stringify(packPhrases(pack))))).toEqual(pack);
      }),
    );
  });

  it('come back in their places where families stood elsewhere in between', () => {
    const rules = ['refusal', 'jargon', 'deflection', 'refusal', 'own'].map((category, nth) => ({
      ...{ category, phrases: [`phrase ${nth}`] },
    }));
    const { rules: back } = unpackPhrases(packPhrases({ ...head, rules }));
    expect(back).toEqual(rules.map(({ phrases }) => ({ phrases })));
  });

  it('hold every phrase that ships, and nothing else of the rules', () => {
    expect(bare.rules).toEqual(rows.map(({ phrases }) => ({ phrases })));
    expect(bare.lists ?? {}).toEqual(shippedPolicy.lists ?? {});
  });

  it('take no pattern of two lines, which would come back as two patterns', () => {
    expect(() => packPhrases({ ...head, rules: [{ phrases: ['a\nb'] }] })).toThrow('one line');
  });
});

describe('bare rules', () => {
  const set: BarePack = bare;

  it('are whole with the details that ship: all of each rule but what proves it', () => {
    const joined = withDetails(set, details);
    const { guards = {} } = joined;
    const own = ({ examples: _examples, ...rule }: (typeof rows)[number]) => {
      const { origin: _origin, ...rest } = rule as NamedRule & { origin?: string };
      return rest;
    };
    expect(joined.rules).toEqual(rows.map(own));
    for (const [name, { near }] of Object.entries(shippedPolicy.guards ?? {}))
      expect(guards[name]?.near).toEqual(near);
  });

  it('find something wherever the whole ones do, so that no finding is missed for want of its details', () => {
    const [before, whole] = [compiled({ ...set, rules: withoutDetails(set.rules) }), compiled(shippedPolicy)];
    const missed = rows
      .flatMap(({ examples }) => examples.flag)
      .filter((text) => check(whole, text).length > 0 && !watchDraft(before).holdsAny(text));
    expect(missed).toEqual([]);
  });

  it('find with their details what the whole ones find, and say the same of it', () => {
    const [joined, whole] = [compiled(withDetails(set, details)), compiled(shippedPolicy)];
    const texts = rows.flatMap(({ examples }) => [examples.flag[0] ?? '', examples.pass[0] ?? '']);
    for (const text of texts) expect(check(joined, text)).toEqual(check(whole, text));
  });
});
