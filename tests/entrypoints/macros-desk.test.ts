import { describe, expect, it, vi } from 'vitest';
import type { AskWorker } from '../../entrypoints/check/ask-worker.ts';
import { MacrosDesk } from '../../entrypoints/check/macros-desk.ts';
import { CheckServer } from '../../lib/macros/check-server.ts';
import { checkByRules } from '../../lib/macros/rules-check.ts';
import type { CheckAnswer, CheckRequest } from '../../lib/macros/worker-protocol.ts';
import { shippedRules } from '../../lib/platform/shipped-rules.ts';

const CSV = 'title,body\nOne,Calm down.\nTwo,All is well.\n';

/** The desk, with the real server behind it; `breakDown` ends that as a worker without memory ends. */
function openDesk() {
  let isBroken = false;
  let turn = 0;
  const waiting = new Map<number, (answer: CheckAnswer) => void>();
  const server = new CheckServer({
    answer: (answer) => answer.kind !== 'progress' && waiting.get(answer.id)?.(answer),
    breathe: () => Promise.resolve(),
    checkBy: checkByRules,
    now: () => 0,
  });
  const worker: Pick<AskWorker<CheckRequest, CheckAnswer>, 'ask' | 'tell'> = {
    ask: (request) => {
      const id = ++turn;
      const answer = new Promise<CheckAnswer | null>((resolve) => {
        if (isBroken) resolve(null);
        else waiting.set(id, resolve);
      });
      if (!isBroken) void server.take({ ...request, id } as CheckRequest);
      return { id, answer };
    },
    tell: (message) => void server.take(message),
  };
  const onStopped = vi.fn();
  const desk = new MacrosDesk({
    ...{ worker: worker as never, rules: () => shippedRules, onChange: () => undefined, onStopped },
  });
  const breakDown = () => {
    isBroken = true;
  };
  return { desk, onStopped, breakDown };
}

const file = (name: string, text = CSV) => new File([text], name);

describe('the table of the check page', () => {
  it('is of the file that was opened last, and says nothing of the older one', async () => {
    const { desk, onStopped } = openDesk();
    const first = desk.open(file('a.csv'));
    const second = desk.open(file('b.csv', 'title,body\nB,All is well here.\n'));
    await Promise.all([first, second]);
    expect([desk.view?.name, desk.view?.rows.map(({ name }) => name)]).toEqual(['b.csv', ['B']]);
    expect([desk.busy, desk.trouble, onStopped.mock.calls]).toEqual([null, null, []]);
  });

  it('says that all is changed only once it is', async () => {
    const { desk } = openDesk();
    await desk.open(file('a.csv'));
    await desk.plan();
    expect(await desk.apply()).toBe(true);
    expect([desk.isChanged, desk.view?.undoable]).toEqual([true, 1]);
  });

  it('goes with its worker, and is not said to be changed', async () => {
    const { desk, breakDown } = openDesk();
    await desk.open(file('a.csv'));
    await desk.plan();
    breakDown();
    expect(await desk.apply()).toBe(false);
    expect([desk.view, desk.trouble, desk.isChanged]).toEqual([null, { kind: 'broken' }, false]);
  });
});
