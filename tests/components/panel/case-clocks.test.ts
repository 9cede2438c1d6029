import { describe, expect, test } from 'vitest';
import { runningClock, runningClocks } from '../../../components/panel/case-clocks.ts';
import { sceneHolds } from '../../../components/panel/scene-holds.ts';
import type { CaseFacts, FollowUp } from '../../../lib/recovery/case-types.ts';
import { defaultModel } from '../../../lib/recovery/models.ts';
import { planFor } from '../../../lib/recovery/playbook.ts';
import { shippedBook } from '../../../lib/recovery/recovery-book.ts';
import type { Checklist } from '../../../lib/recovery/types.ts';
import { caseWith } from '../../support/case-scenes.ts';
import { NOW } from '../../support/panel-scenes.ts';

const HOUR = 3_600_000;
const EMAIL: CaseFacts = { type: 'late-delivery', severity: 'minor', channel: 'email' };

function clock(facts: CaseFacts, over: Partial<Checklist> = {}, now = NOW) {
  const plan = planFor(shippedBook, facts, defaultModel);
  return runningClock(plan, caseWith(facts, over), shippedBook.workingHours, now);
}

describe('the clock of a case', () => {
  test('runs from when the message came in', () => {
    expect(clock({ ...EMAIL, receivedAt: NOW - 20 * HOUR })).toMatchObject({
      name: 'First reply',
      due: NOW + 4 * HOUR,
      state: 'amber',
    });
  });

  test('runs from when the case was begun where nobody said', () => {
    expect(clock(EMAIL)).toMatchObject({ due: NOW + 22 * HOUR, state: 'ok' });
  });

  test('says that it is the mildest while nobody said how bad it is', () => {
    expect(clock({ type: 'outage', channel: 'email' })?.name).toBe('First reply, if minor');
  });

  test('is that of the first reply until one went out, with what else runs beside it', () => {
    const facts: CaseFacts = { type: 'outage', severity: 'critical', channel: 'email' };
    const plan = planFor(shippedBook, facts, defaultModel);
    const clocks = runningClocks(plan, caseWith(facts), shippedBook.workingHours, NOW);
    expect(new Set(clocks.map(({ name }) => name))).toEqual(new Set(['First reply', 'Put right']));
    expect(clock(facts)?.name).toBe('First reply');
  });

  test('waits for what comes next once a reply went out', () => {
    expect(clock(EMAIL, { repliedAt: NOW })?.name).toBe('Put right');
    const right = { 'urgent-reinstatement': { level: 'strong', at: NOW } } as const;
    expect(clock(EMAIL, { repliedAt: NOW, signs: right })?.name).toBe('Next word from you');
  });

  test('counts a call that was promised without a time, until something was heard', () => {
    const promised = { kind: 'promised', at: NOW, promise: 'call', due: null } as const;
    const base = { repliedAt: NOW, signs: { 'urgent-reinstatement': { level: 'strong', at: NOW } } } as const;
    expect(clock(EMAIL, { ...base, history: [promised] })?.name).toBe('Call back');
    const kept = { kind: 'kept', at: NOW, promise: 'call' } as const;
    expect(clock(EMAIL, { ...base, history: [promised, kept] })?.name).toBe('Next word from you');
  });

  test.each([
    [
      'nothing is kept of it',
      () => runningClock(planFor(shippedBook, {}, defaultModel), null, shippedBook.workingHours, NOW),
    ],
    ['the agent said nothing of it', () => clock({})],
    ['it is closed', () => clock(EMAIL, { closedAt: NOW })],
  ])('does not run where %s', (_, ask) => {
    expect(ask()).toBeNull();
  });
});

describe('the panel is drawn anew by its one timer when time alone changes it', () => {
  const followUp = (hours: number, doneAt?: number): FollowUp => ({
    id: 'one',
    site: 'demo',
    caseId: '1042',
    kind: 'call',
    due: { at: NOW + hours * HOUR },
    madeAt: NOW - HOUR,
    ...(doneAt === undefined ? {} : { doneAt }),
  });
  const view = (facts: CaseFacts) => ({ book: shippedBook, checklist: caseWith(facts) });

  test('when the words of the clock change', () => {
    expect(sceneHolds(view({ ...EMAIL, receivedAt: NOW - 20.5 * HOUR }), [], NOW)).toBe(HOUR / 2 + 1);
  });

  test('when a promise becomes due, and when it becomes late', () => {
    expect(sceneHolds(null, [followUp(3)], NOW)).toBe(3 * HOUR);
    expect(sceneHolds(null, [{ ...followUp(0), toldAt: NOW }], NOW)).toBe(HOUR / 4);
  });

  test.each([
    ['nothing runs', null, []],
    ['every promise was kept', null, [followUp(3, NOW)]],
    ['nothing is said of the case', view({}), []],
  ])('never while %s', (_, shown, followUps) => {
    expect(sceneHolds(shown, followUps, NOW)).toBeNull();
  });
});
