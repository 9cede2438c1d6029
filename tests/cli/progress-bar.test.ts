import { Writable } from 'node:stream';
import { beforeEach, describe, expect, test } from 'vitest';
import { ProgressBar } from '../../lib/cli/commands/progress-bar.ts';
import { folderWith, runAmend } from './run-amend.ts';

let now: number;
let written: string[];

beforeEach(() => {
  now = 0;
  written = [];
});

interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

function barOn(stderr: Screen, total?: number, { stdout = {}, env = {} } = {}): ProgressBar {
  const stream = (kind: Screen) =>
    Object.assign(
      new Writable({
        write(chunk, _encoding, done) {
          written.push(String(chunk));
          done();
        },
      }),
      kind,
    );
  return new ProgressBar({ stderr: stream(stderr), stdout: stream(stdout), env }, total, () => now);
}

const WIPE = '\r\u001B[K';

describe('the progress bar', () => {
  test('shows after half a second, then at most ten times a second, and leaves nothing behind', () => {
    const bar = barOn({ isTTY: true }, 1000);
    for (now = 0; now < 500; now++) bar.read(1);
    expect(written).toEqual([]);
    bar.checked();
    expect(written).toEqual([`${WIPE}[############------------] 50 %, 1 draft`]);
    for (; now < 1000; now++) bar.checked();
    expect(written).toHaveLength(5);
    bar.hide();
    bar.hide();
    expect(written.slice(5)).toEqual([WIPE]);
  });

  test('counts where nobody knows how much there is', () => {
    const bar = barOn({ isTTY: true });
    now = 600;
    bar.read(2_500_000);
    expect(written).toEqual([`${WIPE}2.5 MB read, 0 drafts`]);
  });

  test('is never wider than the terminal, and never over 100 %', () => {
    const bar = barOn({ isTTY: true, columns: 30 }, 10);
    now = 600;
    bar.read(20);
    expect(written).toEqual([`${WIPE}[########################] 10`]);
  });

  test.each<[string, Screen, Record<string, string>]>([
    ['no terminal looks on', {}, {}],
    ['the terminal cannot wipe a line', { isTTY: true }, { TERM: 'dumb' }],
  ])('writes nothing where %s', (_, screen, env) => {
    const bar = barOn(screen, 10, { env });
    now = 600;
    bar.read(10);
    bar.checked();
    bar.hide();
    expect(written).toEqual([]);
  });

  test.each([
    [true, [WIPE]],
    [undefined, []],
  ])('makes room for what is printed on the same screen: %j', (isTTY, wiped) => {
    const bar = barOn({ isTTY: true }, 10, { stdout: { isTTY } });
    now = 600;
    bar.read(5);
    bar.makeRoom();
    expect(written.slice(1)).toEqual(wiped);
  });
});

test('a run without a terminal writes no bar, however long', async () => {
  const cwd = folderWith({ 'long.txt': 'Thank you for the photo. '.repeat(40_000) });
  expect((await runAmend(['check', 'long.txt'], { cwd })).stderr).toBe('');
});
