import { describe, expect, it } from 'vitest';
import { CheckServer } from '../../lib/macros/check-server.ts';
import { checkByRules } from '../../lib/macros/rules-check.ts';
import type { CheckAnswer, CheckRequest } from '../../lib/macros/worker-protocol.ts';
import { shippedRules as rules } from '../../lib/platform/shipped-rules.ts';

const CSV = 'title,body\nOne,"That\'s not my job. Please calm down."\nTwo,All is well.\n';

/** A server, and how to ask it. `tick` is what its clock goes on by at each look. */
function serve(tick = 0) {
  const answers: CheckAnswer[] = [];
  let time = 0;
  let turn = 0;
  let onProgress = (_id: number) => {};
  const server = new CheckServer({
    answer: (answer) => {
      answers.push(answer);
      if (answer.kind === 'progress') onProgress(answer.id);
    },
    breathe: () => Promise.resolve(),
    checkBy: checkByRules,
    now: () => {
      time += tick;
      return time;
    },
  });
  const ask = async <K extends CheckAnswer['kind']>(
    request: { kind: CheckRequest['kind'] } & Record<string, unknown>,
    wanted: K,
  ) => {
    await server.take({ ...request, id: ++turn } as unknown as CheckRequest);
    const answer = answers.at(-1);
    expect(answer?.kind).toBe(wanted);
    return answer as Extract<CheckAnswer, { kind: K }>;
  };
  const open = (source: File | string, wish = {}) => ({ kind: 'open' as const, source, wish, rules });
  return {
    ...{ ask, open, answers, server },
    stopOnProgress: () => {
      onProgress = (id) => void server.take({ kind: 'stop', id });
    },
  };
}

const csv = (text: string) => new File([text], 'macros.csv');

describe('the worker of the check page', () => {
  it('gives one text back to be shown in a field', async () => {
    const { ask, open } = serve();
    const answer = await ask(open(new File(['All is well.\r\n'], 'a.txt')), 'opened');
    expect(answer).toMatchObject({ form: 'text', text: 'All is well.\n' });
  });

  it('counts each macro of a table, mends all that can be, takes it back, and writes the file', async () => {
    const { ask, open } = serve();
    const { rows, table } = await ask(open(csv(CSV)), 'table');
    expect(rows.map(({ name, block, fixable }) => [name, block > 0, fixable])).toEqual([
      ['One', true, 2],
      ['Two', false, 0],
    ]);
    expect(table).toMatchObject({ columns: ['title', 'body'], column: 1, header: true });
    const planned = await ask({ kind: 'plan' }, 'planned');
    expect(planned).toMatchObject({ count: 2, macros: 1 });
    const { rows: mended } = await ask({ kind: 'apply' }, 'rows');
    expect(mended).toMatchObject([{ nth: 0, fixable: 0, isEdited: true }]);
    const { bytes } = await ask({ kind: 'write' }, 'written');
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain(planned.changes[0]!.instead);
    expect(text.split('\n')[2]).toBe('Two,All is well.');
    const { rows: back } = await ask({ kind: 'undo' }, 'rows');
    expect(back).toMatchObject([{ nth: 0, fixable: 2, isEdited: false }]);
    expect(new TextDecoder().decode((await ask({ kind: 'write' }, 'written')).bytes)).toBe(CSV);
  });

  it('hands one macro out and takes it back as it was written', async () => {
    const { ask, open } = serve();
    await ask(open(csv(CSV)), 'table');
    const { text } = await ask({ kind: 'text', nth: 0 }, 'text');
    expect(text).toBe("That's not my job. Please calm down.");
    const { rows } = await ask({ kind: 'save', nth: 0, text: 'I will ask.' }, 'rows');
    expect(rows).toMatchObject([{ nth: 0, block: 0, warn: 0, isEdited: true, excerpt: 'I will ask.' }]);
  });

  it('reads another column when asked', async () => {
    const { ask, open } = serve();
    const { rows } = await ask(open(csv(CSV), { column: 0 }), 'table');
    expect(rows.map(({ excerpt }) => excerpt)).toEqual(['One', 'Two']);
  });

  it('keeps what was changed in one column when another is looked at', async () => {
    const { ask, open } = serve();
    await ask(open(csv(CSV)), 'table');
    await ask({ kind: 'save', nth: 0, text: 'I will ask.' }, 'rows');
    await ask({ kind: 'reread', wish: { column: 0 } }, 'table');
    await ask({ kind: 'save', nth: 1, text: 'Second' }, 'rows');
    const text = new TextDecoder().decode((await ask({ kind: 'write' }, 'written')).bytes);
    expect(text).toBe('title,body\nOne,"I will ask."\nSecond,All is well.\n');
  });

  it('tells how far it is, and stops when asked', async () => {
    const { ask, open, answers, stopOnProgress } = serve(60);
    const many = `title,body\n${'A,Please calm down.\n'.repeat(50)}`;
    await ask(open(csv(many)), 'table');
    const told = answers.filter(({ kind }) => kind === 'progress');
    expect(told.length).toBeGreaterThan(5);
    expect(told.at(-1)).toMatchObject({ total: 50 });
    stopOnProgress();
    await ask({ kind: 'plan' }, 'stopped');
    await ask(open(csv(`title,body\n${'B,Well.\n'.repeat(50)}`)), 'stopped');
    const { bytes } = await ask({ kind: 'write' }, 'written');
    expect(new TextDecoder().decode(bytes), 'what was open stays').toBe(many);
  });

  it('never mixes two files that are opened in a row: the older one is let go', async () => {
    const { server, answers, open, ask } = serve(60);
    const many = (name: string, count: number) => csv(`title,body\n${`${name},Well.\n`.repeat(count)}`);
    const first = server.take({ ...open(many('A', 60)), id: 101 });
    const second = server.take({ ...open(many('B', 30)), id: 102 });
    await Promise.all([first, second]);
    const of = (id: number) => answers.find((answer) => answer.id === id && answer.kind !== 'progress');
    expect(of(101)?.kind).toBe('stopped');
    const table = of(102);
    expect(table?.kind === 'table' && table.rows.map(({ name }) => name)).toEqual(Array(30).fill('B'));
    const { bytes } = await ask({ kind: 'write' }, 'written');
    expect(new TextDecoder().decode(bytes)).not.toContain('A,');
  });

  it('counts what it changed to the end, whoever says stop', async () => {
    const { ask, open, stopOnProgress } = serve(60);
    await ask(open(csv(`title,body\n${'A,Calm down.\n'.repeat(50)}`)), 'table');
    await ask({ kind: 'plan' }, 'planned');
    stopOnProgress();
    const { rows } = await ask({ kind: 'apply' }, 'rows');
    expect(rows.filter(({ isEdited }) => isEdited)).toHaveLength(50);
  });

  it('answers whatever goes wrong', async () => {
    const { ask, open } = serve();
    const gone = { name: 'a.csv', size: 10, arrayBuffer: () => Promise.reject(new Error('gone')) };
    const { trouble } = await ask(open(gone as unknown as File), 'refused');
    expect(trouble.kind).toBe('damaged');
    await ask({ kind: 'write' }, 'refused');
    await ask({ kind: 'plan' }, 'refused');
    await ask({ kind: 'text', nth: 0 }, 'refused');
    await ask({ kind: 'save', nth: 7, text: '' }, 'refused');
  });
});
