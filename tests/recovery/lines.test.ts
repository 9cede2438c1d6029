import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/engine/read-text.ts';
import { compilePolicy } from '../../lib/policy/compile-policy.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { shippedPolicy } from '../../lib/policy/shipped-policy.ts';
import type { CaseFacts } from '../../lib/recovery/case-types.ts';
import { detectSteps } from '../../lib/recovery/detect-steps.ts';
import { KNOWN_SLOTS, slotsIn } from '../../lib/recovery/line-slots.ts';
import { linesFor, type ReadyLine } from '../../lib/recovery/lines.ts';
import { bundledModels } from '../../lib/recovery/models.ts';
import { overlayBook } from '../../lib/recovery/overlay-book.ts';
import { planFor } from '../../lib/recovery/playbook.ts';
import { shippedBook } from '../../lib/recovery/recovery-book.ts';
import { SIGN_IDS, STEP_SIGNS } from '../../lib/recovery/sign-ids.ts';
import { filledIn, SLOT_SAMPLES } from './line-samples.ts';

const TYPES = shippedBook.playbooks.map(({ id }) => id);
const CAUSES = ['human-slip', 'our-system', 'third-party', 'customer', 'unknown'] as const;
const SIGNS = [...SIGN_IDS];

function linesOf(sign: string, facts: CaseFacts = {}): readonly ReadyLine[] {
  return linesFor(shippedBook, { id: sign, example: '{nothing}' }, facts);
}

/** Every line that any case can be offered, each once, with its slots filled by samples. */
const offered = new Map(
  [undefined, ...TYPES].flatMap((type) =>
    CAUSES.flatMap((cause) =>
      SIGNS.flatMap((sign) =>
        linesOf(sign, { type, cause, severity: 'major' }).map((line) => [line.text, line] as const),
      ),
    ),
  ),
);

