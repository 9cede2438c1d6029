import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseKey } from '../../lib/recovery/case-key.ts';
import {
  earlierLevel,
  isDone,
  levelsOf,
  sentLevel,
  stepMark,
  stepState,
} from '../../lib/recovery/checklist.ts';
import {
  withClosed,
  withDraftLevels,
  withFacts,
  withHand,
  withKept,
  withModel,
  withReplied,
} from '../../lib/recovery/checklist-changes.ts';
import { isAhead, isOutlived } from '../../lib/recovery/checklist-prune.ts';
import { readChecklist } from '../../lib/recovery/checklist-schema.ts';
import type { Checklist } from '../../lib/recovery/types.ts';
import {
  anyChecklist,
  anyHand,
  anyLevels,
  anyReply,
  anyStep,
  anyTime,
  fresh,
  MODEL,
  NOW,
  SHORT,
  stepIds,
} from './case-arbitraries.ts';

const DAY = 86_400_000;
const step = (id: string) => MODEL.steps.find((each) => each.id === id)!;
const markIn = (list: Checklist, id: string) => stepMark(stepState(list, step(id)));
const withReply = (
  list: Checklist,
  reply: string,
  levels: Parameters<typeof withDraftLevels>[3],
  at: number,
) => withDraftLevels(list, MODEL, reply, levels, at);

describe('a new case', () => {
  it('has every step of the model open', () => {
    expect(stepIds.map((id) => markIn(fresh, id))).toEqual(stepIds.map(() => 'open'));
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
    ['skipped', false, { level: 'absent', hand: 'skipped', reason: 'not-mine', at: 0 }],
    ['skipped', false, { level: 'strong', hand: 'skipped', at: 0 }],
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
    const up = withReply(fresh, 'first', { apology: 'strong' }, NOW + 1);
    expect(markIn(up, 'apology')).toBe('covered');
    expect(up.updatedAt).toBe(NOW + 1);
    const none = levelsOf([{ stepId: 'apology', level: 'absent', evidence: [] }]);
    expect(markIn(withReply(up, 'first', none, NOW + 2), 'apology')).toBe('open');
  });

  it('change nothing the second time, and answer the same object', () => {
    fc.assert(
      fc.property(anyChecklist, anyReply, anyLevels, anyTime, (list, reply, levels, at) => {
        const once = withReply(list, reply, levels, at);
        expect(withReply(once, reply, levels, at + 1)).toBe(once);
      }),
    );
  });

  it('never touch what the hand did', () => {
    fc.assert(
      fc.property(anyChecklist, anyReply, anyLevels, anyTime, (list, reply, levels, at) => {
        const next = withReply(list, reply, levels, at);
        expect(next.hands).toEqual(list.hands);
        for (const id of Object.keys(list.hands)) expect(markIn(next, id)).toBe(markIn(list, id));
      }),
    );
  });

  it('leave out signs that nobody knows', () => {
    const levels = Object.fromEntries(
      ['other', 'constructor', '__proto__'].map((id) => [id, 'strong'] as const),
    );
    expect(withReply(fresh, 'first', levels, NOW)).toBe(fresh);
  });

  it('take a step as far as the furthest of its signs, and none that only a hand ticks', () => {
    const kept = withDraftLevels(fresh, SHORT, 'first', { explanation: 'weak', options: 'strong' }, NOW);
    expect(SHORT.steps.map((each) => stepState(kept, each).level)).toEqual(['absent', 'strong', 'absent']);
  });
});

describe('what an earlier reply covered', () => {
  const draft = withReply(fresh, 'first', { apology: 'strong', empathy: 'weak' }, NOW);
  const sent = withReplied(draft, 'first', [], NOW);
  const next = withReply(sent, 'second', { apology: 'absent', empathy: 'absent' }, NOW + 1);

  it('stays when the next reply begins without it', () => {
    expect(markIn(next, 'apology')).toBe('covered');
    expect(markIn(next, 'empathy')).toBe('weak');
  });

  it('is topped by a reply that goes further, for as long as that one does', () => {
    const more = withReply(next, 'second', { empathy: 'strong' }, NOW + 2);
    expect(markIn(more, 'empathy')).toBe('covered');
    expect(markIn(withReply(more, 'second', { empathy: 'absent' }, NOW + 3), 'empathy')).toBe('weak');
  });

  it('is never lost by any number of replies', () => {
    const anyOther = fc.array(fc.tuple(fc.constantFrom('second', 'third'), anyLevels, anyTime));
    fc.assert(
      fc.property(anyOther, (replies) => {
        const list = replies.reduce((kept, [id, levels, at]) => withReply(kept, id, levels, at), sent);
        expect(markIn(list, 'apology')).toBe('covered');
      }),
    );
  });

  it('is never lost once it was sent, even where the composer goes on under the same name', () => {
    const gone = withReplied(draft, 'first', [], NOW + 1);
    const emptied = withReply(gone, 'first', { apology: 'absent', empathy: 'absent' }, NOW + 2);
    expect(markIn(emptied, 'apology')).toBe('covered');
    expect(emptied.repliedAt).toBe(NOW + 1);
  });

  it('gives way to the hand', () => {
    const unticked = withHand(next, MODEL, 'apology', { state: 'unticked' }, NOW + 2);
    expect(markIn(unticked, 'apology')).toBe('open');
    expect(markIn(withHand(unticked, MODEL, 'apology', null, NOW + 3), 'apology')).toBe('covered');
  });

  it.each([
    ['the reply itself', draft, 'first', 'absent'],
    ['another reply', draft, 'second', 'strong'],
    ['another reply, once it was sent', sent, 'second', 'strong'],
    ['the next reply, once it is noted', next, 'second', 'strong'],
    ['a third one', next, 'third', 'strong'],
    ['a case of which nothing is kept', null, 'first', 'absent'],
  ])('is told apart from the present draft: for %s', (_name, list, reply, level) => {
    expect(earlierLevel(list, step('apology'), reply)).toBe(level);
    expect(earlierLevel(list, { ...step('apology'), id: 'constructor' }, reply)).toBe('absent');
  });
});

