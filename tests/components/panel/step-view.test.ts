import { describe, expect, test } from 'vitest';
import {
  handAfterClick,
  nextStep,
  openSlot,
  progressOf,
  type StepAsked,
  stepViews,
} from '../../../components/panel/step-view.ts';
import { missingText } from '../../../components/panel/step-words.ts';
import type { Need } from '../../../lib/recovery/case-types.ts';
import { defaultModel, findModel } from '../../../lib/recovery/models.ts';
import type { Checklist, HandSaid } from '../../../lib/recovery/types.ts';
import { BEGUN, caseWith } from '../../support/case-scenes.ts';
import { FULL, review } from '../../support/panel-scenes.ts';

const EMPTY = review('');
const asked = (needs: Readonly<Record<string, Need>>): StepAsked[] =>
  Object.entries(needs).map(([stepId, need]) => ({ stepId, need, lead: false }));
const hands = (said: Readonly<Record<string, HandSaid>>): Checklist =>
  caseWith(
    {},
    { hands: Object.fromEntries(Object.entries(said).map(([id, hand]) => [id, { ...hand, at: 1 }])) },
  );
const nextOf = (...given: Parameters<typeof stepViews>) => nextStep(stepViews(...given))?.step.id;

describe('a line is suggested for the first open step that the case asks for', () => {
  test.each([
    ['nothing is said of the case', {}, null, 'apology'],
    ['the first is needless here', { apology: 'none' }, null, 'urgent-reinstatement'],
    ['the first is only for severe cases', { apology: 'if-severe' }, null, 'urgent-reinstatement'],
    [
      'the first was skipped',
      {},
      { apology: { state: 'skipped', reason: 'not-mine' } },
      'urgent-reinstatement',
    ],
    ['the first was unticked by hand', {}, { apology: { state: 'unticked' } }, 'urgent-reinstatement'],
  ] as const)('%s', (_, needs, said, expected) => {
    expect(nextOf(defaultModel, EMPTY, said && hands(said), asked(needs))).toBe(expected);
  });

  test('and after those for a must that was only begun', () => {
    const begun = { ...FULL, steps: FULL.steps.map((step) => ({ ...step, level: 'weak' as const })) };
    expect(nextOf(defaultModel, begun, null, asked({ apology: 'should', 'follow-up': 'must' }))).toBe(
      'follow-up',
    );
    expect(nextOf(defaultModel, begun, null)).toBeUndefined();
  });

  test('and not again once its line is in, nor where a slot of it is still to be filled', () => {
    const views = stepViews(defaultModel, EMPTY, null);
    expect(nextStep(views, new Set(['apology']))?.step.id).toBe('urgent-reinstatement');
    const slot = review("I'll call on {day and time}.", [], {
      'follow-up': ['weak', "I'll call on {day and time}"],
    });
    const must = stepViews(defaultModel, slot, null, asked({ 'follow-up': 'must' }));
    const all = new Set(defaultModel.steps.map(({ id }) => id).filter((id) => id !== 'follow-up'));
    expect(openSlot(must[4]!)).toBe('day and time');
    expect(nextStep(must, all)).toBeUndefined();
  });

  test('and never for the one that stays in the house', () => {
    expect(nextOf(defaultModel, FULL, null, asked({ 'fed-back': 'must' }))).toBeUndefined();
  });
});

describe('progress counts the steps that are asked for, and those done beyond them', () => {
  test.each([
    ['nothing is said', EMPTY, {}, null, 0, 5],
    ['one is needless', EMPTY, { apology: 'none' }, null, 0, 4],
    ['a needless one is done all the same', BEGUN, { apology: 'none' }, null, 1, 5],
    ['one was skipped', EMPTY, {}, { empathy: { state: 'skipped' } }, 0, 4],
    ['the house asks for its own', FULL, { 'fed-back': 'must' }, null, 5, 6],
  ] as const)('%s', (_, draft, needs, said, done, all) => {
    const views = stepViews(defaultModel, draft, said && hands(said), asked(needs));
    expect(progressOf(views)).toEqual({ done, all });
  });
});

describe('a click on a step that was set aside', () => {
  test.each([
    ['takes an open one as done', EMPTY, 'ticked'],
    ['gives a covered one back to the draft', FULL, null],
  ] as const)('%s', (_, draft, expected) => {
    const [apology] = stepViews(defaultModel, draft, hands({ apology: { state: 'skipped' } }));
    expect(apology?.mark).toBe('skipped');
    expect(handAfterClick(apology!)).toBe(expected);
  });
});

test('a step of another model is shown by its signs, with their words', () => {
  const model = findModel('difficult-6')!;
  const views = stepViews(model, BEGUN, null);
  expect(views[0]).toMatchObject({ mark: 'weak', evidence: ['you had to write twice'] });
});

test('a reason and a place that were said by hand come along', () => {
  const kept = hands({
    empathy: { state: 'skipped', reason: 'done-elsewhere' },
    'fed-back': { state: 'ticked', to: 'product' },
  });
  const views = stepViews(defaultModel, EMPTY, kept);
  expect(views.find(({ step }) => step.id === 'empathy')?.reason).toBe('done-elsewhere');
  expect(views.find(({ step }) => step.id === 'fed-back')).toMatchObject({ to: 'product', mark: 'hand' });
});

test.each([
  ['impossible', 'There is no such day or time. Nothing would remind you of it.'],
  ['past', 'This time has gone by. Name one that is still to come.'],
] as const)('a step that was begun with a time that cannot be says so: %s', (problem, text) => {
  const words = "I'll call you on February 30th at 2 pm";
  const draft = {
    ...review(`${words}.`, [], { 'follow-up': ['weak', words] }),
    promises: [{ words, kind: 'call' as const, due: null, problem }],
  };
  const views = stepViews(defaultModel, draft, null);
  const begun = views.filter((view) => view.problem !== undefined);
  expect(begun.map(({ step, mark, problem }) => [step.id, mark, problem])).toEqual([
    ['follow-up', 'weak', problem],
  ]);
  expect(missingText(begun[0]!)).toBe(text);
});
