import type { Skip } from '../types.ts';
import { mailIntros } from './mail-intros.ts';

/**
 * The mail thread below the draft, from its first line to the text's end. Where the lines below are quoted by ">",
 * the introduction alone: they are skips of their own, and who answers between them is still checked.
 */
export function findThread(text: string, found: Skip[]): void {
  let end = 0;
  for (const { from, to } of mailIntros(text)) {
    if (from < end) continue;
    end = /^\s*>/.test(text.slice(to, to + 99)) ? to : text.length;
    found.push({ kind: 'thread', from, to: end });
  }
}
