import type { Case } from '../case.ts';
import { JOB } from '../drafts.ts';
import { fixed } from '../findings.ts';
import type { Seat } from '../seat.ts';

/** One way of making a fix, after which the model holds what it gives back. */
export interface Fix {
  /** The case it belongs to. */
  readonly id: string;
  readonly title: string;
  run(seat: Seat, before: string): Promise<string>;
}

export const FIXES: readonly Fix[] = [
  {
    id: 'after the mouse',
    title: 'one Ctrl+Z takes back exactly a fix made by mouse, and redo brings it again',
    async run(seat, before) {
      const { text, put } = fixed(before);
      await seat.fixByMouse(JOB, put);
      return text;
    },
  },
  {
    id: 'after the key',
    title: 'one Ctrl+Z takes back exactly a fix made by key, and redo brings it again',
    async run(seat, before) {
      await seat.fixByKey();
      return fixed(before).text;
    },
  },
];

/** Takes a fix back by one Ctrl+Z, and brings it again where the editor has a key for that. */
export async function undone(seat: Seat, before: string, after: string, redo: boolean): Promise<void> {
  await seat.says(after);
  await seat.undo();
  await seat.says(before);
  if (!redo) return;
  await seat.redo();
  await seat.says(after);
}

export const UNDOING: readonly Case[] = FIXES.map(({ id, title, run }) => ({
  id,
  guarantee: 'undone',
  title,
  async run(seat) {
    const before = await seat.draftTypedOn();
    await undone(seat, before, await run(seat, before), true);
  },
}));
