import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  caseKey,
  earlierLevel,
  emptyChecklist,
  fitChecklist,
  isDone,
  levelsOf,
  prune,
  stepMark,
  withDraftLevels,
  withHandTick,
} from '../../lib/recovery/checklist.ts';
import { readChecklist, readChecklists } from '../../lib/recovery/checklist-schema.ts';
import { defaultModel } from '../../lib/recovery/models.ts';
import type { Checklist, StepLevel } from '../../lib/recovery/types.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 5, 1);
const fresh = emptyChecklist({ site: 'zendesk', caseId: '42' }, defaultModel, NOW);

const stepIds = defaultModel.steps.map((step) => step.id);
const anyStep = fc.constantFrom(...stepIds);
const anyLevel = fc.constantFrom<StepLevel>('absent', 'weak', 'strong');
const anyLevels = fc.dictionary(
  fc.oneof(anyStep, fc.constantFrom('constructor', '__proto__', 'other')),
  anyLevel,
);
const anyHand = fc.constantFrom('ticked' as const, 'unticked' as const, undefined);
const anyReply = fc.constantFrom('first', 'second', 'third');
const anyTime = fc.integer({ min: 0, max: 2 * NOW });

type Change = (checklist: Checklist) => Checklist;
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(anyReply, anyLevels, anyTime).map(
    ([reply, levels, at]): Change =>
      (list) =>
        withDraftLevels(list, reply, levels, at),
  ),
  fc.tuple(anyStep, anyHand, anyTime).map(
    ([id, hand, at]): Change =>
      (list) =>
        withHandTick(list, id, hand, at),
  ),
);
const anyChecklist = fc
  .array(anyChange)
  .map((changes) => changes.reduce((list, change) => change(list), fresh));

describe('a new checklist', () => {
  it('has every step of the model open', () => {
    expect(Object.keys(fresh.steps)).toEqual(stepIds);
    expect(Object.values(fresh.steps).map(stepMark)).toEqual(stepIds.map(() => 'open'));
  });
});

describe('marks', () => {
  it.each([
    ['open', false, { level: 'absent', at: 0 }],
    ['weak', false, { level: 'weak', at: 0 }],
    ['covered', true, { level: 'strong', at: 0 }],
    ['hand', true, { level: 'absent', hand: 'ticked', at: 0 }],
    ['hand', true, { level: 'strong', hand: 'ticked', at: 0 }],
    ['open', false, { level: 'strong', hand: 'unticked', at: 0 }],
    ['covered', true, { level: 'weak', earlier: 'strong', at: 0 }],
    ['weak', false, { level: 'absent', earlier: 'weak', at: 0 }],
    ['hand', true, { level: 'absent', earlier: 'weak', hand: 'ticked', at: 0 }],
  ] as const)('are %s (done: %s) for %o', (mark, done, state) => {
    expect(stepMark(state)).toBe(mark);
    expect(isDone(state)).toBe(done);
  });
});

describe('ticks of the draft', () => {
  it('follow the draft, up and down', () => {
    const up = withDraftLevels(fresh, 'first', { apology: 'strong' }, NOW + 1);
    expect(stepMark(up.steps.apology!)).toBe('covered');
    expect(up.updatedAt).toBe(NOW + 1);
    const down = withDraftLevels(
      up,
      'first',
      levelsOf([{ stepId: 'apology', level: 'absent', evidence: [] }]),
      NOW + 2,
    );
    expect(stepMark(down.steps.apology!)).toBe('open');
  });

  it('change nothing the second time, and answer the same object', () => {
    fc.assert(
      fc.property(anyChecklist, anyReply, anyLevels, anyTime, (list, reply, levels, at) => {
        const once = withDraftLevels(list, reply, levels, at);
        expect(withDraftLevels(once, reply, levels, at + 1)).toBe(once);
      }),
    );
  });

  it('never touch what the hand did', () => {
    fc.assert(
      fc.property(anyChecklist, anyReply, anyLevels, anyTime, (list, reply, levels, at) => {
        const next = withDraftLevels(list, reply, levels, at);
        for (const id of stepIds) {
          const before = list.steps[id]!;
          expect(next.steps[id]!.hand).toBe(before.hand);
          if (before.hand) expect(stepMark(next.steps[id]!)).toBe(stepMark(before));
        }
      }),
    );
  });

  it('ignore steps the checklist does not have', () => {
    expect(
      withDraftLevels(
        fresh,
        'first',
        Object.fromEntries([
          ['other', 'strong' as const],
          ['constructor', 'strong' as const],
        ]),
        NOW,
      ),
    ).toBe(fresh);
  });
});

describe('what an earlier reply covered', () => {
  const sent = withDraftLevels(fresh, 'first', { apology: 'strong', empathy: 'weak' }, NOW);
  const next = withDraftLevels(sent, 'second', { apology: 'absent', empathy: 'absent' }, NOW + 1);

  it('stays when the next reply begins without it', () => {
    expect(stepMark(next.steps.apology!)).toBe('covered');
    expect(stepMark(next.steps.empathy!)).toBe('weak');
  });

  it('is topped by a reply that goes further, for as long as that one does', () => {
    const more = withDraftLevels(next, 'second', { empathy: 'strong' }, NOW + 2);
    expect(stepMark(more.steps.empathy!)).toBe('covered');
    expect(stepMark(withDraftLevels(more, 'second', { empathy: 'absent' }, NOW + 3).steps.empathy!)).toBe(
      'weak',
    );
  });

  it('is never lost by any number of replies', () => {
    const anyOther = fc.array(fc.tuple(fc.constantFrom('second', 'third'), anyLevels, anyTime));
    fc.assert(
      fc.property(anyOther, (replies) => {
        const list = replies.reduce((kept, [id, levels, at]) => withDraftLevels(kept, id, levels, at), sent);
        expect(stepMark(list.steps.apology!)).toBe('covered');
      }),
    );
  });

  it('gives way to the hand', () => {
    expect(stepMark(withHandTick(next, 'apology', 'unticked', NOW + 2).steps.apology!)).toBe('open');
    const back = withHandTick(
      withHandTick(next, 'apology', 'unticked', NOW + 2),
      'apology',
      undefined,
      NOW + 3,
    );
    expect(stepMark(back.steps.apology!)).toBe('covered');
  });

  it.each([
    ['the reply itself', sent, 'first', 'absent'],
    ['another reply', sent, 'second', 'strong'],
    ['the next reply, once it is noted', next, 'second', 'strong'],
    ['a third one', next, 'third', 'strong'],
    ['a case of which nothing is kept', null, 'first', 'absent'],
  ])('is told apart from the present draft: for %s', (_name, list, reply, level) => {
    expect(earlierLevel(list, 'apology', reply)).toBe(level);
    expect(earlierLevel(list, 'constructor', reply)).toBe('absent');
  });
});

