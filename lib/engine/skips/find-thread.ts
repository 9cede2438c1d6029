import type { Skip } from '../types.ts';
import { mailIntros } from './mail-intros.ts';

/**
 * The mail thread below the draft, from its first line to the text's end. Where the lines below are quoted by ">",
 * the introduction alone: they are skips of their own, and who answers between them is still checked.
 */
export function findThread(text: string, found: Skip[]): void {
  for (const { from, to } of mailIntros(text)) {
    const isQuoted = /^\s*>/.test(text.slice(to, to + 99));
    found.push({ kind: 'thread', from, to: isQuoted ? to : text.length });
    if (!isQuoted) return;
  }
}