describe('two replies to one case that are written at the same time', () => {
  const first = withReply(fresh, 'first', { apology: 'strong' }, NOW);
  const both = withReply(first, 'second', { apology: 'absent', empathy: 'strong' }, NOW + 1);

  it('have levels of their own: what only a draft shows is no earlier reply', () => {
    expect(sentLevel(both, step('apology'))).toBe('absent');
    expect(markIn(both, 'apology')).toBe('open');
    const back = withReply(both, 'first', { apology: 'strong' }, NOW + 2);
    expect([markIn(back, 'apology'), markIn(back, 'empathy')]).toEqual(['covered', 'open']);
  });

  it.each([
    ['first', ['strong', 'absent']],
    ['second', ['absent', 'strong']],
  ] as const)('make earlier what the one that went out showed: the %s', (reply, levels) => {
    const gone = withReplied(both, reply, [], NOW + 2);
    expect(['apology', 'empathy'].map((id) => sentLevel(gone, step(id)))).toEqual(levels);
  });

  it('go on as they are when the other one is sent', () => {
    const gone = withReplied(both, 'first', [], NOW + 2);
    expect([markIn(gone, 'apology'), markIn(gone, 'empathy')]).toEqual(['covered', 'covered']);
  });

  it('lose what is deleted by hand, though the other one was sent in between', () => {
    const other = withReplied(both, 'second', [], NOW + 2);
    const deleted = withReply(other, 'first', { apology: 'absent' }, NOW + 3);
    expect(markIn(deleted, 'apology')).toBe('open');
    expect(markIn(deleted, 'empathy')).toBe('covered');
  });

  it('are kept aside a few at a time, however many there are', () => {
    const many = Array.from({ length: 50 }, (_, index) => `r.${index}`);
    const list = many.reduce((kept, id, at) => withReply(kept, id, { apology: 'strong' }, NOW + at), fresh);
    expect(list.drafts?.map(({ replyId }) => replyId)).toEqual(many.slice(-9, -1));
    expect(readChecklist(list).ok).toBe(true);
  });

  it('tell late of what went out without taking the case back to it', () => {
    const gone = withReplied(both, 'first', [], NOW + 2);
    const late = withReply(gone, 'first', { 'follow-up': 'strong' }, NOW + 3);
    expect(sentLevel(late, step('follow-up'))).toBe('strong');
    expect(withReply(late, 'first', { 'follow-up': 'absent' }, NOW + 4)).toBe(late);
  });
});

describe('ticks by hand', () => {
  it('win over the draft until they are taken back', () => {
    fc.assert(
      fc.property(anyChecklist, anyStep, anyTime, (list, id, at) => {
        const said = (state: 'ticked' | 'unticked' | 'skipped') => withHand(list, MODEL, id, { state }, at);
        expect(markIn(said('ticked'), id)).toBe('hand');
        expect(markIn(said('unticked'), id)).toBe('open');
        expect(markIn(said('skipped'), id)).toBe('skipped');
        expect(withHand(list, MODEL, id, null, at).hands).not.toHaveProperty(id);
      }),
    );
  });

  it('change nothing the second time, nor for a step that the model does not have', () => {
    fc.assert(
      fc.property(anyChecklist, anyStep, anyHand, anyTime, (list, id, hand, at) => {
        const once = withHand(list, MODEL, id, hand, at);
        expect(withHand(once, MODEL, id, hand, at + 1)).toBe(once);
        expect(withHand(list, MODEL, 'constructor', hand, at)).toBe(list);
      }),
    );
  });

  it('keep why a step was skipped, and where a cause was told', () => {
    const skipped = withHand(fresh, MODEL, 'empathy', { state: 'skipped', reason: 'customer-declined' }, NOW);
    expect(stepState(skipped, step('empathy'))).toMatchObject({
      hand: 'skipped',
      reason: 'customer-declined',
    });
    const told = withHand(skipped, SHORT, 'fed-back', { state: 'ticked', to: 'supplier' }, NOW + 1);
    expect(stepState(told, SHORT.steps[2]!)).toMatchObject({
      hand: 'ticked',
      to: 'supplier',
      level: 'absent',
    });
  });
});

