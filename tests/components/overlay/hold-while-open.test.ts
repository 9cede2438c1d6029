import { expect, it, vi } from 'vitest';
import type { HoldDeps, HoldPart } from '../../../components/hold/hold-part.ts';
import { holdWhileOpen } from '../../../components/overlay/hold-while-open.ts';
import { guardOf, USUAL_GUARD } from '../../../lib/policy/managed/send-guard.ts';
import { fakeEditor } from '../../support/fake-editor.ts';

const SLOT = [{ from: 0, to: 6 }];

function held(bring?: () => Promise<HoldPart | null>) {
  const guards: HoldDeps[] = [];
  const look = vi.fn();
  const guard = (deps: HoldDeps) => {
    guards.push(deps);
    return { look };
  };
  const hold = {
    bring: vi.fn(bring ?? (async () => ({ guard }))),
  };
  const life = new AbortController();
  const onFault = vi.fn();
  const editor = fakeEditor('{name}|');
  const said = vi.fn(() => USUAL_GUARD);
  const tell = holdWhileOpen(
    hold,
    {
      editor,
      element: editor.element,
      site: () => null,
      ...{ slots: () => SLOT, findings: () => [], steps: () => [], caseRef: () => null },
      ...{ refresh: () => {}, isForNotes: () => false, showCard: () => false },
      fixAll: async () => 'done',
      insert: async () => 'done',
      spoken: () => ({ customer: null }),
      where: () => 'public',
      guard: said,
      onFault,
    },
    life.signal,
  );
  const told = async (slots: typeof SLOT) => {
    tell(slots.length > 0);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { guards, hold, guard: said, life, look, onFault, told };
}

it('a draft in which nothing is open brings nothing', async () => {
  const { hold, told } = held();
  await told([]);
  expect(hold.bring).not.toHaveBeenCalled();
});

it('is held once for as long as a slot is open, and anew when another one is', async () => {
  const { guards, told } = held();
  for (const slots of [SLOT, SLOT, [...SLOT, ...SLOT]]) await told(slots);
  expect(guards).toHaveLength(1);
  expect(guards[0]!.signal.aborted).toBe(false);
  await told([]);
  expect(guards[0]!.signal.aborted).toBe(true);
  await told(SLOT);
  expect(guards.map(({ signal }) => signal.aborted)).toEqual([true, false]);
});

it('what holds is told of every further reading', async () => {
  const { look, told } = held();
  for (let times = 0; times < 3; times++) await told(SLOT);
  expect(look).toHaveBeenCalledTimes(2);
  await told([]);
  expect(look).toHaveBeenCalledTimes(2);
});

it('is not held while policies let every reply go, and let go as soon as they do', async () => {
  const { guards, guard, hold, told } = held();
  guard.mockReturnValue(guardOf('off'));
  await told(SLOT);
  expect(hold.bring).not.toHaveBeenCalled();
  guard.mockReturnValue(USUAL_GUARD);
  await told(SLOT);
  expect(guards.map(({ signal }) => signal.aborted)).toEqual([false]);
  guard.mockReturnValue(guardOf('off'));
  await told(SLOT);
  expect(guards.map(({ signal }) => signal.aborted)).toEqual([true]);
});

it('is let go with its session, and not held after it', async () => {
  const { guards, life, told } = held();
  await told(SLOT);
  life.abort();
  expect(guards[0]!.signal.aborted).toBe(true);
  await told(SLOT);
  expect(guards).toHaveLength(1);
});

it('is not held where the slot was filled before that could be', async () => {
  const { guards, told } = held();
  void told(SLOT);
  await told([]);
  expect(guards).toEqual([]);
});

it('is never held up where what holds cannot be had: the next reading asks again', async () => {
  const { hold, told, onFault } = held(async () => null);
  await told(SLOT);
  await told(SLOT);
  expect(hold.bring).toHaveBeenCalledTimes(2);
  expect(onFault).not.toHaveBeenCalled();
});

it('tells of a fault of what holds', async () => {
  const { told, onFault } = held(async () => ({
    guard: () => {
      throw new Error('broken');
    },
  }));
  await told(SLOT);
  await vi.waitFor(() => expect(onFault).toHaveBeenCalledTimes(1));
});
