import { describe, expect, it } from 'vitest';
import type { CaseFacts, Need } from '../../lib/recovery/case-types.ts';
import { bundledModels, defaultModel, findModel } from '../../lib/recovery/models.ts';
import { planFor } from '../../lib/recovery/playbook.ts';
import { type RecoveryBook, shippedBook } from '../../lib/recovery/recovery-book.ts';
import { STEP_SIGNS } from '../../lib/recovery/sign-ids.ts';
import type { Standard } from '../../lib/recovery/standard.ts';
import type { RecoveryModel } from '../../lib/recovery/types.ts';

const LETTERS: Readonly<Record<Need, string>> = { must: 'M', should: 'S', 'if-severe': 'O', none: '-' };

function plan(facts: CaseFacts, model: Pick<RecoveryModel, 'steps'> = defaultModel, book = shippedBook) {
  return planFor(book, facts, model);
}

function needsOf(facts: CaseFacts, model?: Pick<RecoveryModel, 'steps'>): Record<string, Need> {
  return Object.fromEntries(plan(facts, model).steps.map(({ stepId, need }) => [stepId, need]));
}

/** The five steps as letters: M must, S should, O only if severe, - none; "!" where a lead decides. */
function row(facts: CaseFacts): string {
  const steps = plan(facts).steps.filter(({ stepId }) => (STEP_SIGNS as readonly string[]).includes(stepId));
  return steps.map(({ need, lead }) => LETTERS[need] + (lead ? '!' : '')).join(' ');
}

describe('the complaint types', () => {
  it('are twenty, the nine of the source first and marked so', () => {
    const origins = shippedBook.playbooks.map(({ origin }) => origin);
    expect(origins).toEqual([...Array(9).fill('listed'), ...Array(11).fill('added')]);
  });

  // Apology, reinstatement, empathy, atonement, follow-up.
  it.each([
    ['billing-mistake', 'M M S S M'],
    ['confusing-product', 'S M S O S'],
    ['late-delivery', 'M M M S M'],
    ['guarantee-not-kept', 'M M S M M'],
    ['rude-or-incompetent', 'M S M O S'],
    ['wrong-information', 'M M S S S'],
    ['wrong-order', 'M M S S M'],
    ['bad-quality', 'M M S S M'],
    ['unavailable', 'S M S O M'],
    ['outage', 'M M M S M'],
    ['no-access', 'S M M O S'],
    ['refused-return', 'S S M O S'],
    ['price-surprise', 'S M S S S'],
    ['contact-effort', 'M M M S M'],
    ['privacy', 'S! M M S! M'],
    ['safety', 'S! M M S! M'],
    ['discrimination', 'M! S M S! M'],
    ['third-party', 'M M S O M'],
    ['own-slip', '- S S - O'],
    ['bad-answer', 'M M M M M'],
  ])('ask of a case of %s: %s', (type, needs) => {
    expect(row({ type })).toBe(needs);
  });

  it.each(shippedBook.playbooks)(
    'say of $id what puts it right, what may come on top, and the words for it',
    (type) => {
      expect(type.reinstatements.length).toBeGreaterThan(0);
      expect(type.gestures.length).toBeGreaterThan(0);
      expect(type.words).toMatchObject({
        thing: expect.any(String),
        effect: expect.any(String),
        check: expect.any(String),
      });
    },
  );
});

describe('what is said of whose fault it was', () => {
  it('is said at once, but where somebody was hurt, or data or money are at stake', () => {
    const checked = shippedBook.playbooks.filter(({ stance }) => stance === 'check-first');
    expect(checked.map(({ id }) => id)).toEqual([
      'billing-mistake',
      'price-surprise',
      'privacy',
      'safety',
      'discrimination',
    ]);
  });
});

