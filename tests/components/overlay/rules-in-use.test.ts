import { expect, it } from 'vitest';
import type { Kit } from '../../../components/overlay/kit.ts';
import { latePart, leavePart } from '../../../components/overlay/late-part.ts';
import { type PagePolicy, rulesInUse } from '../../../components/overlay/rules-in-use.ts';
import { EDITOR_TOOLS } from '../../../lib/draft/editor-tools.ts';
import { findFindings } from '../../../lib/engine/check/find-findings.ts';
import { provenExpression } from '../../../lib/policy/expressions/compile-expression.ts';
import { heldBack } from '../../../lib/review/held-back.ts';
import { ReviewWrites } from '../../../lib/review/review-writes.ts';
import { runCommand } from '../../../lib/review/run-command.ts';

const KIT: Kit = {
  details: {
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
  },
  tools: EDITOR_TOOLS,
  find: findFindings,
  openWrites: (host) => new ReviewWrites(host),
  runCommand,
  openCards: () => undefined,
};
const BARE: PagePolicy = { name: 'Shipped', rules: [{ phrases: ['calm down'] }] };
const WHOLE: PagePolicy = {
  name: 'Own',
  rules: [
    {
      ...{ id: 'policy', category: 'hiding', severity: 'hint', phrases: ['our policy'] },
      ...{ why: 'Own.', alternatives: [] },
    },
  ],
};

function frame(policy = BARE) {
  const world = {};
  const kits = latePart('kit', async () => leavePart('kit', KIT, world), world);
  const bringExpressions = async () => leavePart('expressions', provenExpression, world);
  const expressions = latePart('expressions', bringExpressions, world);
  const { signal } = new AbortController();
  const rules = rulesInUse(policy, { kit: kits, expressions }, signal);
  const check = heldBack(rules.analysis, kits);
  const found = async (text: string) => (await check(text, 'public')).map(({ ruleId, why }) => [ruleId, why]);
  return { kits, rules, found, expressions, signal };
}

it('a draft is seen to hold a phrase before the rest of its rule is there, and then judged by the whole rule', async () => {
  const { kits, rules, found } = frame();
  expect(rules.originOf('calm-down')).toBeNull();
  expect(await found('Please calm down.')).toEqual([['calm-down', 'It orders.']]);
  expect(kits.now).toBe(KIT);
  expect(rules.originOf('calm-down')).toMatchObject({ name: 'Calm down', origin: 'Shipped' });
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
