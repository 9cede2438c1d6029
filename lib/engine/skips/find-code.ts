import { isWordAt } from '../text/char-kind.ts';
import type { Skip } from '../types.ts';
import { lineEnd, paragraphEnd } from './lines.ts';

/** Code: ``` fences (an open one runs to the text's end) and `inline` code within a paragraph. */
export function findCode(text: string, found: Skip[]): void {
  let at = text.indexOf('`');
  while (at >= 0) {
    const end = text.startsWith('```', at) ? fenceEnd(text, at) : inlineEnd(text, at);
    if (end > 0) found.push({ kind: 'code', from: at, to: end });
    at = text.indexOf('`', end > 0 ? end : Math.max(-end, at + 1));
  }
}

function fenceEnd(text: string, at: number): number {
  const close = text.indexOf('```', Math.min(at + 3, lineEnd(text, at)));
  return close < 0 ? text.length : close + 3;
}

// A backtick after a letter is somebody's apostrophe. A negative answer says how far the search may jump.
function inlineEnd(text: string, at: number): number {
  if (at > 0 && isWordAt(text, at - 1)) return -(at + 1);
  const close = text.indexOf('`', at + 1);
  if (close < 0) return -text.length;
  if (paragraphEnd(text.slice(at, close), 0) < close - at) return -close;
  return close + 1;
}