describe('the lines that ship', () => {
  it.each(TYPES)('are at least two for each of the five steps that fits a case of %s', (type) => {
    for (const severity of ['minor', 'major'] as const) {
      const { steps } = planFor(shippedBook, { type, severity }, bundledModels[0]!);
      const fitting = steps.filter(({ stepId, need }) => need !== 'none' && stepId !== 'fed-back');
      for (const { stepId } of fitting)
        expect([stepId, linesOf(stepId, { type, severity }).length >= 2]).toEqual([stepId, true]);
    }
  });

  it.each(bundledModels)('are at least two for each step of $id', ({ steps }) => {
    for (const step of steps.filter(({ internal }) => !internal)) {
      const lines = linesFor(shippedBook, step, { type: 'late-delivery' });
      expect([step.id, lines.length >= 2]).toEqual([step.id, true]);
    }
  });

  it('never fire a rule of the pack that ships, with their slots open or filled', () => {
    const { findingsIn } = compilePolicy(shippedPolicy as unknown as Policy);
    const fired = [...offered.keys()].flatMap((text) =>
      [text, filledIn(text)].flatMap((line) => findingsIn(line).map(({ ruleId }) => `${ruleId}: ${line}`)),
    );
    expect(fired).toEqual([]);
    expect(offered.size).toBeGreaterThan(150);
  });

  it('show the step that they are for, once they are filled', () => {
    const weak = [...offered.values()].flatMap(({ text, sign }) => {
      const line = filledIn(text);
      const level = detectSteps(readText(line)).find(({ stepId }) => stepId === sign)?.level;
      return level === 'strong' ? [] : [`${sign} ${level}: ${line}`];
    });
    expect(weak).toEqual([]);
  });

  // One click must never promise what only the agent can know.
  it('never cover one of the five steps fully while a slot is open', () => {
    const full = [...offered.values()].filter(
      ({ text, sign, open }) =>
        open.length > 0 &&
        (STEP_SIGNS as readonly string[]).includes(sign) &&
        detectSteps(readText(text)).find(({ stepId }) => stepId === sign)?.level === 'strong',
    );
    expect(full.map(({ text }) => text)).toEqual([]);
  });

  it('speak as one person, and are whole sentences', () => {
    const lines = [...offered.values()].filter(({ sign }) => sign !== 'greeting');
    expect(lines.filter(({ text }) => !/^[A-Z].*[.?]$/.test(text))).toEqual([]);
    const steps = lines.filter(({ sign }) => ['apology', 'symbolic-atonement', 'follow-up'].includes(sign));
    expect(steps.filter(({ text }) => !/\bI('|\b)/.test(text))).toEqual([]);
  });

  it('have no slot that nobody knows, and no sample that nobody needs', () => {
    const slots = new Set(shippedBook.lines.flatMap(({ text }) => slotsIn(text)));
    const ofGestures = shippedBook.playbooks.flatMap(({ gestures }) =>
      gestures.flatMap(({ words = '' }) => slotsIn(words)),
    );
    const needed = [...slots, ...ofGestures, ...Object.keys(KNOWN_SLOTS)].filter(
      (slot) => slot !== 'the gesture',
    );
    expect(new Set(needed)).toEqual(new Set(Object.keys(SLOT_SAMPLES)));
  });
});

describe('a line for a case', () => {
  const texts = (sign: string, facts: CaseFacts, notes = {}) =>
    linesFor(shippedBook, { id: sign, example: 'Hello {name}.' }, facts, notes).map(({ text }) => text);

  it('says what went wrong in the words of its type, and leaves the rest open', () => {
    const [line] = linesOf('apology', { type: 'billing-mistake', cause: 'human-slip' });
    expect(line).toEqual({
      text: "I'm sorry that we charged you the wrong amount, and that you had to write to us about it.",
      open: [],
      sign: 'apology',
    });
    expect(linesOf('follow-up', { type: 'billing-mistake' })[0]).toMatchObject({ open: ['day and time'] });
  });

  it('leaves all of it open where no type is chosen', () => {
    expect(linesOf('apology')[0]).toMatchObject({ open: ['what went wrong'] });
  });

  it('names no fault of ours where it was a third party’s, or is still to be checked', () => {
    expect(texts('apology', { type: 'late-delivery', cause: 'third-party' })[0]).toContain(
      'your order did not reach you on time',
    );
    expect(texts('apology', { type: 'privacy' }).join(' ')).not.toContain('we did not protect');
  });

  it('thanks who slipped themselves, and does not say sorry', () => {
    const lines = texts('apology', { type: 'own-slip' });
    expect(lines.every((line) => line.startsWith('Thank you'))).toBe(true);
  });

  it('says what was promised, expected and got, first of the lines that fit every type', () => {
    const notes = { promised: 'A delivery on Friday.', expected: 'the  blue set', got: 'garden\nhose' };
    expect(texts('apology', { type: 'wrong-order' }, notes).slice(0, 2)).toEqual([
      "You were promised a delivery on Friday, and I'm sorry that we did not keep our word.",
      "You expected the blue set and got garden hose instead, and I'm sorry for that.",
    ]);
  });

  it.each([
    ['braces', '{x} and {{y}}', 'x and y'],
    ['nothing but marks', '...', '{what was promised}'],
    ['nothing', '   ', '{what was promised}'],
    ['a name in capitals', 'Amazon voucher', 'Amazon voucher'],
    ['a whole sentence', 'The parcel by noon!', 'the parcel by noon'],
    ['a promise in full', 'You would only be charged once!', 'you would only be charged once'],
    ['one word', 'Delivery.', 'delivery'],
    ['a word in capitals', 'VAT back', 'VAT back'],
    ['the writer', 'I would get a call', 'I would get a call'],
    ['a name', 'Theresa as your contact', 'Theresa as your contact'],
    ['a page', 'a'.repeat(500), 'a'.repeat(160)],
  ])('takes over a note with %s as a part of the sentence', (_name, promised, part) => {
    expect(texts('apology', {}, { promised })).toContain(
      `You were promised ${part}, and I'm sorry that we did not keep our word.`,
    );
  });

  it('keeps the slots that the words of a type bring along', () => {
    const words = {
      failure: 'we charged you {amount} for {what it is about}',
      thing: 'your tent',
      event: 'x {$&}',
    };
    const book = overlayBook({
      playbooks: [
        {
          id: 'billing-mistake',
          words,
          gestures: [{ id: 'a', name: 'A', kind: 'words', words: "paid {$&} and $'" }],
        },
      ],
    });
    const lines = (step: string) =>
      linesFor(book, { id: step, example: '' }, { type: 'billing-mistake', cause: 'our-system' });
    expect(lines('apology')[1]).toMatchObject({
      text: "We got this wrong, and I'm sorry that we charged you {amount} for your tent.",
      open: ['amount'],
    });
    expect(lines('symbolic-atonement')[0]?.text).toBe("I've paid {$&} and $'.");
  });

  it('calls the matter by where the customer met it', () => {
    expect(texts('thanks', { touchpoint: 'return' }).join(' ')).toContain('telling us about your return');
    expect(texts('thanks', { type: 'outage' }).join(' ')).toContain('telling us about your service');
  });

  it('speaks of the gestures that the agent may give, and of no other', () => {
    const major = texts('symbolic-atonement', { type: 'late-delivery', severity: 'major' });
    expect(major[0]).toBe("I've refunded your shipping as well, as an apology.");
    const critical = texts('symbolic-atonement', { type: 'late-delivery', severity: 'critical' });
    expect(critical.join(' ')).not.toContain('shipping');
  });

  it('promises nothing on top without the lead where the lead decides', () => {
    for (const facts of [{ type: 'billing-mistake', severity: 'critical' }, { type: 'privacy' }] as const) {
      const lines = texts('symbolic-atonement', facts);
      expect(lines.length).toBeGreaterThan(1);
      expect(lines.filter((line) => !/\blead\b/.test(line))).toEqual([]);
    }
    expect(texts('symbolic-atonement', { type: 'billing-mistake' }).join(' ')).not.toMatch(/\blead\b/);
  });

  it('is the step’s own example where the book has none, and none inside the house', () => {
    expect(texts('offer-a-call', { type: 'outage' })).toEqual(['Hello {name}.']);
    expect(linesFor(shippedBook, { id: 'fed-back', example: 'x', internal: true }, {})).toEqual([]);
  });
});
