import { describe, expect, it } from 'vitest';
import { editorReport, missed } from '../../lib/cli/bench/editors/editor-report.ts';
import { mainThreadOf } from '../../lib/cli/bench/editors/main-thread.ts';
import type { EditorRow } from '../../lib/cli/bench/editors/measure-editor.ts';

const OURS = { data: { url: 'chrome-extension://abc/composer.js' } };

const renderer = (pid: number) => ({
  name: 'thread_name',
  ph: 'M',
  pid,
  tid: 1,
  ts: 0,
  args: { name: 'CrRendererMain' },
});
const slice = (name: string, pid: number, ts: number, dur: number, args = {}) => ({
  name,
  ph: 'X',
  pid,
  tid: 1,
  ts,
  dur,
  args,
});

describe('what a trace says of a main thread', () => {
  it('is that of the renderer which did most, in milliseconds', () => {
    const events = [
      renderer(7),
      renderer(8),
      slice('RunTask', 7, 0, 900),
      slice('RunTask', 8, 0, 5000),
      slice('RunTask', 8, 6000, 2000),
      slice('RunTask', 9, 0, 99_000),
    ];
    expect(mainThreadOf(events)).toEqual({ busyMs: 7, longestTaskMs: 5, extensionMs: 0 });
  });

  it('counts callbacks of extensions, one inside another once, and none of the page', () => {
    const events = [
      renderer(7),
      slice('RunTask', 7, 0, 9000),
      slice('FunctionCall', 7, 1000, 3000, OURS),
      slice('FunctionCall', 7, 2000, 1000, OURS),
      slice('FunctionCall', 7, 5000, 500, OURS),
      slice('FunctionCall', 7, 6000, 700, { data: { url: 'http://demo.amend.localhost/x.js' } }),
    ];
    expect(mainThreadOf(events).extensionMs).toBe(3.5);
  });

  it('is refused where no page was traced', () => {
    expect(() => mainThreadOf([])).toThrow('no renderer');
  });
});

const KEPT: EditorRow = {
  editor: 'quill',
  characters: 20_000,
  bareMs: 2,
  keyMs: 6,
  addedMs: 4,
  ownMs: 2,
  bareTaskMs: 60,
  taskMs: 70,
  frames: 1,
  grownBytes: 200_000,
};

describe('the promises on typing in an editor', () => {
  it.each<[Partial<EditorRow>, string[]]>([
    [{}, []],
    [{ frames: null }, []],
    [{ addedMs: 17 }, ['adds more than a frame']],
    [{ frames: 2 }, ['underlined late']],
    [{ taskMs: 80 }, ['long task']],
    [{ bareTaskMs: 30, taskMs: 49 }, []],
    [{ grownBytes: 1_000_001 }, ['grows']],
  ])('with %j it misses %j', (change, misses) => {
    expect(missed({ ...KEPT, ...change })).toEqual(misses);
  });

  it('are printed beside each row that misses one', () => {
    const text = editorReport([KEPT, { ...KEPT, editor: 'slate', frames: 3 }]);
    expect(text).toMatch(/^quill .* 200$/m);
    expect(text).toMatch(/^slate .* underlined late$/m);
  });

  it('name every editor that could not be measured, and why', () => {
    const text = editorReport([KEPT], [{ editor: 'trix', reason: 'never came about' }]);
    expect(text).toMatch(/^trix +not measured: never came about$/m);
  });
});
