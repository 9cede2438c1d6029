import { describe, expect, it, vi } from 'vitest';
import type { CaseRef } from '../../lib/draft/types.ts';
import type { Audience } from '../../lib/engine/types.ts';
import type { DraftPromise } from '../../lib/recovery/case-types.ts';
import { Departures } from '../../lib/review/departures.ts';
import type { Leaving, Verdict } from '../../lib/review/draft-recovery.ts';
import { fakeClock } from '../support/fake-clock.ts';

const DUE = { at: Date.UTC(2026, 10, 26, 15) };
const CALL: DraftPromise = { from: 0, to: 16, kind: 'call', due: DUE };
const CASE: CaseRef = { site: 'desk', id: '1' };
const LEAVING: Leaving = {
  ...{ how: 'emptied', text: 'I will call you.', where: 'public' },
  ...{ id: 'd.1', caseRef: CASE },
};
const TOLD = { site: 'desk', caseId: '1', replyId: 'd.1', promises: [{ kind: 'call', due: DUE }] };
/** By then it is plain what a page took words out for. */
const SETTLED = 2000;

/** The replies of one composer, whose page and agent do as `world` says. */
function leaving(verdict: Verdict) {
  const world = {
    verdict,
    caseRef: CASE as CaseRef | null,
    where: 'public' as Audience,
    shown: '' as string | null,
    writtenAt: -1,
    heard: true,
    promises: [CALL] as readonly DraftPromise[] | Promise<readonly DraftPromise[]>,
  };
  const clock = fakeClock();
  const replied = vi.fn(async () => world.heard);
  const promisesIn = vi.fn(() => world.promises);
  const onFault = vi.fn();
  const departures = new Departures({
    hand: {
      judge: () => world.verdict,
      hasDeleted: () => false,
      hasWrittenSince: (at) => world.writtenAt > at,
    },
    ...{ promisesIn, replied, onFault, schedule: clock, now: clock.now },
    caseRef: () => world.caseRef,
    where: () => world.where,
    shown: () => world.shown,
  });
  const told = () => replied.mock.calls.flat();
  /** Lets this long pass, and what was waited for arrive. */
  const pass = async (ms: number) => {
    clock.pass(ms);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { departures, world, clock, pass, told, replied, promisesIn, onFault };
}

describe('a reply that was sent', () => {
  it('is told at once and once, with what was promised by when and not a word of it', () => {
    const { departures, told } = leaving('sent');
    departures.left(LEAVING);
    departures.left(LEAVING);
    departures.left({ ...LEAVING, how: 'gone' });
    expect(told()).toEqual([TOLD]);
  });

  it.each<[string, Partial<Leaving>]>([
    ['it is of no case', { caseRef: null }],
    ['it has no words', { text: ' \n' }],
  ])('is not told where %s', (_title, over) => {
    const { departures, told } = leaving('sent');
    departures.left({ ...LEAVING, ...over });
    expect(told()).toEqual([]);
  });

  it('is told with fifty promises at most', () => {
    const { departures, told, world } = leaving('sent');
    world.promises = Array(70).fill(CALL);
    departures.left(LEAVING);
    expect(told()[0]).toMatchObject({ promises: { length: 50 } });
  });

  it('is told with promises of no time too: somebody waits for a call that was only announced', () => {
    const { departures, told, world } = leaving('sent');
    world.promises = [{ ...CALL, due: null }];
    departures.left(LEAVING);
    expect(told()).toMatchObject([{ promises: [{ kind: 'call', due: null }] }]);
  });

  it('waits for what reads its dates, which counts from its sending; not where its page goes with it', async () => {
    const { departures, told, world, promisesIn, pass } = leaving('sent');
    world.promises = Promise.resolve([CALL]);
    departures.left(LEAVING);
    expect(told()).toEqual([]);
    await pass(0);
    expect(told()).toEqual([TOLD]);
    departures.left({ ...LEAVING, id: 'd.2', how: 'gone' });
    world.shown = null;
    departures.left({ ...LEAVING, id: 'd.3', how: 'gone' });
    const text = LEAVING.text;
    expect(promisesIn.mock.calls).toEqual([
      [text, 0, true],
      [text, 0, false],
      [text, 0, true],
    ]);
  });

  it('is told without its promises where they cannot be read', () => {
    const { departures, told, promisesIn, onFault } = leaving('sent');
    promisesIn.mockImplementation(() => {
      throw new Error('broken');
    });
    departures.left(LEAVING);
    expect(told()).toEqual([{ ...TOLD, promises: [] }]);
    expect(onFault).toHaveBeenCalledTimes(1);
  });

  it('is told again, twice, where nobody heard it, and no more once somebody did', async () => {
    const { departures, told, world, pass } = leaving('sent');
    world.heard = false;
    departures.left(LEAVING);
    await pass(0);
    await pass(300);
    expect(told()).toEqual([TOLD, TOLD]);
    await pass(2000);
    await pass(60_000);
    expect(told()).toHaveLength(3);
    const other = leaving('sent');
    other.world.heard = false;
    other.departures.left(LEAVING);
    await other.pass(0);
    other.world.heard = true;
    await other.pass(300);
    await other.pass(60_000);
    expect(other.told()).toHaveLength(2);
  });

  it('is none where it was not sent', () => {
    const { departures, told, clock } = leaving('unsent');
    departures.left(LEAVING);
    clock.pass(60_000);
    expect(told()).toEqual([]);
  });
});

describe('a reply of which nobody can say whether it was sent', () => {
  it.each<[string, Partial<ReturnType<typeof leaving>['world']>]>([
    ['stays empty and with its case', {}],
    ['goes away, and the page stays with the case', { shown: null }],
    ['names no case any more: there is none it could be confused with', { caseRef: null }],
  ])('is told once its composer %s for a while', (_title, later) => {
    const { departures, told, world, clock } = leaving('unsure');
    departures.left(LEAVING);
    Object.assign(world, later);
    clock.pass(SETTLED - 1);
    expect(told()).toEqual([]);
    clock.pass(1);
    expect(told()).toEqual([TOLD]);
  });

  it.each<[string, Partial<ReturnType<typeof leaving>['world']>]>([
    ['fills the composer with other words, as a template does', { shown: 'Dear Ana' }],
    ['turns to a note', { where: 'note' }],
    ['goes to another case', { caseRef: { site: 'desk', id: '2' } }],
    [
      'goes to another case, and the agent writes there',
      { caseRef: { site: 'desk', id: '2' }, writtenAt: 9 },
    ],
  ])('is not told where the page then %s', (_title, later) => {
    const { departures, told, world, clock } = leaving('unsure');
    departures.left(LEAVING);
    clock.pass(1);
    Object.assign(world, later);
    if (world.writtenAt > 0) departures.filled();
    clock.pass(60_000);
    expect(told()).toEqual([]);
  });

  it('is told as soon as the agent writes on, and not where a script fills the composer first', () => {
    const { departures, told, world, clock } = leaving('unsure');
    departures.left(LEAVING);
    clock.pass(100);
    world.writtenAt = clock.now();
    departures.filled();
    departures.filled();
    clock.pass(60_000);
    expect(told()).toEqual([TOLD]);
    const byScript = leaving('unsure');
    byScript.departures.left(LEAVING);
    byScript.departures.filled();
    byScript.world.writtenAt = 500;
    byScript.clock.pass(60_000);
    expect(byScript.told()).toEqual([]);
  });

  it('is told as promised at the time it left', () => {
    const { departures, clock, promisesIn } = leaving('unsure');
    clock.pass(500);
    departures.left(LEAVING);
    clock.pass(SETTLED);
    expect(promisesIn.mock.calls).toEqual([[LEAVING.text, 500, true]]);
  });
});
