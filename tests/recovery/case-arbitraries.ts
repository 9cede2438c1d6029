import fc from 'fast-check';
import type { CaseFacts, PromiseKind } from '../../lib/recovery/case-types.ts';
import {
  emptyChecklist,
  withClosed,
  withDraftLevels,
  withFacts,
  withHand,
  withKept,
  withModel,
  withReplied,
} from '../../lib/recovery/checklist-changes.ts';
import { defaultModel } from '../../lib/recovery/models.ts';
import { SIGN_IDS } from '../../lib/recovery/sign-ids.ts';
import type { Checklist, HandSaid, RecoveryModel, StepLevel } from '../../lib/recovery/types.ts';

// Any case that could come about, for properties that hold of all.

export const NOW = Date.UTC(2026, 5, 1);
export const MODEL = defaultModel;
export const fresh = emptyChecklist({ site: 'zendesk', caseId: '42' }, MODEL.id, NOW);
export const stepIds = MODEL.steps.map(({ id }) => id);

const told = { name: 'Told', purpose: 'Tells.', example: 'I told them.' };

/** Another model: a step of the same id, one shown by two signs, one that only a hand ticks. */
export const SHORT: RecoveryModel = {
  id: 'short',
  name: 'Short',
  steps: [
    { ...told, id: 'apology' },
    { ...told, id: 'choice', shownBy: ['explanation', 'options'] },
    { ...told, id: 'fed-back', internal: true },
  ],
};

export const anyStep = fc.constantFrom(...stepIds);
export const anyReply = fc.constantFrom('first', 'second', 'third');
/** Forwards and back, and often close together. */
export const anyTime = fc.oneof(
  fc.integer({ min: NOW - 200_000, max: NOW + 200_000 }),
  fc.integer({ min: 0, max: 2 * NOW }),
);
export const anyLevels = fc.dictionary(
  fc.oneof(fc.constantFrom(...SIGN_IDS), fc.constantFrom('constructor', '__proto__', 'other')),
  fc.constantFrom<StepLevel>('absent', 'weak', 'strong'),
);
export const anyHand: fc.Arbitrary<HandSaid | null> = fc.constantFrom(
  { state: 'ticked' },
  { state: 'unticked' },
  { state: 'skipped', reason: 'not-needed' },
  { state: 'skipped', reason: 'other' },
  null,
);
const anyFacts: fc.Arbitrary<CaseFacts> = fc.record(
  {
    type: fc.constantFrom('delay', 'staff-manner'),
    severity: fc.constantFrom('minor', 'critical'),
    again: fc.boolean(),
    receivedAt: anyTime,
  },
  { requiredKeys: [] },
);
const anyPromises = fc.array(
  fc.record({
    kind: fc.constantFrom<PromiseKind>('call', 'write'),
    due: fc.constantFrom(null, { day: '2026-11-26' }, { at: NOW }),
  }),
  { maxLength: 2 },
);

export type Change = (checklist: Checklist, at: number) => Checklist;

/** One thing that happens to a case. */
export const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(anyReply, anyLevels).map(
    ([reply, levels]): Change =>
      (list, at) =>
        withDraftLevels(list, list.modelId === SHORT.id ? SHORT : MODEL, reply, levels, at),
  ),
  fc.tuple(anyStep, anyHand).map(
    ([id, hand]): Change =>
      (list, at) =>
        withHand(list, MODEL, id, hand, at),
  ),
  anyFacts.map(
    (facts): Change =>
      (list, at) =>
        withFacts(list, facts, at),
  ),
  fc.constantFrom(SHORT.id, MODEL.id).map(
    (id): Change =>
      (list, at) =>
        withModel(list, id, at),
  ),
  fc.tuple(anyReply, anyPromises).map(
    ([reply, promises]): Change =>
      (list, at) =>
        withReplied(list, reply, promises, at),
  ),
  fc.constant<Change>((list, at) => withKept(list, 'call', at)),
  fc.boolean().map(
    (closed): Change =>
      (list, at) =>
        withClosed(list, closed, at),
  ),
);

/** Any number of things, at any times. */
export const anyChecklist = fc
  .array(fc.tuple(anyChange, anyTime), { maxLength: 30 })
  .map((changes) => changes.reduce((list, [change, at]) => change(list, at), fresh));
