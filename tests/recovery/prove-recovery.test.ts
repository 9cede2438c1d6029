import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/engine/read-text.ts';
import { parsePolicy } from '../../lib/policy/parse-policy.ts';
import { problemLine } from '../../lib/policy/problem.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { auditRecovery } from '../../lib/recovery/audit-recovery.ts';
import { openSlots } from '../../lib/recovery/open-slots.ts';
import { proveRecovery } from '../../lib/recovery/prove-recovery.ts';
import { shippedBook } from '../../lib/recovery/recovery-book.ts';
import { policyWith } from '../policy/valid-policy.ts';

const step = { id: 'call', name: 'Call', purpose: 'Speaks.', example: 'I will call you on {day}.' };
const model = { id: 'ours', name: 'Ours', steps: [step] };
const hours = { days: ['mon'], from: '09:00', to: '17:00' };

function linesOf(recovery: unknown): string[] {
  const result = parsePolicy(policyWith(['recovery'], recovery));
  return (result.ok ? proveRecovery(result.policy) : result.problems).map(problemLine);
}

describe('what a policy says of recovery', () => {
  it('is taken where it can be used', () => {
    expect(linesOf({})).toEqual([]);
    expect(
      linesOf({
        defaultModel: 'ours',
        models: [model],
        playbooks: [
          { id: 'outage', needs: { call: 'must' } },
          { id: 'lost-luggage', name: 'Lost luggage' },
        ],
        lines: [
          { step: 'call', types: ['lost-luggage'], text: 'I will call you on {day}.' },
          { id: 'apology-1', step: 'apology', text: 'x', off: true },
        ],
        standards: ['First reply to e-mail within 24 hours', { what: 'order', number: 0, unit: 'days' }],
        limits: { minor: { amount: 10, currency: 'EUR' }, critical: { lead: true } },
        retentionDays: 30,
        workingHours: { ...hours, zone: 'Europe/Berlin' },
      }),
    ).toEqual([]);
  });

  it('may be missing', () => {
    expect(proveRecovery({})).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['an unknown key', { playbook: [] }, 'recovery: there is no key "playbook". Did you mean "playbooks"?'],
    [
      'an unknown key of a model',
      { models: [{ ...model, step: [] }] },
      'recovery › models[0] "ours": there is no key "step". Did you mean "steps"?',
    ],
    [
      'an unknown key of a step',
      { models: [{ ...model, steps: [{ ...step, shown: ['apology'] }] }] },
      'recovery › models[0] "ours" › steps[0] "call": there is no key "shown".',
    ],
    [
      'an unknown key of a type',
      { playbooks: [{ id: 'outage', gesture: [] }] },
      'recovery › playbooks[0] "outage": there is no key "gesture". Did you mean "gestures"?',
    ],
    [
      'an unknown key of a limit',
      { limits: { minor: { percents: 5 } } },
      'recovery › limits › minor: there is no key "percents". Did you mean "percent"?',
    ],
    [
      'an unknown severity',
      { limits: { mayor: {} } },
      'recovery › limits: there is no key "mayor". Did you mean "major"?',
    ],
    [
      'an unknown key of a standard',
      { standards: [{ what: 'order', number: 1, units: 'days' }] },
      'recovery › standards[0] › unit: it is missing. Add "unit": What is counted.',
    ],
    [
      'a need that is none',
      { playbooks: [{ id: 'outage', needs: { apology: 'may' } }] },
      'recovery › playbooks[0] "outage" › needs › apology: "may" is not one of "must", "should", "if-severe", "none".',
    ],
    [
      'a model that is not there',
      { defaultModel: 'herd' },
      'recovery › defaultModel: there is no model "herd". Did you mean "heard"?',
    ],
    [
      'two models of one id',
      { models: [model, model] },
      'recovery › models[1] "ours": the id is taken by models[0].',
    ],
    [
      'two steps of one id',
      { models: [{ ...model, steps: [step, step] }] },
      'recovery › models[0] "ours" › steps[1] "call" › id: the id is taken by steps[0]. Give this step an id',
    ],
    [
      'a sign that is not there',
      { models: [{ ...model, steps: [{ ...step, shownBy: ['empaty'] }] }] },
      'recovery › models[0] "ours" › steps[0] "call" › shownBy[0]: there is no sign "empaty". Did you mean "empathy"?',
    ],
    [
      'a sign twice',
      { models: [{ ...model, steps: [{ ...step, shownBy: ['empathy', 'empathy'] }] }] },
      'recovery › models[0] "ours" › steps[0] "call" › shownBy[1]: the sign "empathy" is named twice.',
    ],
    [
      'an inner step that a reply shows',
      { models: [{ ...model, steps: [{ ...step, internal: true, shownBy: ['empathy'] }] }] },
      'recovery › models[0] "ours" › steps[0] "call" › shownBy: an internal step is only ticked by hand.',
    ],
    [
      'a shipped type misspelt',
      { playbooks: [{ id: 'outtage', stance: 'check-first' }] },
      'recovery › playbooks[0] "outtage": there is no shipped complaint type "outtage". Did you mean "outage"?',
    ],
    [
      'a new type without a name',
      { playbooks: [{ id: 'lost-luggage', stance: 'own-it' }] },
      'recovery › playbooks[0] "lost-luggage": there is no shipped complaint type "lost-luggage". For a type of your own add "name".',
    ],
    [
      'a need of a step that is not there',
      { playbooks: [{ id: 'outage', needs: { followup: 'must' } }] },
      'recovery › playbooks[0] "outage" › needs: there is no step or sign "followup". Did you mean "follow-up"?',
    ],
    [
      'a lead for a step that is not there',
      { playbooks: [{ id: 'outage', lead: ['apolgy'] }] },
      'recovery › playbooks[0] "outage" › lead[0]: there is no step or sign "apolgy". Did you mean "apology"?',
    ],
    [
      'a line for a step that is not there',
      { lines: [{ step: 'sorry', text: 'x' }] },
      'recovery › lines[0] › step: there is no step or sign "sorry". Write one of apology,',
    ],
    [
      'a line for a type that is not there',
      { lines: [{ step: 'apology', text: 'x', types: ['outages'] }] },
      'recovery › lines[0] › types[0]: there is no complaint type "outages". Did you mean "outage"?',
    ],
    [
      'a slot that is not closed',
      { lines: [{ step: 'follow-up', text: 'I will call you on {day.' }] },
      'recovery › lines[0] › text: a slot is empty, too long, or not closed. Write it as',
    ],
    [
      'a slot of a gesture that is not closed',
      {
        playbooks: [{ id: 'outage', gestures: [{ id: 'x', name: 'X', kind: 'fee', words: 'paid {amount' }] }],
      },
      'recovery › playbooks[0] "outage" › gestures[0] "x" › words: a slot is empty, too long, or not closed.',
    ],
    [
      'a slot of a type that is empty',
      { playbooks: [{ id: 'outage', words: { failure: 'we {}' } }] },
      'recovery › playbooks[0] "outage" › words › failure: a slot is empty',
    ],
    [
      'a slot of a step that is not closed',
      { models: [{ ...model, steps: [{ ...step, example: 'On {day' }] }] },
      'recovery › models[0] "ours" › steps[0] "call" › example: a slot is empty',
    ],
    [
      'a line taken away without saying which',
      { lines: [{ step: 'apology', text: 'x', off: true }] },
      'recovery › lines[0]: "off" does not say which line.',
    ],
    [
      'a line taken away that is not there',
      { lines: [{ id: 'apology-x', step: 'apology', text: 'x', off: true }] },
      'recovery › lines[0] "apology-x" › id: there is no shipped line "apology-x". Did you mean "apology-',
    ],
    [
      'a standard that nobody can measure',
      { standards: ['Reply to e-mail as fast as possible'] },
      'recovery › standards[0]: "Reply to e-mail as fast as possible" is no standard: "as fast as possible" has no number and no unit: nobody can tell whether it was kept. Say how long at most',
    ],
    [
      'a standard of no hours',
      { standards: [{ what: 'first-reply', number: 0, unit: 'hours' }] },
      'recovery › standards[0]: it leaves no time at all.',
    ],
    [
      'two standards for the same cases',
      { standards: ['First reply within 2 hours', 'Reply within 3 hours'] },
      'recovery › standards[1]: it holds for the same cases as standards[0].',
    ],
    [
      'hours in which nobody works',
      { workingHours: { ...hours, to: '09:00' } },
      'recovery › workingHours › to: nobody works in these hours.',
    ],
    [
      'money of no currency',
      { limits: { major: { amount: 20 } } },
      'recovery › limits › major: 20 of which money? Add "currency", e.g. "EUR".',
    ],
    [
      'an hour that there is not',
      { workingHours: { ...hours, to: '25:00' } },
      'recovery › workingHours › to: "25:00" is not written as it should be. Write hours and minutes',
    ],
    [
      'a time zone that there is not',
      { workingHours: { ...hours, zone: 'Europe/Berln' } },
      'recovery › workingHours › zone: there is no time zone "Europe/Berln". Did you mean "Europe/Berlin"?',
    ],
    [
      'days that are none',
      { retentionDays: 0 },
      'recovery › retentionDays: the number is too small. Write 1 or more.',
    ],
    ['a list for a group', [], 'recovery: a list stands where a group of keys and values belongs.'],
  ])('is refused with %s, naming the place and the mend', (_name, recovery, said) => {
    const lines = linesOf(recovery);
    expect(lines.map((line) => line.slice(0, said.length))).toContain(said);
  });
});

