import { describe, expect, it } from 'vitest';
import type { Kit } from '../../../components/overlay/kit.ts';
import { latePart, leavePart } from '../../../components/overlay/late-part.ts';
import { wholeRules } from '../../../components/overlay/rule-origins.ts';
import { rulesInUse } from '../../../components/overlay/rules-in-use.ts';
import { EDITOR_TOOLS } from '../../../lib/draft/editor-tools.ts';
import { findFindings } from '../../../lib/engine/check/find-findings.ts';
import { provenExpression } from '../../../lib/policy/expressions/compile-expression.ts';
import type { PagePack, PageRules } from '../../../lib/policy/layers/page-rules.ts';
import { heldBack } from '../../../lib/review/held-back.ts';
import { ReviewWrites } from '../../../lib/review/review-writes.ts';
import { runCommand } from '../../../lib/review/run-command.ts';

const KIT: Kit = {
  whole: wholeRules({
    guards: { quoted: { why: '', near: [{ phrases: ['you wrote'], within: 'sentence' }] } },
    rules: [
      {
        ...{
          id: 'calm-down',
          name: 'Calm down',
          category: 'commanding',
          severity: 'warn',
          why: 'It orders.',
        },
        ...{ alternatives: ['I see'], unless: ['calm down a bit'], guards: ['quoted'] },
      },
    ],
  }),
  tools: EDITOR_TOOLS,
  find: findFindings,
  openWrites: (host) => new ReviewWrites(host),
  runCommand,
  openCards: () => undefined,
  showCard: () => false,
};
const PACK = { id: 'shipped', rules: [{ phrases: ['calm down'] }] };
const ORIGINS: PageRules['origins'] = [
  { policy: 'Shipped', level: 'pack' },
  { policy: 'Acme', level: 'organisation' },
  { policy: 'Shipped', level: 'pack', lockedBy: 'Acme', changedBy: 'Care' },
];
const USE: PagePack = { id: 'shipped', revision: 1, exempt: [], changes: {}, from: 0 };
const HEAD = { policyId: 'p', name: 'P', revision: 1, origins: ORIGINS };
const BARE: PageRules = { ...HEAD, packs: [USE], rules: [] };
const WHOLE: PageRules = {
  ...HEAD,
  packs: [],
  rules: [
    {
      ...{ id: 'policy', category: 'hiding', severity: 'hint', phrases: ['our policy'] },
      ...{ why: 'Own.', alternatives: [], from: 1 },
    },
  ],
};

/** The shipped pack with what layers say of it, and a rule of theirs. */
function laid(over: Partial<PagePack>): PageRules {
  const guards = {
    'acme/exempt names': { why: '', near: [{ phrases: ['"Calm Down Now"'], within: 'around' as const }] },
  };
  return { ...WHOLE, packs: [{ ...USE, ...over }], guards };
}

function frame(policy = BARE) {
  const world = {};
  const kits = latePart('kit', async () => leavePart('kit', KIT, world), world);
  const bringExpressions = async () => leavePart('expressions', provenExpression, world);
  const expressions = latePart('expressions', bringExpressions, world);
  const { signal } = new AbortController();
  const language = latePart('language', async () => {}, world);
  const parts = { kit: kits, expressions, language };
  const rules = rulesInUse(policy, PACK, parts, { bring: async () => {} }, signal);
  const check = heldBack(rules.analysis, kits);
  const found = async (text: string) => (await check(text, 'public')).map(({ ruleId, why }) => [ruleId, why]);
  return { kits, rules, found, expressions, signal };
}

it('a draft is seen to hold a phrase before the rest of its rule is there, and then judged by the whole rule', async () => {
  const { kits, rules, found } = frame();
  expect(rules.originOf('calm-down')).toBeNull();
  expect(await found('Please calm down.')).toEqual([['calm-down', 'It orders.']]);
  expect(kits.now).toBe(KIT);
  expect(rules.originOf('calm-down')).toEqual({ name: 'Calm down', from: ORIGINS[0] });
});

