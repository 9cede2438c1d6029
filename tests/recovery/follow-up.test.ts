import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Due, FollowUp } from '../../lib/recovery/case-types.ts';
import {
  dueAt,
  followUpState,
  inOrder,
  MOST_FOLLOW_UPS,
  nextTelling,
  pruneFollowUps,
  snoozeTimes,
  toTell,
  withDone,
  withPromises,
  withSnooze,
  withTold,
} from '../../lib/recovery/follow-up.ts';
import { instantOf } from '../../lib/recovery/promise-zone.ts';

const ZONE = 'Europe/Berlin';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (day: number, hour: number, minute = 0, zone = ZONE) =>
  instantOf({ year: 2026, month: 11, day, hour, minute }, zone);
const NOW = at(25, 15);
const sent = { site: 'zendesk:acme', caseId: '7', replyId: 'r.1' };
const call = (due: Due) => ({ ...sent, promises: [{ kind: 'call' as const, due }] });
const one = (due: Due, more: Partial<FollowUp> = {}): FollowUp => ({
  id: 'a',
  site: 'zendesk:acme',
  caseId: '7',
  kind: 'call',
  due,
  madeAt: NOW,
  ...more,
});
const ids = (list: readonly FollowUp[]) => list.map(({ id }) => id);

describe('the promises of a reply', () => {
  it('are kept with case, kind and time, and no words', () => {
    expect(withPromises([], call({ at: NOW + HOUR }), NOW)).toEqual([
      {
        id: `r.1 call ${NOW + HOUR}`,
        site: 'zendesk:acme',
        caseId: '7',
        kind: 'call',
        due: { at: NOW + HOUR },
        madeAt: NOW,
      },
    ]);
  });

  it('are kept once, however often the sending is told', () => {
    const list = withPromises([], call({ day: '2026-11-27' }), NOW);
    expect(withPromises(list, call({ day: '2026-11-27' }), NOW + 5)).toBe(list);
    const done = withDone(list, list[0]?.id ?? '', true, NOW);
    expect(withPromises(done, call({ day: '2026-11-27' }), NOW + 5)).toBe(done);
  });

  it('of a later reply are further ones, unless they repeat one that is still to be kept', () => {
    const list = withPromises([], call({ day: '2026-11-27' }), NOW);
    const later = { ...call({ day: '2026-11-27' }), replyId: 'r.2' };
    expect(withPromises(list, later, NOW)).toBe(list);
    expect(withPromises(withDone(list, list[0]?.id ?? '', true, NOW), later, NOW)).toHaveLength(2);
    for (const other of [
      { ...later, caseId: '8' },
      { ...later, site: 'front' },
      { ...later, promises: [{ kind: 'write' as const, due: { day: '2026-11-27' } }] },
      { ...call({ day: '2026-11-28' }), replyId: 'r.2' },
      { ...call({ at: at(27, 17) }), replyId: 'r.2' },
    ])
      expect(withPromises(list, other, NOW)).toHaveLength(2);
  });

  it('without a time are none to be reminded of', () => {
    const list = withPromises([], call({ day: '2026-11-27' }), NOW);
    expect(withPromises(list, { ...sent, promises: [{ kind: 'call', due: null }] }, NOW)).toBe(list);
  });

  it('are at most so many; done ones go before open ones, old before new', () => {
    const many = Array.from({ length: MOST_FOLLOW_UPS }, (_, index) =>
      one({ at: NOW + DAY }, { id: `${index}`, madeAt: index, ...(index === 7 ? { doneAt: NOW } : {}) }),
    );
    const more = withPromises(many, call({ at: NOW + HOUR }), NOW);
    expect(more).toHaveLength(MOST_FOLLOW_UPS);
    expect(ids(more)).not.toContain('7');
    expect(ids(withPromises(more, { ...call({ at: NOW }), replyId: 'r.2' }, NOW))).not.toContain('0');
  });
});

