import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Layer, Level } from '../../../lib/policy/layers/layer-types.ts';
import { guardOf } from '../../../lib/policy/managed/send-guard.ts';
import type { Policy, PolicyRule } from '../../../lib/policy/schema.ts';
import { type Laid, lay, layersOf, PACK, ruleOf } from './lay.ts';

// The rows of these tables are the rows of lib/policy/README.md: neither can say what the other does not.

const PAGE = readFileSync(new URL('../../../lib/policy/README.md', import.meta.url), 'utf8');

/** Rows of the page's table under a heading, without its head. */
function rowsUnder(heading: string): string[][] {
  const part = PAGE.split(/^## /m).find((section) => section.startsWith(heading)) ?? '';
  const lines = part.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

const CALM = 'Please calm down.';
const OWN = ruleOf({ id: 'own-rule', phrases: ['own rule'], severity: 'warn' });
const changed = (change: object): Partial<Policy> => ({ changes: [{ rule: 'calm-down', ...change }] });
const settings = (value: object): Partial<Policy> => ({ settings: value });
const rewritten: PolicyRule = ruleOf({ id: 'calm-down', phrases: ['cool it'], severity: 'block' });

interface Wish {
  /** What the policy below says. */
  readonly below: Partial<Policy>;
  /** What the policy above says beside its lock; it always stands on the pack. */
  readonly above?: Partial<Policy>;
  /** What it locks, in the column "locked above". */
  readonly lock: Policy['locks'];
  /** Whether the wish has come true. */
  readonly isTrue: (laid: Laid) => boolean;
  /** There is nothing to refuse: the wish is not about what is locked. */
  readonly isQuiet?: boolean;
}

const ALL: Policy['locks'] = { rules: ['*'] };

const WISHES: Readonly<Record<string, Wish>> = {
  "raise a rule's severity": {
    below: changed({ severity: 'block' }),
    lock: { rules: ['calm-down'] },
    isTrue: (laid) => laid.told(CALM).includes('calm-down block'),
  },
  "lower a rule's severity": {
    below: changed({ severity: 'hint' }),
    lock: { categories: ['orders'] },
    isTrue: (laid) => laid.told(CALM).includes('calm-down hint'),
  },
  'switch a rule off': {
    below: changed({ off: true }),
    lock: { rules: ['calm-down'] },
    isTrue: (laid) => laid.told(CALM).length === 0,
  },
  'switch a rule on that is off': {
    below: { changes: [{ rule: 'no-way', off: false }] },
    lock: ALL,
    isTrue: (laid) => laid.told('No way.').includes('no-way warn'),
  },
  'give another reason': {
    below: changed({ why: 'Another.' }),
    lock: ALL,
    isTrue: (laid) => laid.find(CALM)[0]?.why === 'Another.',
  },
  'offer other words': {
    below: changed({ alternatives: ['take your time'] }),
    lock: ALL,
    isTrue: (laid) => laid.find(CALM)[0]?.alternatives[0] === 'take your time',
  },
  'write a rule anew under its id': {
    below: { rules: [rewritten] },
    lock: ALL,
    isTrue: (laid) => laid.told(CALM).length === 0 && laid.told('Cool it.').length === 1,
  },
  'exempt a name from a rule': {
    below: { exempt: ['Calm Down'] },
    lock: ALL,
    isTrue: (laid) => laid.told('Use Calm Down today.').length === 0,
  },
  'add a rule of its own': {
    below: { rules: [OWN] },
    lock: ALL,
    isTrue: (laid) => laid.told('My own rule.').includes('own-rule warn'),
    isQuiet: true,
  },
  'hide a rule behind a longer one on the same words': {
    below: { rules: [ruleOf({ id: 'calm-down-please', severity: 'hint' })] },
    lock: ALL,
    isTrue: (laid) => laid.told('Calm down please.').includes('calm-down-please hint'),
    isQuiet: true,
  },
  'extend a further pack': {
    below: { extends: ['french'] },
    lock: ALL,
    isTrue: (laid) => laid.packs.some(({ id }) => id === 'french'),
    isQuiet: true,
  },
  'lock what is free': {
    below: { rules: [OWN], locks: { rules: ['own-rule'] } },
    lock: { rules: ['calm-down'] },
    isTrue: (laid) => laid.rules[0]?.from.lockedBy === 'CARE',
    isQuiet: true,
  },
  'set what is in `settings`': {
    below: settings({ sendGuard: 'off' }),
    above: settings({ sendGuard: 'confirm' }),
    lock: { settings: ['sendGuard'] },
    isTrue: (laid) => laid.settings.sendGuard === 'off',
  },
  'change what is said of `recovery`': {
    below: { recovery: { defaultModel: 'ours' } },
    above: { recovery: { defaultModel: 'theirs' } },
    lock: { settings: ['recovery'] },
    isTrue: (laid) => laid.recovery?.defaultModel === 'ours',
  },
};

const FRENCH = { id: 'french', name: 'French', revision: 1, language: 'fr', rules: [] };

function wished({ below, above, lock }: Wish, level: Level, isLocked: boolean): Laid {
  const over: Layer[] = layersOf('organisation', {
    acme: { extends: ['english'], owner: 'Jo', ...above, ...(isLocked && { locks: lock }) },
  });
  return lay([...layersOf(level, { care: below }), ...over], [PACK, FRENCH]);
}

describe('what a policy may do with what stands above it', () => {
  const rows = rowsUnder('What a policy may do');

  it('is told on the page row by row', () => {
    expect(rows.map(([wish]) => wish)).toEqual(Object.keys(WISHES));
  });

  const levels: readonly Level[] = ['team', 'personal'];
  const cases = rows.flatMap(([wish = '', free = '', locked = '']) =>
    levels.flatMap((level) => [
      [wish, level, 'not locked', free] as const,
      [wish, level, 'locked above', locked] as const,
    ]),
  );

  it.each(cases)('%s, by the policy of a %s, %s: %s', (name, level, column, answer) => {
    const isLocked = column === 'locked above';
    const laid = wished(WISHES[name]!, level, isLocked);
    const isYes = answer.startsWith('yes');
    expect(WISHES[name]!.isTrue(laid)).toBe(isYes);
    if (isYes || WISHES[name]!.isQuiet) expect(laid.said).toBe('');
    else expect(laid.said).toMatch(/^care: .*"ACME" \(the organisation's\).* Jo,/);
  });

  it('of a locked rule that is written anew, a graver severity counts', () => {
    const laid = wished(WISHES['write a rule anew under its id']!, 'team', true);
    expect(laid.told(CALM)).toEqual(['calm-down block']);
    expect(laid.told('Cool it.')).toEqual([]);
  });

  it('on the words of a locked rule a graver one stands', () => {
    const below = { rules: [ruleOf({ id: 'calm-down-please', severity: 'block' })] };
    const laid = wished({ below, lock: ALL, isTrue: () => true }, 'team', true);
    expect(laid.told('Calm down please.')).toEqual(['calm-down-please block']);
  });
});

interface Disagreement {
  readonly one: Partial<Policy>;
  readonly other: Partial<Policy>;
  readonly holds: (laid: Laid) => unknown;
  readonly expected: unknown;
  /** Whose wish was the weaker; none where both count. */
  readonly outdone?: 'one' | 'other';
}

const BOTH: Readonly<Record<string, Disagreement>> = {
  "a rule's severity": {
    one: changed({ severity: 'hint' }),
    other: changed({ severity: 'block' }),
    holds: (laid) => laid.told(CALM),
    expected: ['calm-down block'],
    outdone: 'one',
  },
  'whether a rule is off': {
    one: changed({ off: true }),
    other: changed({ off: false }),
    holds: (laid) => laid.told(CALM),
    expected: ['calm-down warn'],
    outdone: 'one',
  },
  'the wording of a rule': {
    one: { rules: [ruleOf({ id: 'late', phrases: ['it is late'] })] },
    other: { rules: [ruleOf({ id: 'late', phrases: ['too late', 'so late'] })] },
    holds: (laid) => [laid.told('It is late.'), laid.told('Too late.')],
    expected: [['late warn'], ['late warn']],
  },
  'a rule that one of them locks': {
    one: { locks: { rules: ['calm-down'] } },
    other: changed({ off: true, severity: 'block' }),
    holds: (laid) => laid.told(CALM),
    expected: ['calm-down warn'],
    outdone: 'other',
  },
  'a rule that both of them lock': {
    one: { ...changed({ severity: 'hint' }), locks: ALL },
    other: { ...changed({ severity: 'block' }), locks: ALL },
    holds: (laid) => laid.told(CALM),
    expected: ['calm-down block'],
    outdone: 'one',
  },
  'two rules on the same words, of which any is locked': {
    one: { rules: [ruleOf({ id: 'kettle', severity: 'block' })], locks: ALL },
    other: { rules: [ruleOf({ id: 'kettle-time', severity: 'hint' })], locks: ALL },
    holds: (laid) => laid.told('It is kettle time.'),
    expected: ['kettle block'],
  },
  'a setting that both of them lock': {
    one: { settings: { sendGuard: 'confirm' }, locks: { settings: ['sendGuard', 'sites'] } },
    other: {
      settings: { sendGuard: 'confirm', sites: { off: ['gmail'] } },
      locks: { settings: ['sendGuard', 'sites'] },
    },
    holds: (laid) => laid.settings.sites,
    expected: { on: [], off: [] },
    outdone: 'other',
  },
  'names that are exempt': {
    one: { exempt: ['Calm Down'] },
    other: { exempt: ['Calm Down Club'] },
    holds: (laid) => laid.told('Calm Down is at Calm Down Club. Calm down.'),
    expected: ['calm-down warn'],
  },
  'a reason, or words to offer': {
    one: changed({ why: 'One.' }),
    other: changed({ why: 'Other.' }),
    holds: (laid) => laid.find(CALM)[0]?.why,
    expected: 'One.',
    outdone: 'other',
  },
  'the send guard': {
    one: settings({ sendGuard: 'off' }),
    other: settings({ sendGuard: 'confirm' }),
    holds: (laid) => laid.settings.sendGuard,
    expected: 'confirm',
    outdone: 'one',
  },
  'for what it holds': {
    one: settings({ sendGuard: { mode: 'confirm', holds: ['wording', 'steps'] } }),
    other: settings({ sendGuard: { mode: 'confirm', holds: ['slots', 'steps', 'wording'] } }),
    holds: (laid) => guardOf(laid.settings.sendGuard).holds,
    expected: ['wording', 'slots', 'steps'],
    outdone: 'one',
  },
  'whether a held reply may go as it is': {
    one: settings({ sendGuard: { mode: 'soft', sendAnyway: 'reason' } }),
    other: settings({ sendGuard: { mode: 'soft', sendAnyway: 'never' } }),
    holds: (laid) => laid.settings.sendGuard,
    expected: { mode: 'soft', sendAnyway: 'never' },
    outdone: 'one',
  },
  'whether notes are held': {
    one: settings({ sendGuard: { mode: 'confirm', notes: false } }),
    other: settings({ sendGuard: { mode: 'confirm', notes: true } }),
    holds: (laid) => guardOf(laid.settings.sendGuard).notes,
    expected: true,
    outdone: 'one',
  },
  'whether agents have rules of their own': {
    one: settings({ ownRules: true }),
    other: settings({ ownRules: false }),
    holds: (laid) => laid.settings.ownRules,
    expected: false,
    outdone: 'one',
  },
  'whether a model may word sentences anew': {
    one: settings({ rewriting: true }),
    other: settings({ rewriting: false }),
    holds: (laid) => laid.settings.rewriting,
    expected: false,
    outdone: 'one',
  },
  'whether Amend works at a site': {
    one: settings({ sites: { off: ['gmail', 'front'] } }),
    other: settings({ sites: { on: ['gmail'] } }),
    holds: (laid) => laid.settings.sites,
    expected: { on: ['gmail'], off: ['front'] },
    outdone: 'one',
  },
  'after how many days a case is forgotten': {
    one: { recovery: { retentionDays: 90 } },
    other: { recovery: { retentionDays: 30 } },
    holds: (laid) => laid.recovery?.retentionDays,
    expected: 30,
  },
  'what an agent may give without asking': {
    one: { recovery: { limits: { minor: { percent: 10, kinds: ['credit', 'words'] } } } },
    other: { recovery: { limits: { minor: { percent: 5, lead: true, kinds: ['words'] } } } },
    holds: (laid) => laid.recovery?.limits,
    expected: { minor: { percent: 5, lead: true, kinds: ['words'] } },
  },
  standards: {
    one: { recovery: { standards: ['First reply within 2 hours'] } },
    other: { recovery: { standards: [{ what: 'first-reply', number: 1, unit: 'days' }] } },
    holds: (laid) => laid.recovery?.standards,
    expected: ['First reply within 2 hours', { what: 'first-reply', number: 1, unit: 'days' }],
  },
};

describe('where two policies of one level disagree', () => {
  const rows = rowsUnder('Where two policies of one level disagree');

  it('what holds is told on the page row by row', () => {
    expect(rows.map(([on]) => on)).toEqual(Object.keys(BOTH));
  });

  it.each(rows.map(([on = '', what = '']) => [on, what] as const))(
    '%s: %s, in whichever order they come',
    (on) => {
      const { one, other, holds, expected, outdone } = BOTH[on]!;
      const layers = layersOf('team', { one, other });
      const [laid, turned] = [lay(layers), lay([...layers].reverse())];
      expect(holds(laid)).toEqual(expected);
      expect(holds(turned)).toEqual(expected);
      expect(turned.notes).toEqual(laid.notes);
      expect(laid.notes.map(({ layer }) => layer)).toEqual(outdone === undefined ? [] : [outdone]);
    },
  );
});