it.each([
  ['by a longer phrase', 'Things calm down a bit.'],
  ['by a guard that rules share', 'You wrote that we should calm down.'],
])('what is excused %s is never shown, though it brings the kit', async (_how, text) => {
  const { kits, found } = frame();
  expect(await found(text)).toEqual([]);
  expect(kits.now).toBe(KIT);
});

it('a draft with no phrase in it brings nothing', async () => {
  const { kits, found } = frame();
  expect(await found('Thank you for writing.')).toEqual([]);
  expect(kits.now).toBeNull();
});

it('a policy of a lead is whole from the start, and the kit changes nothing about it', async () => {
  const { found } = frame(WHOLE);
  expect(await found('It is our policy. Please calm down.')).toEqual([['policy', 'Own.']]);
});

it('another policy is used from then on, with the kit there or not', async () => {
  const { rules, found } = frame(WHOLE);
  rules.use(BARE);
  expect(await found('It is our policy. Please calm down.')).toEqual([['calm-down', 'It orders.']]);
  rules.use(WHOLE);
  expect(await found('It is our policy. Please calm down.')).toEqual([['policy', 'Own.']]);
});

it('a policy with a regular expression brings what looks for it, and is judged with it from then on', async () => {
  const [rule] = WHOLE.rules;
  const code = { ...rule!, id: 'code', phrases: ['/#\\d{5,}/'] };
  const { rules, found, expressions, signal } = frame({ ...WHOLE, rules: [rule!, code] });
  const there = new Promise((resolve) => expressions.whenThere(resolve, signal));
  expect(rules.analysis.holdsAny('It is #12345.')).toBe(false);
  await there;
  expect(rules.analysis.holdsAny('It is #12345.')).toBe(true);
  expect(await found('Our policy says #12345.')).toEqual([
    ['policy', 'Own.'],
    ['code', 'Own.'],
  ]);
});

it('what looks for regular expressions is not brought where no rule has one', async () => {
  const { found, expressions } = frame(WHOLE);
  expect(await found('It is our policy, #12345.')).toHaveLength(1);
  expect(expressions.now).toBeNull();
});

describe('a pack that policies stand on', () => {
  it.each<[string, Partial<PagePack>, string, unknown]>([
    ['as it is', {}, 'Please calm down.', [['calm-down', 'It orders.']]],
    [
      'with a rule switched off',
      { changes: { 'calm-down': { off: true, from: 2 } } },
      'Please calm down.',
      [],
    ],
    [
      'with another reason',
      { changes: { 'calm-down': { why: 'We never say so.', from: 2 } } },
      'Please calm down.',
      [['calm-down', 'We never say so.']],
    ],
    ['with a name that is exempt', { exempt: ['acme/exempt names'] }, 'Try Calm Down Now today.', []],
    [
      'with a rule that no name is exempt from',
      { exempt: ['acme/exempt names'], changes: { 'calm-down': { exempt: [], firm: 0, from: 2 } } },
      'Try Calm Down Now today.',
      [['calm-down', 'It orders.']],
    ],
  ])('%s is judged so, beside the rules of the policies', async (_name, over, text, expected) => {
    const { found, kits } = frame(laid(over));
    expect(await found('Our policy.')).toEqual([['policy', 'Own.']]);
    expect(kits.now).toBe(KIT);
    expect(await found(text)).toEqual(expected);
  });

  it('says of each rule whose it is, who locked it and who changed it', async () => {
    const { found, rules } = frame(laid({ changes: { 'calm-down': { severity: 'block', from: 2 } } }));
    await found('Our policy: calm down.');
    expect(rules.originOf('calm-down')?.from).toEqual(ORIGINS[2]);
    expect(rules.originOf('policy')?.from).toEqual(ORIGINS[1]);
    expect(rules.originOf('unheard-of')).toBeNull();
  });

  it('shows nothing of it, and of no other rule, before the kit is there', () => {
    const { rules } = frame(laid({}));
    expect(rules.analysis.check('Our policy: calm down.', 'public')).toEqual([]);
    expect(rules.analysis.holdsAny('Please calm down.')).toBe(true);
    expect(rules.originOf('policy')).toBeNull();
  });
});
