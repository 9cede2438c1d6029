import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordSources } from '../../lib/draft/composer-hints.ts';
import { HOLD_ANSWERS } from '../../lib/platform/hold-answers.ts';
import { messages, panelCommand } from '../../lib/platform/messages.ts';
import { PAGE_ANSWERS, PAGE_ROUTES, panelCommandInPage } from '../../lib/platform/page-shapes.ts';
import type { Shape } from '../../lib/platform/shape.ts';
import { installedRules } from '../../lib/platform/stored-rules.ts';
import { guardOf } from '../../lib/policy/managed/send-guard.ts';

// The shapes that pages carry are written by hand. Each must take and refuse exactly what its Zod schema does.

const span = { from: 3, to: 9 };
const fix = { kind: 'fix', draftId: 'd', ruleId: 'r', span, expected: 'policy', text: 'what we can do' };

const site = {
  key: 'zendesk:acme',
  name: 'Zendesk',
  mark: '',
  secret: '',
  composer: ['textarea'],
  decoys: [],
  caseId: ['^/agent/tickets/(\\d+)'],
  caseIn: ['data-ticket-id'],
  casePage: [],
  inactive: [],
  note: ['page:.note'],
  quote: ['.old'],
  signature: ['.sig'],
  send: ['.send'],
  keys: ['Control+Enter'],
  customer: ['.theirs'],
};

/** Values around which to look: each is of one of the shapes, or nearly. */
const NEAR: readonly object[] = [
  {},
  { brought: true },
  { sites: [], outerCase: null, offKinds: [], guard: guardOf('confirm'), words: wordSources() },
  {
    sites: [site],
    outerCase: { site: 'zendesk:acme', id: '7' },
    offKinds: ['quill'],
    guard: guardOf({ mode: 'soft', holds: ['steps'], sendAnyway: 'never', notes: true }),
    words: wordSources(),
  },
  { steps: [{ id: 'apology', name: 'Apology', signs: ['apology'] }] },
  { pattern: null },
  { pattern: 'https://*.acme.example/*' },
  { kind: 'jump', draftId: 'd', span },
  fix,
  { kind: 'fix-all', draftId: 'd' },
  { kind: 'ignore', draftId: 'd', ruleId: 'r', span, scope: 'case' },
  { kind: 'insert', draftId: 'd', text: 'We are sorry.' },
  { kind: 'insert', draftId: 'd', text: 'We are sorry.', at: 3, revision: 9 },
];

const oddText = fc.constantFrom('', 'x'.repeat(500), 'x'.repeat(501), 'x'.repeat(5_000), 'x'.repeat(5_001));
const longList = fc.constantFrom(
  Array(100).fill('a'),
  Array(101).fill('a'),
  Object.assign(Array(3), { 0: 'a', 2: 'b' }),
);
const oddNumber = fc.constantFrom(
  -1,
  0,
  0.5,
  2_000_000,
  2_000_001,
  2 ** 53,
  Number.NaN,
  Number.POSITIVE_INFINITY,
);
const word = fc.constantFrom('here', 'case', 'fix', 'fix-all', 'jump', 'insert', 'ignore', 'toString');
const odd = fc.oneof(
  oddText,
  oddNumber,
  longList,
  word,
  fc.constantFrom(undefined, null, true, [], {}, span, { site: '', id: '7' }, { from: 0 }),
  fc.anything(),
);

/** A near value with some of its fields, at any depth, taken out or made odd. */
const near = fc
  .record({
    value: fc.constantFrom(...NEAR),
    changes: fc.array(fc.record({ at: fc.nat(40), to: odd, out: fc.boolean() }), { maxLength: 2 }),
  })
  .map(({ value, changes }) => {
    const copy = structuredClone(value) as Record<string, unknown>;
    for (const { at, to, out } of changes) {
      const places = fieldsOf(copy);
      const [owner, key] = places[at % Math.max(places.length, 1)] ?? [copy, 'kind'];
      if (out) delete owner[key];
      else owner[key] = structuredClone(to);
    }
    return copy;
  });

function fieldsOf(owner: Record<string, unknown>): [Record<string, unknown>, string][] {
  return Object.entries(owner).flatMap(([key, value]) => [
    [owner, key] as [Record<string, unknown>, string],
    ...(typeof value === 'object' && value !== null && !Array.isArray(value)
      ? fieldsOf(value as Record<string, unknown>)
      : []),
  ]);
}

const PAIRS: readonly [string, Shape<unknown>, Shape<unknown>][] = [
  ...Object.entries({ ...PAGE_ANSWERS, ...HOLD_ANSWERS }).map(
    ([kind, shape]): [string, Shape<unknown>, Shape<unknown>] => [
      `the answer to ${kind}`,
      shape,
      messages[kind as keyof typeof messages].output,
    ],
  ),
  ...Object.entries(PAGE_ROUTES).map(([kind, { input }]): [string, Shape<unknown>, Shape<unknown>] => [
    `the message ${kind}`,
    input,
    messages[kind as keyof typeof messages].input,
  ]),
  ['a panel command', panelCommandInPage, panelCommand],
];

describe('what a page takes of what arrives', () => {
  it.each(PAIRS)('is, for %s, exactly what the table of messages says', (_name, inPage, inTable) => {
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: near }, { weight: 1, arbitrary: odd }), (value) => {
        expect(inPage.safeParse(value).success).toBe(inTable.safeParse(value).success);
      }),
      { numRuns: 2_000, examples: NEAR.map((value): [unknown] => [value]) },
    );
  });

  it('covers every message that goes to a page, from those who may send it', () => {
    const toPages = Object.entries(messages).filter(([, { to }]) => to === 'page');
    expect(Object.keys(PAGE_ROUTES).sort()).toEqual(toPages.map(([kind]) => kind).sort());
    for (const [kind, { from }] of toPages) expect(PAGE_ROUTES).toHaveProperty([kind, 'from'], from);
  });

  it('covers every message that a composer sends: the loader, which asks for it, has a look of its own', () => {
    const fromPages = Object.entries(messages)
      .filter(([, row]) => row.from === 'page')
      .map(([kind]) => kind);
    expect(Object.keys({ ...PAGE_ANSWERS, ...HOLD_ANSWERS }).sort()).toEqual(
      [...fromPages.filter((kind) => !/^bring-(?:composer|loader)$/.test(kind)), 'fault'].sort(),
    );
  });
});

describe('the rules that a page takes out of storage', () => {
  const rule = { id: 'r', category: 'c', severity: 'warn', phrases: ['a'], why: 'w', alternatives: [] };
  const laid = { packs: [], origins: [{ policy: 'P', level: 'team' }], guards: {}, lists: { org: ['bank'] } };
  const good = { policyId: 'p', name: 'P', revision: 1, rules: [{ ...rule, from: 0 }], ...laid };
  it.each<[string, unknown, boolean]>([
    ['none', null, true],
    ['whole ones', good, true],
    ['ones without guards and lists', { ...good, guards: undefined, lists: undefined }, true],
    ['ones without a name', { ...good, name: undefined }, false],
    ['ones of no revision', { ...good, revision: Number.NaN }, false],
    ['one rule without phrases', { ...good, rules: [rule, { ...rule, phrases: 'a' }] }, false],
    ['guards that are a list', { ...good, guards: [] }, false],
    ['lists of numbers', { ...good, lists: { org: [1] } }, false],
    ['a text', 'garbage', false],
  ])('may be %s: %#', (_name, value, taken) => {
    expect(installedRules.shape.safeParse(value).success).toBe(taken);
  });
});
