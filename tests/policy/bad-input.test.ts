import fc from 'fast-check';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importVale } from '../../lib/policy/import/import-vale.ts';
import { openFiles } from '../../lib/policy/import/open-files.ts';
import type { ImportOutcome } from '../../lib/policy/import/outcome.ts';
import { readArchive } from '../../lib/policy/import/read-archive.ts';
import { policyOf } from '../../lib/policy/import/settle-drafts.ts';
import { guessMapping } from '../../lib/policy/import/table/guess-mapping.ts';
import { importTable } from '../../lib/policy/import/table/import-table.ts';
import { readTable } from '../../lib/policy/import/table/read-table.ts';
import { RECIPES } from '../../lib/policy/import/table/recipes.ts';
import { parseManaged } from '../../lib/policy/managed/parse-managed.ts';
import { type PolicyResult, parsePolicy, parsePolicyJson } from '../../lib/policy/parse-policy.ts';
import { parsePolicyYaml } from '../../lib/policy/parse-policy-yaml.ts';
import type { PolicyProblem } from '../../lib/policy/problem.ts';
import { provePolicy } from '../../lib/policy/prove-policy.ts';
import { readEnvelope } from '../../lib/policy/signing/read-envelope.ts';
import { policyWith, validPolicy } from './valid-policy.ts';

/** An answer takes milliseconds; this is for a machine that does much else, and still far from a page that hangs. */
const QUICK_MS = 10_000;

function quickly<T>(answer: () => T): T {
  const began = performance.now();
  const given = answer();
  expect(performance.now() - began).toBeLessThan(QUICK_MS);
  return given;
}

function expectSaid(problems: readonly Partial<PolicyProblem>[]): void {
  expect(problems.length).toBeGreaterThan(0);
  for (const { where, what, mend } of problems)
    expect([where, what, mend].every((text) => typeof text === 'string' && text.trim() !== '')).toBe(true);
}

function expectAnswer(result: PolicyResult): void {
  if (result.ok) expect(result.policy.format).toBe(1);
  else expectSaid(result.problems);
}

function expectOutcome({ rules, left, notes, taken, found }: ImportOutcome): void {
  for (const { where, what, why } of [...left, ...notes])
    expect([where, why].every((text) => text !== '') && typeof what === 'string').toBe(true);
  expect(taken).toBeLessThanOrEqual(found);
  // Nothing is half-imported: whatever is offered parses and proves itself.
  if (rules.length === 0) return;
  expect(parsePolicy(policyOf(rules))).toMatchObject({ ok: true });
  expect(provePolicy(policyOf(rules))).toEqual([]);
}

/** Pieces that parsers stumble over. */
const PIECES = [
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '"',
  "'",
  '&a ',
  '*a ',
  '!!str ',
  '<<: ',
  '? ',
  '- ',
  '|\n',
  '>\n',
  '---\n',
  '...\n',
  '\n',
  '\r\n',
  '\t',
  '  ',
  '#',
  '%',
  '@',
  '`',
  '\0',
  '\uFEFF',
  '\uD800',
  '😀',
  'é',
  '__proto__',
  'constructor',
  '1e999',
  'format: 1\n',
  'rules:\n',
  '"rules":',
  'id: ',
  'null',
  '~',
  '\\',
  '\\u',
  '/',
  '/(a+)+$/',
  '(?=',
  '(?<!',
  '\\1',
  '.*',
  'extends: existence\n',
  'extends: substitution\n',
  'tokens:\n',
  'swap:\n',
  'message: m\n',
  'a{1000}{1000}',
  '(a|a)*',
  'phrase,why\n',
  ';',
  '|',
  '=',
  '""',
];

const torn = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string() }),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