describe('a slot of a line', () => {
  const lineWith = (text: string) => linesOf({ lines: [{ step: 'apology', text }] });

  it.each([
    ['{order no.}', 'Write it without "."'],
    ['{amount in €}', 'Write it without "€"'],
    ['{day: time}', 'Write it without ":"'],
    ['{name!}', 'Write it without "!"'],
    ['{Ihr Anliegen …}', 'Write it without "…"'],
    ['{2 options}', 'Begin it with a letter'],
    [`{${'n'.repeat(80)}}`, 'Write it in fewer words'],
    ['"{words}"', 'Keep it apart from other words and code, and outside of quotation marks'],
    ['`{words}`', 'Keep it apart from other words and code, and outside of quotation marks'],
  ])('is refused where no reply would be held for it: %s', (slot, mend) => {
    const bare = slot.replace(/["`]/g, '');
    expect(lineWith(`Hello ${slot}, I am sorry.`)).toEqual([
      `recovery › lines[0] › text: the slot ${bare} would be sent unfilled, and nobody asked. ${mend}, e.g. {day and time}.`,
    ]);
  });

  it('is taken only where a reply is held for it', () => {
    const bit = fc.constantFrom(
      ...[
        '{day}',
        '{a',
        '}',
        '{',
        '"',
        '`',
        '“',
        '.',
        '€',
        ':',
        ' ',
        'x',
        '_',
        '{1 x}',
        '{d e?}',
        '\n',
        '$',
        '{{n}}',
      ],
    );
    fc.assert(
      fc.property(fc.array(bit, { minLength: 1, maxLength: 8 }), (bits) => {
        const text = `I am sorry ${bits.join('')} now`;
        if (!/[{}]/.test(text) || lineWith(text).length > 0) return;
        expect(openSlots(readText(text)).length).toBe(text.split('{').length - 1);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('any document that is nearly what ships', () => {
  const whole = {
    defaultModel: 'recovery-5',
    models: [model],
    playbooks: shippedBook.playbooks.map(({ origin: _origin, ...type }) => type),
    lines: shippedBook.lines.slice(0, 9),
    standards: ['First reply within 2 hours', { what: 'order', number: 1, unit: 'days' }],
    limits: shippedBook.limits,
    retentionDays: 30,
    workingHours: hours,
  };

  /** The same with something else at one place, which is found by drawing lots on the way. */
  function damaged(value: unknown, lots: readonly number[], instead: unknown): unknown {
    const [lot, ...rest] = lots;
    if (lot === undefined || typeof value !== 'object' || value === null) return instead;
    const keys = Object.keys(value);
    const key = keys[lot % keys.length];
    if (key === undefined) return instead;
    const changed = damaged((value as Record<string, unknown>)[key], rest, instead);
    return Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed };
  }

  it('is taken or refused with a place and a mend for each problem, and never thrown at', () => {
    const lots = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lots, fc.jsonValue({ maxDepth: 2 }), (way, instead) => {
        const document = policyWith(['recovery'], damaged(whole, way, instead));
        const result = parsePolicy(document);
        const problems = result.ok ? proveRecovery(result.policy) : result.problems;
        const bare = problems.filter(({ where, what, mend }) => !where || !what || !mend);
        expect(bare).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

/** What the audit says of a policy with this `recovery:` and without rules. */
function auditOf(recovery: unknown): string[] {
  const { rules: _rules, ...document } = policyWith(['recovery'], recovery) as { rules: unknown };
  const result = parsePolicy(document);
  if (!result.ok) throw new Error(result.problems.map(problemLine).join());
  return auditRecovery(result.policy).map(problemLine);
}

describe('limits of a policy', () => {
  it.each<[string, unknown, string[]]>([
    ['where a worse case may have more', { minor: { percent: 5 }, major: { percent: 20 } }, []],
    ['where a lead decides on the worse', { minor: { percent: 20 }, major: { lead: true } }, []],
    [
      'in two currencies',
      { minor: { amount: 20, currency: 'EUR' }, major: { amount: 15, currency: 'GBP' } },
      [],
    ],
    [
      'where it may have less',
      { minor: { percent: 20 }, major: { percent: 5 } },
      [
        'recovery › limits › major: a major case may have less than a minor one. Allow as much in the major case, or less in the minor one.',
      ],
    ],
    [
      'where it may have less money',
      { major: { amount: 20, currency: 'EUR' }, critical: { amount: 15, currency: 'EUR' } },
      [
        'recovery › limits › critical: a critical case may have less than a major one. Allow as much in the critical case, or less in the major one.',
      ],
    ],
    [
      'beside one that ships and is lower',
      { minor: { percent: 50 } },
      [
        'recovery › limits › minor: a major case may have less than a minor one. Allow as much in the major case, or less in the minor one.',
      ],
    ],
  ])('are looked at together by the audit: %s', (_name, limits, said) => {
    expect(auditOf({ limits })).toEqual(said);
  });
});

describe('a line of a policy', () => {
  it('that the shipped rules would flag is named by the audit, where the policy has none of its own', () => {
    const lines = [{ step: 'options', text: 'That is not my job, calm down.' }];
    expect(auditOf({ lines })).toEqual([
      expect.stringMatching(
        /^recovery › lines\[0\] › text: the line is itself flagged by the shipped rule "/,
      ),
    ]);
    expect(auditOf({ lines: [{ step: 'options', text: 'Here is what you can choose from.' }] })).toEqual([]);
  });

  it('that its own rules would flag is named by the audit', () => {
    const recovery = { lines: [{ step: 'options', text: "That's not our table, {name}." }] };
    const result = parsePolicy(policyWith(['recovery'], recovery));
    expect(result.ok && auditRecovery(result.policy as Policy).map(problemLine)).toEqual([
      'recovery › lines[0] › text: the line is itself flagged by the rule "not-our-table" ("That\'s not our table"). Word it otherwise, or add an "unless" to that rule.',
    ]);
  });
});
