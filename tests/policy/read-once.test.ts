import { describe, expect, it } from 'vitest';
import { parsePolicyJson } from '../../lib/policy/parse-policy.ts';
import { parsePolicyYaml } from '../../lib/policy/parse-policy-yaml.ts';
import { provePolicy } from '../../lib/policy/prove-policy.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { validPolicy } from './valid-policy.ts';

const GOOD = JSON.stringify(validPolicy(), null, 2);

describe('a JSON policy', () => {
  it('is refused where a key stands twice, with the place of the second', () => {
    expect(parsePolicyJson(GOOD.replace('"revision": 3', '"revision": 3,\n  "name": "Other"'))).toEqual({
      ok: false,
      problems: [
        { where: 'line 6, column 3', what: 'the key "name" stands twice.', mend: 'Keep one of the two.' },
      ],
    });
  });

  it('is refused where a key stands twice in a rule, also when one of them is spelled with escapes', () => {
    const twice = GOOD.replace('"severity": "warn"', '"severity": "warn", "sever\\u0069ty": "hint"');
    expect(parsePolicyJson(twice)).toMatchObject({
      ok: false,
      problems: [{ what: 'the key "severity" stands twice.' }],
    });
  });

  it('may have one key in several places, and texts that look like keys', () => {
    const texts = validPolicy();
    texts.rules[0]!.why = 'It says "id": "id", {"id": 1} and \\"id\\": 2.';
    expect(parsePolicyJson(JSON.stringify(texts))).toMatchObject({ ok: true });
  });

  it('is looked through quickly, however large', () => {
    const rules = Array.from({ length: 5_000 }, (_, at) => ({
      ...validPolicy().rules[0]!,
      id: `rule-${at}`,
    }));
    const began = performance.now();
    expect(parsePolicyJson(JSON.stringify({ ...validPolicy(), rules }))).toMatchObject({ ok: true });
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('a policy in UTF-16 without a mark', () => {
  const wide = [...GOOD].map((letter) => `${letter}\0`).join('');

  it.each([
    ['JSON', parsePolicyJson],
    ['YAML', parsePolicyYaml],
  ])('is told as that, and not as a fault of the %s', (_, parse) => {
    expect(parse(wide)).toEqual({
      ok: false,
      problems: [
        {
          where: 'the document',
          what: 'it holds NUL characters, as files in UTF-16 do.',
          mend: 'Save it with the encoding UTF-8.',
        },
      ],
    });
  });
});

describe('a rule id', () => {
  it('may stand once: the second is refused, and told where the first is', () => {
    const [rule] = validPolicy().rules;
    const twice = { ...validPolicy(), rules: [rule, { ...rule, name: 'Again' }] } as unknown as Policy;
    expect(provePolicy(twice)).toEqual([
      {
        where: 'rules[1] "not-our-table" › id',
        what: 'rules[0] has the same id.',
        mend: 'Give one of the two an id of its own.',
      },
    ]);
  });
});