describe('a promise is due', () => {
  it('at its instant, or when the working day ends', () => {
    expect(dueAt({ at: 5 }, ZONE)).toBe(5);
    expect(dueAt({ day: '2026-11-26' }, ZONE)).toBe(at(26, 17));
  });

  it('at the same instant wherever the agent travels, and by the end of the day that is theirs', () => {
    expect(dueAt({ at: NOW }, 'Asia/Tokyo')).toBe(NOW);
    expect(dueAt({ day: '2026-11-26' }, 'America/New_York')).toBe(at(26, 17, 0, 'America/New_York'));
  });

  it.each<[string, Due, number, string]>([
    ['before its instant', { at: NOW + 1 }, NOW, 'waiting'],
    ['at its instant', { at: NOW }, NOW, 'due'],
    ['well after its instant', { at: NOW - HOUR }, NOW, 'late'],
    ['the day before', { day: '2026-11-26' }, at(25, 23), 'waiting'],
    ['in the night of the day', { day: '2026-11-26' }, at(26, 3), 'waiting'],
    ['in the morning of the day', { day: '2026-11-26' }, at(26, 9), 'due'],
    ['after the working day', { day: '2026-11-26' }, at(26, 17), 'late'],
  ])('stands %s', (_name, due, now, state) => {
    expect(followUpState(one(due), now, ZONE)).toBe(state);
  });
});

describe('the agent is told', () => {
  const told = (list: readonly FollowUp[], now: number) => {
    const due = toTell(list, now, ZONE);
    return { due: ids(due), list: withTold(list, new Set(ids(due)), now) };
  };

  it('once at the instant, not before and not again', () => {
    const list = [one({ at: NOW + HOUR })];
    expect(nextTelling(list, NOW, ZONE)).toBe(NOW + HOUR);
    expect(told(list, NOW).due).toEqual([]);
    const after = told(list, NOW + HOUR);
    expect(after.due).toEqual(['a']);
    expect(told(after.list, NOW + HOUR + 1).due).toEqual([]);
    expect(nextTelling(after.list, NOW + HOUR, ZONE)).toBeNull();
  });

  it('of a day in its morning, and again when it is over', () => {
    let list: readonly FollowUp[] = [one({ day: '2026-11-26' })];
    const heard: number[] = [];
    for (let now = NOW; now < NOW + 3 * DAY; now += HOUR / 2) {
      const step = told(list, now);
      if (step.due.length > 0) heard.push(now);
      list = step.list;
    }
    expect(heard).toEqual([at(26, 9), at(26, 17)]);
  });

  it('once when the machine slept through it, and through two of its times', () => {
    const after = told([one({ day: '2026-11-26' })], at(28, 8));
    expect(after.due).toEqual(['a']);
    expect(told(after.list, at(28, 9)).due).toEqual([]);
  });

  it('never of what is done, and anew when it is put off', () => {
    const list = told([one({ at: NOW })], NOW).list;
    expect(told(withDone(list, 'a', true, NOW), NOW + DAY).due).toEqual([]);
    const later = withSnooze(list, 'a', NOW + HOUR);
    expect(followUpState(later[0] as FollowUp, NOW, ZONE)).toBe('waiting');
    expect(nextTelling(later, NOW, ZONE)).toBe(NOW + HOUR);
    expect(told(later, NOW + HOUR - 1).due).toEqual([]);
    expect(told(later, NOW + HOUR).due).toEqual(['a']);
  });

  it('of a day that was put off in its morning, still when it is over', () => {
    const list = withSnooze(told([one({ day: '2026-11-26' })], at(26, 9)).list, 'a', at(26, 11));
    const first = told(list, at(26, 11));
    expect(first.due).toEqual(['a']);
    expect(told(first.list, at(26, 17)).due).toEqual(['a']);
  });

  it('not twice when the clock is put right by a little', () => {
    const { list } = told([one({ at: NOW })], NOW + 60_000);
    expect(told(list, NOW - 60_000).due).toEqual([]);
    expect(told(list, NOW).due).toEqual([]);
  });

  it('again at the right time when a clock that was far ahead is set back', () => {
    const ahead = told([one({ at: NOW + HOUR })], NOW + 400 * DAY);
    expect(ahead.due).toEqual(['a']);
    const snoozed = withSnooze(ahead.list, 'a', NOW + 400 * DAY + HOUR);
    for (const list of [ahead.list, snoozed]) {
      expect(followUpState(list[0] as FollowUp, NOW, ZONE)).toBe('waiting');
      expect(told(list, NOW).due).toEqual([]);
      expect(told(list, NOW + HOUR).due).toEqual(['a']);
    }
  });

  it('in time by one alarm for the next of all', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.record({ at: fc.integer({ min: NOW, max: NOW + 5 * DAY }) }),
            fc.constantFrom({ day: '2026-11-26' }, { day: '2026-11-28' }),
          ),
        ),
        (dues) => {
          let list: readonly FollowUp[] = dues.map((due, index) => one(due, { id: `${index}` }));
          let now = NOW - 1;
          const heard: string[] = [];
          for (let next = nextTelling(list, now, ZONE); next !== null; next = nextTelling(list, now, ZONE)) {
            expect(next).toBeGreaterThan(now);
            now = next;
            const step = told(list, now);
            expect(step.due.length).toBeGreaterThan(0);
            heard.push(...step.due);
            list = step.list;
          }
          const times = dues.map((due) => ('day' in due ? 2 : 1)).reduce((sum, each) => sum + each, 0);
          expect(heard).toHaveLength(times);
        },
      ),
    );
  });
});