describe('the cause', () => {
  it.each<[string, CaseFacts, Record<string, Need>]>([
    [
      'our system: tangible and fed back, whatever the type',
      { type: 'no-access', cause: 'our-system' },
      { 'urgent-reinstatement': 'must', 'symbolic-atonement': 'must', 'fed-back': 'must' },
    ],
    [
      'a human slip: feelings first, a gesture only should',
      { type: 'guarantee-not-kept', cause: 'human-slip' },
      { apology: 'must', empathy: 'must', 'symbolic-atonement': 'should' },
    ],
    [
      'a third party: an apology all the same',
      { type: 'unavailable', cause: 'third-party' },
      { apology: 'must' },
    ],
    [
      'the customer: no apology and no gesture',
      { type: 'wrong-order', cause: 'customer' },
      { apology: 'none', 'symbolic-atonement': 'none', 'urgent-reinstatement': 'must' },
    ],
    ['unknown: what the type says', { type: 'no-access', cause: 'unknown' }, { apology: 'should' }],
  ])('decides: %s', (_name, facts, needs) => {
    expect(needsOf(facts)).toMatchObject(needs);
  });

  it.each<[string, CaseFacts, string]>([
    ['our own mistake is owned', { type: 'billing-mistake', cause: 'human-slip' }, 'own'],
    ['that of a third party is regretted', { type: 'late-delivery', cause: 'third-party' }, 'without-fault'],
    ['the customer’s is thanked for', { type: 'wrong-order', cause: 'customer' }, 'thanks'],
    ['the customer’s own slip is one without being told', { type: 'own-slip' }, 'thanks'],
    ['a courier’s is one without being told', { type: 'third-party' }, 'without-fault'],
    ['what is to be checked first is regretted', { type: 'safety' }, 'without-fault'],
    [
      'what is to be checked first is owned once we know',
      { type: 'price-surprise', cause: 'our-system' },
      'own',
    ],
    [
      'what only a lead owns is regretted until then',
      { type: 'safety', cause: 'our-system' },
      'without-fault',
    ],
    ['of no type is owned', {}, 'own'],
  ])('words the apology: %s', (_name, facts, wording) => {
    expect(plan(facts).apology).toBe(wording);
  });

  it('once known ends the checking, but where only a lead says that we own it', () => {
    const stance = (facts: CaseFacts) => plan(facts).stance;
    expect(stance({ type: 'billing-mistake' })).toBe('check-first');
    expect(stance({ type: 'billing-mistake', cause: 'unknown' })).toBe('check-first');
    expect(stance({ type: 'billing-mistake', cause: 'human-slip' })).toBe('own-it');
    expect(stance({ type: 'privacy', cause: 'our-system' })).toBe('check-first');
  });

  it('says what comes first', () => {
    expect(plan({ cause: 'human-slip' }).first).toEqual(['apology', 'empathy']);
    expect(plan({ cause: 'our-system' }).first).toEqual(['urgent-reinstatement', 'symbolic-atonement']);
  });
});

describe('the severity', () => {
  it.each<[string, CaseFacts, string | undefined, string | undefined]>([
    ['stands as it was said', { severity: 'major' }, 'major', undefined],
    ['is lifted by a second failure', { severity: 'minor', again: true }, 'major', 'again'],
    ['is lifted to critical', { severity: 'major', again: true }, 'critical', 'again'],
    ['goes no higher', { severity: 'critical', again: true }, 'critical', undefined],
    ['is lifted where nobody said it', { again: true }, 'major', 'again'],
    ['is never less than the type asks for', { type: 'safety', severity: 'minor' }, 'critical', 'type'],
    ['of a second bad answer is major', { type: 'bad-answer' }, 'major', 'type'],
    ['is open while nobody says it', { type: 'outage' }, undefined, undefined],
  ])('%s', (_name, facts, severity, raised) => {
    expect(plan(facts)).toMatchObject({ severity, raised });
  });

  it.each([
    ['minor', 'none'],
    ['major', 'should'],
    ['critical', 'must'],
  ] as const)('%s makes of "only if severe" a %s', (severity, need) => {
    expect(needsOf({ type: 'no-access', severity })['symbolic-atonement']).toBe(need);
  });

  it('makes a gesture a must where an outage comes again', () => {
    expect(needsOf({ type: 'outage', again: true })['symbolic-atonement']).toBe('must');
  });

  it('that is critical has a lead told', () => {
    expect(plan({ severity: 'critical' }).tellLead).toBe(true);
    expect(plan({ severity: 'major' }).tellLead).toBe(false);
  });
});