describe('ticks by hand', () => {
  it('win over the draft until they are taken back', () => {
    fc.assert(
      fc.property(anyChecklist, anyStep, anyTime, (list, id, at) => {
        expect(stepMark(withHandTick(list, id, 'ticked', at).steps[id]!)).toBe('hand');
        expect(stepMark(withHandTick(list, id, 'unticked', at).steps[id]!)).toBe('open');
        expect(withHandTick(list, id, undefined, at).steps[id]).not.toHaveProperty('hand');
      }),
    );
  });

  it('change nothing the second time, nor for an unknown step', () => {
    fc.assert(
      fc.property(anyChecklist, anyStep, anyHand, anyTime, (list, id, hand, at) => {
        const once = withHandTick(list, id, hand, at);
        expect(withHandTick(once, id, hand, at + 1)).toBe(once);
        expect(withHandTick(list, 'constructor', hand, at)).toBe(list);
      }),
    );
  });
});

describe('a checklist under another model', () => {
  it('gets the new steps and loses no tick', () => {
    const ticked = withHandTick(fresh, 'empathy', 'ticked', NOW);
    const [first] = defaultModel.steps;
    const other = { id: 'short', name: 'Short', steps: [first!, { ...first!, id: 'fed-back' }] };
    const fitted = fitChecklist(ticked, other, NOW + 1);
    expect(fitted.modelId).toBe('short');
    expect(stepMark(fitted.steps['fed-back']!)).toBe('open');
    expect(stepMark(fitChecklist(fitted, defaultModel, NOW + 2).steps.empathy!)).toBe('hand');
    expect(fitChecklist(fitted, other, NOW + 9)).toBe(fitted);
  });
});

describe('what is stored', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(anyChecklist, (list) => {
        expect(readChecklist(JSON.parse(JSON.stringify(list)))).toEqual({ ok: true, checklist: list });
      }),
    );
  });

  it.each([
    ['nothing', undefined, /checklist/],
    ['a text', 'apology', /checklist/],
    ['an unknown key', { ...fresh, draft: 'Hello' }, /draft/],
    [
      'an unknown level',
      { ...fresh, steps: { apology: { level: 'great', at: NOW } } },
      /steps\.apology\.level/,
    ],
    ['no case', { ...fresh, caseId: '' }, /caseId/],
    ['a time that is none', { ...fresh, updatedAt: 'yesterday' }, /updatedAt/],
  ])('is refused with a reason: %s', (_name, value, reason) => {
    expect(readChecklist(value)).toMatchObject({ ok: false, reason: expect.stringMatching(reason) });
  });

  it('keeps the good entries of a table beside the corrupt ones', () => {
    const table = { 'zendesk/42': fresh, 'zendesk/43': fresh, 'zendesk/44': null };
    const { kept, rejected } = readChecklists(table);
    expect(kept).toEqual({ 'zendesk/42': fresh });
    expect(rejected.map((entry) => entry.key)).toEqual(['zendesk/43', 'zendesk/44']);
  });

  it.each([
    ['nothing stored yet', undefined, 0],
    ['a list', [], 1],
    ['a number', 7, 1],
  ])('is an empty table for %s', (_name, value, count) => {
    expect(readChecklists(value).kept).toEqual({});
    expect(readChecklists(value).rejected).toHaveLength(count);
  });

  it('never throws on any value', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readChecklists(value)).toHaveProperty('kept');
      }),
    );
  });
});

describe('a case’s key', () => {
  it('is never shared by two cases', () => {
    const part = fc.string({ unit: fc.constantFrom('a', '/', '%', '2', 'F', '\ud800') });
    fc.assert(
      fc.property(part, part, part, part, (siteA, idA, siteB, idB) => {
        const same = siteA === siteB && idA === idB;
        expect(caseKey(siteA, idA) === caseKey(siteB, idB)).toBe(same);
      }),
    );
  });
});

describe('pruning', () => {
  const at = (updatedAt: number): Checklist => ({ ...fresh, updatedAt });

  it.each([
    ['changed today', NOW, true],
    ['exactly 90 days old', NOW - 90 * DAY, true],
    ['older', NOW - 90 * DAY - 1, false],
    ['changed in a future that a clock set back left behind', NOW + DAY, true],
  ])('of a checklist %s', (_name, updatedAt, stays) => {
    expect(Object.keys(prune({ one: at(updatedAt) }, NOW))).toEqual(stays ? ['one'] : []);
  });

  it('takes another age, and answers the same table when nothing is too old', () => {
    const table = { one: at(NOW - 2 * DAY) };
    expect(prune(table, NOW)).toBe(table);
    expect(prune(table, NOW, 1)).toEqual({});
  });
});
