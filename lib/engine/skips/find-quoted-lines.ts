import type { Skip } from '../types.ts';
import { lineEnd } from './lines.ts';

/** Lines that start with ">": what the customer wrote, as mail programs quote it. Runs of lines are one skip. */
export function findQuotedLines(text: string, found: Skip[]): void {
  let open = -1;
  let openEnd = 0;
  for (let at = 0; at < text.length; at = lineEnd(text, at) + 1) {
    const isQuoted = firstOnLine(text, at) === 62;
    if (isQuoted && open < 0) open = at;
    if (isQuoted) openEnd = lineEnd(text, at);
    else if (open >= 0) {
      found.push({ kind: 'quote', from: open, to: openEnd });
      open = -1;
    }
  }
  if (open >= 0) found.push({ kind: 'quote', from: open, to: openEnd });
}

function firstOnLine(text: string, at: number): number {
  let first = at;
  while (first < text.length && (text[first] === ' ' || text[first] === '\t' || text[first] === '\u00a0'))
    first++;
  return text.charCodeAt(first);
}