describe('the gestures', () => {
  const allowed = (facts: CaseFacts, book?: RecoveryBook) =>
    Object.fromEntries(
      plan(facts, defaultModel, book)
        .steps.flatMap(({ gestures }) => gestures)
        .map((gesture) => [gesture.id, gesture.allowed]),
    );

  it.each<[string, CaseFacts, Record<string, boolean>]>([
    [
      'small, a small credit',
      { type: 'billing-mistake', severity: 'minor' },
      { 'small-credit': true, 'fee-back': false, credit: false },
    ],
    [
      'of unknown size, the same',
      { type: 'billing-mistake' },
      { 'small-credit': true, 'fee-back': false, credit: false },
    ],
    [
      'large, up to a fifth and fees',
      { type: 'billing-mistake', severity: 'major' },
      { 'small-credit': true, 'fee-back': true, credit: true },
    ],
    [
      'critical, nothing without a lead',
      { type: 'billing-mistake', severity: 'critical' },
      { 'small-credit': false, 'fee-back': false, credit: false },
    ],
    [
      'critical, kind words all the same',
      { type: 'late-delivery', severity: 'critical' },
      { 'thanks-for-waiting': true, 'shipping-back': false, credit: false },
    ],
    ['about data, nothing without a lead', { type: 'privacy' }, { 'lead-only': false }],
    [
      'a second bad answer, one level up by a lead only',
      { type: 'bad-answer' },
      { credit: true, 'one-level-up': false },
    ],
  ])('that an agent may give are bound by how bad it is: %s', (_name, facts, gestures) => {
    expect(allowed(facts)).toEqual(gestures);
  });

  it('are bound by the limits of the policy', () => {
    const limited = (minor: RecoveryBook['limits']['minor']) =>
      allowed({ type: 'billing-mistake' }, { ...shippedBook, limits: { minor } });
    expect(limited({ percent: 4 })).toEqual({ 'small-credit': false, 'fee-back': true, credit: false });
    expect(limited({ kinds: ['words'] })).toEqual({
      'small-credit': false,
      'fee-back': false,
      credit: false,
    });
    expect(limited(undefined)).toEqual({ 'small-credit': true, 'fee-back': true, credit: true });
  });
});

describe('any model', () => {
  it.each(bundledModels)('gets a need for each step, and where it is put right once: $id', (model) => {
    const { steps } = plan({ type: 'outage', severity: 'major', cause: 'our-system' }, model);
    expect(steps.map(({ stepId }) => stepId)).toEqual(model.steps.map(({ id }) => id));
    expect(steps.filter(({ reinstatements }) => reinstatements.length > 0)).toHaveLength(1);
    expect(steps.find(({ stepId }) => stepId === 'fed-back')?.need).toBe('must');
  });

  it('takes the furthest need of the signs that show a step', () => {
    const four = findModel('four-moves')!;
    expect(needsOf({ type: 'late-delivery' }, four).amends).toBe('must');
    const difficult = findModel('difficult-6')!;
    expect(needsOf({ type: 'refused-return' }, difficult)).toMatchObject({
      'agree-solution': 'must',
      empathy: 'must',
    });
  });

  const own = (id: string, shownBy?: string[]) => ({
    steps: [{ id, name: id, purpose: id, example: id, shownBy }],
  });

  it('of a lead keeps what no playbook speaks of, and hears what one says of its step', () => {
    expect(needsOf({ type: 'outage' }, own('offer-a-call'))).toEqual({ 'offer-a-call': 'should' });
    expect(needsOf({ type: 'outage' }, own('constructor'))).toEqual({ constructor: 'should' });
    const book = {
      ...shippedBook,
      playbooks: shippedBook.playbooks.map((type) => ({
        ...type,
        needs: { ...type.needs, 'offer-a-call': 'must' as const },
      })),
    };
    const model = own('offer-a-call', ['follow-up']);
    expect(planFor(book, { type: 'own-slip' }, model).steps[0]?.need).toBe('must');
  });

  it('is planned for a case of no type, and of a type that is not there', () => {
    expect(row({})).toBe('M M M O S');
    expect(row({ type: 'gone' })).toBe('M M M O S');
    expect(plan({ type: 'gone' }).playbook).toBeUndefined();
  });
});

describe('the clocks of a case', () => {
  const times = (facts: CaseFacts) => {
    const clocks: Readonly<Record<string, readonly Standard[]>> = { ...plan(facts).clocks };
    return Object.fromEntries(
      Object.entries(clocks).map(([what, standards]) => [
        what,
        standards.map(({ number, unit }) => `${number} ${unit}`),
      ]),
    );
  };

  it.each<[string, CaseFacts, Record<string, string[]>]>([
    [
      'small, by e-mail',
      {},
      {
        firstReply: ['24 hours'],
        callBack: ['24 hours'],
        reinstatement: ['1 working-days'],
        followUp: ['3 days'],
        order: [],
      },
    ],
    ['by chat', { channel: 'chat' }, { firstReply: ['2 minutes'] }],
    ['about an order', { touchpoint: 'order' }, { order: ['1 working-days'] }],
    [
      'major',
      { severity: 'major' },
      {
        firstReply: ['24 hours', '4 working-hours'],
        reinstatement: ['0 working-days'],
        followUp: ['1 working-days', '7 days'],
      },
    ],
    [
      'critical',
      { severity: 'critical' },
      { callBack: ['2 hours'], reinstatement: ['1 hours'], followUp: ['0 days', '7 days', '30 days'] },
    ],
    ['lifted', { severity: 'minor', again: true }, { callBack: ['0 working-days'] }],
  ])('are those of its channel and severity: %s', (_name, facts, clocks) => {
    expect(times(facts)).toMatchObject(clocks);
  });
});