describe('a case seen through another model', () => {
  it('loses nothing on the way there and back', () => {
    fc.assert(
      fc.property(anyChecklist, anyTime, (list, at) => {
        const back = withModel(withModel(list, SHORT.id, at), list.modelId, at + 1);
        expect(back).toMatchObject({ modelId: list.modelId, signs: list.signs, hands: list.hands });
        expect(stepIds.map((id) => markIn(back, id))).toEqual(stepIds.map((id) => markIn(list, id)));
      }),
    );
  });

  it('shows at once what its replies had shown before', () => {
    const kept = withReply(fresh, 'first', { options: 'strong' }, NOW);
    expect(SHORT.steps.map((each) => stepMark(stepState(withModel(kept, SHORT.id, NOW), each)))).toEqual([
      'open',
      'covered',
      'open',
    ]);
    expect(withModel(kept, kept.modelId, NOW + 1)).toBe(kept);
  });
});

describe('a closed case', () => {
  const closed = withClosed(withReply(fresh, 'first', { apology: 'weak' }, NOW), true, NOW + 1);

  it('is closed once, and opened again by hand', () => {
    expect(closed.closedAt).toBe(NOW + 1);
    expect(withClosed(closed, true, NOW + 2)).toBe(closed);
    expect(withClosed(closed, false, NOW + 2)).not.toHaveProperty('closedAt');
  });

  it.each([
    ['stays closed while the same reply is typed on', 'first', { apology: 'strong' }, true],
    ['stays closed when an empty composer comes along', 'second', { apology: 'absent' }, true],
    ['is open again with the next reply to it', 'second', { apology: 'strong' }, false],
  ] as const)('%s', (_name, reply, levels, stays) => {
    expect(withReply(closed, reply, levels, NOW + 5).closedAt !== undefined).toBe(stays);
  });
});

describe('a closed case that a reply goes out to', () => {
  const closed = withClosed(withReply(fresh, 'first', { apology: 'strong' }, NOW), true, NOW + 1);
  const call = [{ kind: 'call', due: { day: '2026-11-26' } }] as const;
  it.each([
    ['stays closed with the reply that it was closed on', 'first', [], true],
    ['is open again where that one promises something', 'first', call, false],
    ['is open again with the next one', 'second', [], false],
  ] as const)('%s', (_name, reply, promises, stays) => {
    const { closedAt, history } = withReplied(closed, reply, promises, NOW + 2);
    expect(closedAt !== undefined).toBe(stays);
    expect(history.some(({ kind }) => kind === 'replied')).toBe(true);
  });
});

describe('facts', () => {
  it('are said one by one, and nothing changes where they say the same', () => {
    const one = withFacts(fresh, { severity: 'major', again: true }, NOW);
    expect(withFacts(one, { again: true, severity: 'major', cause: undefined }, NOW + 1)).toBe(one);
    expect(withFacts(one, { severity: 'minor' }, NOW + 1).facts).toEqual({ severity: 'minor', again: true });
    expect(withFacts(one, { again: undefined }, NOW + 1).facts).toEqual({ severity: 'major' });
  });
});

describe('a reply that went out', () => {
  it('is noted once, however often it is told, and so are its promises', () => {
    const promises = [{ kind: 'call', due: { day: '2026-11-26' } }] as const;
    const once = withReplied(withReply(fresh, 'first', { apology: 'weak' }, NOW), 'first', promises, NOW + 1);
    expect(withReplied(once, 'first', promises, NOW + 2)).toBe(once);
    const late = withReply(once, 'first', { apology: 'strong' }, NOW + 2);
    expect(withReplied(late, 'first', promises, NOW + 3)).toBe(late);
    expect(once.history.map(({ kind }) => kind)).toEqual(['draft', 'replied', 'promised']);
    expect(withKept(once, 'call', NOW + 3).history.at(-1)).toEqual({
      kind: 'kept',
      at: NOW + 3,
      promise: 'call',
    });
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

describe('a case outlives', () => {
  it.each([
    ['today', NOW, 90, false],
    ['exactly 90 days', NOW - 90 * DAY, 90, false],
    ['no longer', NOW - 90 * DAY - 1, 90, true],
    ['a shorter time that was set', NOW - 2 * DAY, 1, true],
    ['a clock that was set back', NOW + DAY, 90, false],
  ])('%s', (_name, updatedAt, days, isGone) => {
    expect(isOutlived({ ...fresh, updatedAt }, NOW, days)).toBe(isGone);
  });

  it('and is known to be dated ahead by a clock that was set back', () => {
    expect(isAhead({ ...fresh, updatedAt: NOW + 2 * DAY }, NOW)).toBe(true);
    expect(isAhead({ ...fresh, updatedAt: NOW + DAY }, NOW)).toBe(false);
  });
});
