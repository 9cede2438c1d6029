import { describe, expect, it, vi } from 'vitest';
import type { BacktestView } from '../../../components/backtest/backtest-view.ts';
import type { BacktestClient } from '../../../entrypoints/options/backtest/backtest-client.ts';
import { BacktestDesk, type OfferedPolicy } from '../../../entrypoints/options/backtest/backtest-desk.ts';
import { BacktestServer } from '../../../lib/policy/backtest/backtest-server.ts';
import type { BacktestAnswer, BacktestRequest } from '../../../lib/policy/backtest/worker-protocol.ts';
import { validPolicy } from '../../policy/valid-policy.ts';

const POLICY = validPolicy() as unknown as Extract<OfferedPolicy['tested'], { kind: 'policy' }>['policy'];
const offered = (id: string, from: OfferedPolicy['from']): OfferedPolicy => ({
  ...{ id, from, name: `Policy ${id}` },
  tested: { kind: 'policy', policy: POLICY },
});
const REPLIES = new File(["id,reply\n1,Sorry that's not our table.\n2,All is well with it.\n"], 'past.csv');

/** A desk whose worker is the real server, without a thread between them. */
function deskWith() {
  const views: BacktestView[] = [];
  const save = vi.fn();
  let onAnswer: (answer: BacktestAnswer) => void = () => undefined;
  const server = new BacktestServer(
    (answer) => onAnswer(answer),
    async () => undefined,
  );
  const client = {
    ask: (request: object, onProgress: (answer: BacktestAnswer) => void = () => undefined) => ({
      id: 1,
      answer: new Promise<BacktestAnswer>((resolve) => {
        onAnswer = (answer) => (answer.kind === 'progress' ? onProgress(answer) : resolve(answer));
        void server.take({ ...request, id: 1 } as BacktestRequest);
      }),
    }),
    stop: vi.fn(),
  };
  const broken = { where: 'Amend', what: 'it stopped.', mend: 'Try again.' };
  const desk = new BacktestDesk({
    ...{ client: client as unknown as BacktestClient, save, broken, now: () => 0 },
    onChange: (view) => views.push(view),
  });
  return { desk, client, save, view: () => desk.view };
}

describe('the desk of past replies', () => {
  it('looks at a file, counts it, and saves what was found', async () => {
    const { desk, save, view } = deskWith();
    desk.offer([offered('force', 'force')]);
    desk.addFiles([REPLIES]);
    await vi.waitFor(() => expect(view().files[0]?.state.kind).toBe('ready'));
    desk.start();
    await vi.waitFor(() => expect(view().run.kind).toBe('done'));
    expect(view().run).toMatchObject({ outcome: { tally: { replies: 2, flagged: 1 } } });
    desk.save(false);
    expect(save).toHaveBeenCalledExactlyOnceWith(
      'amend-past-replies.csv',
      expect.stringContaining('not-our-table'),
    );
    expect(save.mock.calls[0]![1]).not.toContain('Sorry');
  });

  it('tries what is open in the studio first, and follows what there is', () => {
    const { desk, view } = deskWith();
    desk.offer([offered('studio', 'studio'), offered('force', 'force')]);
    desk.chooseAgainst('force');
    expect(view()).toMatchObject({ policy: 'studio', against: 'force' });
    expect(desk.ruleHref?.('late')).toBe('#studio/rule/late');
    desk.offer([offered('force', 'force')]);
    expect(view()).toMatchObject({ policy: 'force' });
    expect(desk.ruleHref).toBeNull();
  });

  it('compares what is being written with what was published of it, unless told otherwise', () => {
    const { desk, view } = deskWith();
    desk.offer([offered('studio', 'studio'), offered('published', 'published'), offered('force', 'force')]);
    expect(view()).toMatchObject({ policy: 'studio', against: 'published' });
    desk.chooseAgainst(null);
    desk.offer([offered('studio', 'studio'), offered('published', 'published')]);
    expect(view().against).toBeNull();
  });

  it('never compares a policy with itself', () => {
    const { desk, view } = deskWith();
    desk.offer([offered('studio', 'studio'), offered('force', 'force')]);
    desk.chooseAgainst('force');
    desk.choosePolicy('force');
    expect(view()).toMatchObject({ policy: 'force', against: null });
  });

  it('keeps a policy file that was chosen here, whatever is offered later', () => {
    const { desk, view } = deskWith();
    desk.offer([offered('force', 'force')]);
    desk.addPolicyFile(new File([JSON.stringify(POLICY)], 'team.json'), 'against');
    desk.offer([offered('force', 'force')]);
    expect(view().policies.map(({ name }) => name)).toEqual(['Policy force', 'team.json']);
    expect(view().against).toBe(view().policies[1]!.id);
  });

  it('says so where the worker breaks down, and can be asked again', async () => {
    const { desk, client, view } = deskWith();
    desk.offer([offered('force', 'force')]);
    desk.addFiles([REPLIES]);
    await vi.waitFor(() => expect(view().files[0]?.state.kind).toBe('ready'));
    const { ask } = client;
    client.ask = () => ({ id: 2, answer: Promise.resolve(null as unknown as BacktestAnswer) });
    desk.start();
    await vi.waitFor(() =>
      expect(view().run).toMatchObject({ kind: 'failed', trouble: { what: 'it stopped.' } }),
    );
    client.ask = ask;
    desk.start();
    await vi.waitFor(() => expect(view().run.kind).toBe('done'));
  });
});
