import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AuditNote } from '../../../lib/policy/audit-notes.ts';
import { auditPolicy } from '../../../lib/policy/audit-policy.ts';
import { compilePolicy } from '../../../lib/policy/compile-policy.ts';
import type { Policy, PolicyRule } from '../../../lib/policy/schema.ts';

const WORDS = [
  'that',
  'is',
  'not',
  'can',
  'you',
  'my',
  'job',
  "that's",
  'thats',
  "isn't",
  'cannot',
  "you're",
  'its',
  'well',
];
const MORE = [
  'jobs',
  'was',
  'other',
  'My',
  'IS',
  'Job',
  "it's",
  'the',
  'whose',
  '{name}',
  '`that`',
  '"my"',
  'https://job.my',
];
const word = fc.constantFrom(...WORDS);
const piece = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 2, arbitrary: fc.tuple(word, word).map((both) => `(${both.join('|')})`) },
  { weight: 2, arbitrary: word.map((one) => `[${one}]`) },
  { weight: 1, arbitrary: fc.constantFrom('~job', '"My"', '(my job|you)', '[not|is not]') },
);
const gap = fc.constantFrom('', '', '', '[..1] ', '[..2] ');
const phrase = fc
  .tuple(
    fc.constantFrom('', '', '', '', '^'),
    word,
    gap,
    fc.array(piece, { maxLength: 2 }),
    word,
    fc.constantFrom('', '', '', '', '.'),
  )
  .map(
    ([opens, first, between, middle, last, closes]) =>
      `${opens}${[first, `${between}${middle.join(' ')}`, last].join(' ').replace(/ +/g, ' ')}${closes}`,
  );
const few = fc.oneof(
  phrase,
  word,
  fc.tuple(word, word).map((both) => both.join(' ')),
);

interface Drawn {
  readonly phrases: readonly string[];
  readonly severity: PolicyRule['severity'];
  readonly unless: readonly string[] | undefined;
  readonly only: PolicyRule['only'];
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  phrases: fc.uniqueArray(few, { minLength: 1, maxLength: 3 }),
  severity: fc.constantFrom('block', 'warn', 'hint'),
  unless: fc.option(fc.array(few, { minLength: 1, maxLength: 2 }), { nil: undefined, freq: 4 }),
  only: fc.constantFrom(undefined, undefined, undefined, undefined, 'opener' as const, 'question' as const),
});

function policyOf(rules: readonly Drawn[]): Policy {
  const whole = rules.map(
    (rule, nth) =>
      ({
        ...{ id: `rule-${nth}`, name: 'Rule', category: 'test', why: 'Because.', alternatives: ['fine'] },
        ...{ source: 'Test', examples: { flag: ['x'], pass: ['y'] } },
        ...rule,
      }) as PolicyRule,
  );
  return { format: 1, id: 'test', name: 'Test', revision: 1, language: 'en', rules: whole };
}

const text = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 4, arbitrary: word }, fc.constantFrom(...MORE)),
      fc.constantFrom(' ', ' ', ' ', ' ', ', ', '. ', '? ', ': ', '\n'),
    ),
    {
      minLength: 2,
      maxLength: 14,
    },
  )
  .map((pieces) => pieces.flat().join(''));

const RUNS = 300;

/** Notes that say of a phrase that it does nothing. */
const claimsOf = (policy: Policy) =>
  auditPolicy(policy).filter(
    ({ kind, what }) =>
      kind === 'unreachable' ||
      kind === 'silenced' ||
      (kind === 'same-phrase' && what.startsWith('it adds nothing')),
  );

/** The places of phrases that a note is about: one, or all of its rule. */
function phrasesOf(policy: Policy, { at, field }: AuditNote): readonly number[] {
  const nth = /^phrases\[(\d+)\]$/.exec(field ?? '')?.[1];
  return nth === undefined ? [...policy.rules[at!]!.phrases.keys()] : [Number(nth)];
}

function withPhrases(policy: Policy, at: number, phrases: readonly string[]): Policy {
  const rule = { ...policy.rules[at]!, phrases: phrases as string[] };
  return {
    ...policy,
    rules: phrases.length === 0 ? policy.rules.toSpliced(at, 1) : policy.rules.with(at, rule),
  };
}

const findings = (policy: Policy, draft: string) =>
  compilePolicy(policy)
    .findingsIn(draft)
    .map(({ ruleId, from, to }) => `${ruleId} ${from}-${to}`);

/** Texts made of the very words of the policy come nearest to what would prove a claim wrong. */
const spoken = (policy: Policy) =>
  policy.rules
    .flatMap(({ phrases, unless = [] }) => [...phrases, ...unless])
    .map((one) => one.replace(/\[\.\.\d\]/g, 'other').replace(/[^\p{L}' ]/gu, ' '));

test('a phrase of which the audit says that it never fires never fires, and one that adds nothing can go', () => {
  let claims = 0;
  fc.assert(
    fc.property(
      fc.array(drawn, { minLength: 2, maxLength: 5 }),
      fc.array(text, { minLength: 6, maxLength: 6 }),
      (rules, texts) => {
        const policy = policyOf(rules);
        for (const note of claimsOf(policy)) {
          claims++;
          const at = note.at!;
          const own = policy.rules[at]!.phrases;
          const named = phrasesOf(policy, note);
          const without = withPhrases(
            policy,
            at,
            own.filter((_, nth) => !named.includes(nth)),
          );
          const alone = withPhrases(
            policy,
            at,
            named.map((nth) => own[nth]!),
          );
          const isSure = !note.what.includes('hardly ever');
          for (const draft of [...texts, ...spoken(policy), spoken(policy).join(', ')]) {
            // Said there: a word alone in quote marks.
            if (!isSure && draft.includes('"')) continue;
            expect(findings(without, draft), `${note.where} ${note.what} ${draft}`).toEqual(
              findings(policy, draft),
            );
            if (note.kind === 'same-phrase') continue;
            const fired = findings(alone, draft).filter((found) => found.startsWith(`rule-${at} `));
            expect(fired, `${note.where} ${note.what} ${draft}`).toEqual([]);
          }
        }
      },
    ),
    { numRuns: RUNS },
  );
  expect(claims, 'the property was hardly ever tried').toBeGreaterThan(RUNS / 10);
});