/** A good text with something cut out of it and something put in. */
const harmed = (text: string) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(30), torn)
    .map(([at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length));

const VALID = JSON.stringify(validPolicy(), null, 1);
const STYLE =
  'extends: substitution\nmessage: "Use %s."\nignorecase: true\nswap:\n  gizmo: device\n  "(?:old|worn) thing": thing\n';

describe('whatever it is given, there is an answer, and quickly', () => {
  test.each([
    ['JSON', parsePolicyJson],
    ['YAML', parsePolicyYaml],
  ])('a policy in %s', (_, parse) => {
    fc.assert(
      fc.property(fc.oneof(torn, harmed(VALID), fc.json(), fc.string()), (text) =>
        expectAnswer(quickly(() => parse(text))),
      ),
      { numRuns: 150 },
    );
  });

  test('a policy of any values', () => {
    const field = fc.constantFrom(
      'format',
      'id',
      'name',
      'rules',
      'guards',
      'lists',
      'recovery',
      'locks',
      'changes',
      'settings',
      'exempt',
      'extends',
    );
    const document = fc.dictionary(fc.oneof(field, fc.string()), fc.anything({ maxDepth: 4 }));
    fc.assert(
      fc.property(fc.oneof(document, fc.anything()), (value) => expectAnswer(parsePolicy(value))),
      { numRuns: 200 },
    );
  });

  test('a policy with any pattern', () => {
    fc.assert(
      fc.property(torn, (pattern) => {
        const result = parsePolicy(policyWith(['rules', 0, 'phrases', 0], pattern));
        if (!result.ok) return expectAnswer(result);
        const problems = quickly(() => provePolicy(result.policy));
        if (problems.length > 0) expectSaid(problems);
        return undefined;
      }),
      { numRuns: 200 },
    );
  });

  test('a Vale style', () => {
    const token = torn.map(
      (text) => `extends: existence\nmessage: m\ntokens:\n  - ${JSON.stringify(text)}\n`,
    );
    fc.assert(
      fc.property(fc.oneof(torn, harmed(STYLE), token), fc.string(), (text, name) =>
        expectOutcome(quickly(() => importVale([{ path: `A/${name}.yml`, text }]))),
      ),
      { numRuns: 150 },
    );
  });

  test('a table', () => {
    const cell = fc.oneof(torn, fc.constantFrom('calm down', 'warn', '"a', 'x"', 'a,b', 'do not use'));
    const table = fc
      .array(
        fc.array(cell, { maxLength: 5 }).map((row) => row.join(',')),
        { maxLength: 8 },
      )
      .map((rows) => rows.join('\n'));
    fc.assert(
      fc.property(fc.oneof(torn, table), fc.constantFrom(...RECIPES), (text, recipe) => {
        const { rows, left } = quickly(() => readTable(text, recipe.delimiter, recipe.comment));
        expect(left.every(({ why }) => why !== '')).toBe(true);
        expectOutcome(quickly(() => importTable(rows, guessMapping(rows, 'x.csv', recipe))));
      }),
      { numRuns: 150 },
    );
  });

  test('an archive', () => {
    const zip = zipSync({ 'A/One.yml': strToU8(STYLE), 'A/Two.yml': strToU8('x'.repeat(5_000)) });
    const change = fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { maxLength: 6 });
    fc.assert(
      fc.property(change, fc.nat(zip.length), (bytes, end) => {
        const harmedZip = zip.slice(0, end < 40 ? end : zip.length);
        for (const [at, byte] of bytes) harmedZip[at] = byte;
        const reading = quickly(() => readArchive(harmedZip, () => true));
        if ('problem' in reading) expect(reading.problem.what).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });

  test('a file of any bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('a.csv', 'a.yml', 'a.zip', 'a'),
        (bytes, path) => {
          const opened = quickly(() => openFiles([{ path, bytes }]));
          if (opened.kind === 'refused') expectSaid([opened.problem]);
          if (opened.kind === 'vale') expectOutcome(importVale(opened.files));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('a signed policy', async () => {
    const envelope = JSON.stringify({
      payload: 'e30',
      protected: 'e30',
      header: { rotations: ['a.b.c'] },
      signature: 'AA',
    });
    const file = fc.oneof(torn, harmed(envelope), fc.uint8Array({ maxLength: 200 }), fc.json());
    await fc.assert(
      fc.asyncProperty(file, async (text) => {
        const began = performance.now();
        const reading = await readEnvelope(text);
        expect(performance.now() - began).toBeLessThan(QUICK_MS);
        expect(['signed', 'unsigned', 'broken']).toContain(reading.kind);
      }),
      { numRuns: 150 },
    );
  });

  test('settings of an organisation', () => {
    const key = fc.constantFrom(
      'policies',
      'policy',
      'requireSignature',
      'locks',
      'sitesOn',
      'sitesOff',
      'sendGuard',
      'retentionDays',
    );
    const value = fc.oneof(torn, fc.anything({ maxDepth: 3 }));
    fc.assert(
      fc.property(
        fc.oneof(fc.dictionary(fc.oneof(key, fc.string({ minLength: 1 })), value), fc.anything()),
        (raw) => {
          const { problems } = quickly(() => parseManaged(raw));
          // A key may be called by nothing at all, and is then named so.
          if (problems.length > 0)
            expectSaid(problems.map((problem) => ({ ...problem, where: `in ${problem.where}` })));
        },
      ),
      { numRuns: 200 },
    );
  });
});

const laughs = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...'bcdefghi'
    .split('')
    .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(', ')}]`),
].join('\n');

describe('what is made to do harm is refused with a clear message', () => {
  test.each([
    ['a YAML bomb', laughs, 'unfolded safely'],
    ['nesting without end', '['.repeat(1_000_000), 'unfolded safely'],
    ['mappings without end', 'a: {'.repeat(400_000), 'unfolded safely'],
    ['names without end', '*a '.repeat(500_000), 'unfolded safely'],
    ['faults without end', '"a"\n'.repeat(400_000), 'malformed'],
    ['documents without end', '---\n'.repeat(400_000), 'malformed'],
    ['keys without end', Array.from({ length: 30_000 }, (_, at) => `k${at}: 1`).join('\n'), 'no key "k0"'],
    ['100 MB', 'a'.repeat(100_000_000), '100.0 MB'],
  ])('%s in YAML', (_, text, said) => {
    const result = quickly(() => parsePolicyYaml(text));
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result)).toContain(JSON.stringify(said).slice(1, -1));
  });

  test.each([
    ['nesting without end', '['.repeat(1_000_000), 'malformed'],
    ['100 MB', ' '.repeat(100_000_000), '100.0 MB'],
  ])('%s in JSON', (_, text, said) => {
    const result = quickly(() => parsePolicyJson(text));
    expect(JSON.stringify(result)).toContain(said);
  });

  test('a bomb of gzip', async () => {
    const reading = await readEnvelope(gzipSync(new Uint8Array(50_000_000)));
    expect(reading.kind).toBe('broken');
  });

  test.each([
    ['(a+)+$'],
    ['(a|a)*b'],
    ['(?:(?:(?:a{100}){100}){100})'],
    ['^(.*?,){30}P'],
    ['(a*)*(a*)*(a*)*'],
  ])('the pattern %s costs no time', (pattern) => {
    const phrase = `/${pattern}/`;
    const outcome = quickly(() =>
      importVale([
        { path: 'A/B.yml', text: `extends: existence\nmessage: m\ntokens: [${JSON.stringify(pattern)}]` },
      ]),
    );
    expectOutcome(outcome);
    const result = parsePolicy(policyWith(['rules', 0, 'phrases', 0], phrase));
    if (result.ok)
      quickly(() =>
        provePolicy({
          ...result.policy,
          rules: result.policy.rules.map((rule) => ({
            ...rule,
            examples: { ...rule.examples, flag: ['a'.repeat(400)] },
          })),
        }),
      );
  });

  test('a table of a million cells is cut off and says so', () => {
    const { rows, left } = quickly(() => readTable('a,b\n'.repeat(500_000)));
    expect(rows).toHaveLength(20_000);
    expect(left[0]!.why).toContain('20,000 rows');
  });

  test('quotation marks that never close cost one row each', () => {
    const { rows, left } = quickly(() => readTable(`phrase,why\n${'"a,b\n'.repeat(50_000)}`));
    expect(rows.length + left.length).toBeGreaterThan(0);
  });
});
