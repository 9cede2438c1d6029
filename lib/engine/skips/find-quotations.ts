import { isWordAt } from '../text/char-kind.ts';
import type { Skip } from '../types.ts';
import { paragraphEnd } from './lines.ts';

/** What may close each opening mark. German opens low and closes with the English opener. */
const CLOSERS: Record<string, string> = {
  '"': '"”',
  '＂': '＂',
  '“': '”"',
  '„': '“”"',
  '‟': '”"',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '「': '」',
  '『': '』',
};
const OPENER = /["＂“„‟«»‹›「『]/g;

/**
 * Words in double quotes of any style, opened and closed within one paragraph: somebody else's words.
 * A mark opens only where a word does not end before it (5" and 24" are inches) and a word or mark follows.
 */
export function findQuotations(text: string, found: Skip[]): void {
  let limit = -1;
  // Marks that nothing closes before `limit`: looking again for each would be quadratic.
  let barren = '';
  OPENER.lastIndex = 0;
  for (let hit = OPENER.exec(text); hit; hit = OPENER.exec(text)) {
    const at = hit.index;
    if (!opensAt(text, at)) continue;
    if (at >= limit) {
      limit = paragraphEnd(text, at);
      barren = '';
    }
    if (barren.includes(hit[0])) continue;
    const close = closerAt(text, at + 1, limit, CLOSERS[hit[0]]!);
    if (close > 0) {
      found.push({ kind: 'quote', from: at, to: close + 1 });
      OPENER.lastIndex = close + 1;
    } else barren += hit[0];
  }
}

function opensAt(text: string, at: number): boolean {
  if (at > 0 && isWordAt(text, at - 1)) return false;
  const next = text[at + 1];
  return next !== undefined && (!/\s/.test(next) || /[«»]/.test(text[at]!));
}

function closerAt(text: string, from: number, limit: number, closers: string): number {
  for (let at = from; at < limit; at++) {
    if (!closers.includes(text[at]!)) continue;
    const isInches =
      text[at] === '"' &&
      /\d/.test(text[at - 1]!) &&
      /[ ,x×]/.test(text[at + 1] ?? '') &&
      hasLater(text, at, limit);
    if (at > from && !isInches) return at;
  }
  return -1;
}

// In `the 24" screen"` the first mark is an inch only if another is left to close.
function hasLater(text: string, at: number, limit: number): boolean {
  const later = text.indexOf('"', at + 1);
  return later > 0 && later < limit && isWordAt(text, later - 1) && !/\w/.test(text[later + 1] ?? ' ');
}
