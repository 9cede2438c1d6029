import type { EditorRow } from './measure-editor.ts';

/** One frame at 60 Hz. */
const FRAME_MS = 16.7;
const LONG_TASK_MS = 50;
const MEGABYTE = 1_000_000;

const MEANINGS = [
  'Milliseconds of the main thread of the page, from a trace of Chromium; medians of runs taken in turns with and without Amend.',
  'added: what a key costs more with Amend. own: the part of it that are callbacks of its scripts; the rest is painting and microtasks.',
  'task: the longest task of a run. frames (after a few, while the browser still compiles): from the last key of a phrase to its underline, at the 95th percentile; - where it stands in a closed shadow root.',
  'grown: script memory kept after all those keys, beyond what the page kept without Amend.',
  `Promised: added at most ${FRAME_MS} ms, underlined with the next frame, no task over ${LONG_TASK_MS} ms that was not one before, grown at most 1 MB.`,
];

/** An editor that has no figures, and why. */
export interface Unmeasured {
  readonly editor: string;
  readonly reason: string;
}

/** The rows as a table for people, each with what was promised and is missed, and the editors that have none. */
export function editorReport(rows: readonly EditorRow[], unmeasured: readonly Unmeasured[] = []): string {
  const head = ['editor', 'bare', 'key', 'added', 'own', 'bare task', 'task', 'frames', 'grown kB'];
  return [
    `One more key in a draft of ${(rows[0]?.characters ?? 0).toLocaleString('en')} characters`,
    line(head),
    ...rows.map((row) => `${line(cells(row))}  ${missed(row).join(', ')}`.trimEnd()),
    ...unmeasured.map(({ editor, reason }) => `${editor.padEnd(28)}not measured: ${reason}`),
    ...MEANINGS.map((meaning) => `  ${meaning}`),
    '',
  ].join('\n');
}

/** Which promises a row misses; empty where it holds them all. */
export function missed(row: EditorRow): string[] {
  const slow = row.taskMs > LONG_TASK_MS && row.taskMs - row.bareTaskMs > FRAME_MS;
  return [
    ...(row.addedMs > FRAME_MS ? ['adds more than a frame'] : []),
    ...(row.frames !== null && row.frames > 1 ? ['underlined late'] : []),
    ...(slow ? ['long task'] : []),
    ...(row.grownBytes > MEGABYTE ? ['grows'] : []),
  ];
}

function cells(row: EditorRow): string[] {
  const times = [row.bareMs, row.keyMs, row.addedMs, row.ownMs, row.bareTaskMs, row.taskMs];
  return [
    row.editor,
    ...times.map((ms) => ms.toFixed(1)),
    row.frames === null ? '-' : String(row.frames),
    (row.grownBytes / 1000).toFixed(0),
  ];
}

function line([first = '', ...rest]: readonly string[]): string {
  return first.padEnd(28) + rest.map((cell) => cell.padStart(10)).join('');
}