describe('the list of promises', () => {
  it('is open again after a click too many', () => {
    const done = withDone([one({ at: NOW })], 'a', true, NOW);
    expect(followUpState(done[0] as FollowUp, NOW, ZONE)).toBe('done');
    expect(withDone(done, 'a', false, NOW)).toEqual([one({ at: NOW })]);
  });

  it('stays as it is where a change names none of it', () => {
    const list = [one({ at: NOW })];
    expect(withDone(list, 'b', true, NOW)).toBe(list);
    expect(withSnooze(list, 'b', NOW)).toBe(list);
  });

  it('has what is due first on top, and what is done at the end', () => {
    const list = [
      one({ at: NOW + DAY }, { id: 'later' }),
      one({ at: NOW }, { id: 'done', doneAt: NOW }),
      one({ day: '2026-11-25' }, { id: 'today' }),
      one({ at: NOW }, { id: 'snoozed', snoozedUntil: NOW + 2 * DAY }),
    ];
    expect(ids(inOrder(list, ZONE))).toEqual(['today', 'later', 'snoozed', 'done']);
  });

  it('forgets what was done long ago, and nothing that is still owed, however late', () => {
    const list = [
      one({ at: NOW - 200 * DAY }, { id: 'done long ago', doneAt: NOW - 91 * DAY }),
      one({ at: NOW - 91 * DAY }, { id: 'late' }),
      one({ at: NOW - 91 * DAY }, { id: 'old, done lately', doneAt: NOW - DAY }),
      one({ at: NOW + 400 * DAY }, { id: 'far' }),
    ];
    expect(ids(pruneFollowUps(list, NOW, 90))).toEqual(['late', 'old, done lately', 'far']);
    expect(pruneFollowUps(list.slice(1), NOW, 90)).toHaveLength(3);
  });

  it('offers an hour, and the next morning at nine, across a change of clocks too', () => {
    expect(snoozeTimes(NOW, ZONE)).toEqual({ hour: NOW + HOUR, tomorrow: at(26, 9) });
    const before = instantOf({ year: 2026, month: 3, day: 28, hour: 20, minute: 0 }, ZONE);
    expect(snoozeTimes(before, ZONE).tomorrow - before).toBe(12 * HOUR);
  });
});
