import { isWordAt } from '../text/char-kind.ts';
import type { Skip } from '../types.ts';
import { paragraphEnd } from './lines.ts';

/** Words that lose their beginning to an apostrophe: 'cause, 'em, 'til. */
const ELIDED = /^(?:cause|cos|em|til|till|tis|twas|bout|round|nuff|n|ll|ve|re|s|d|m|t)(?![a-z])/i;
const LONGEST = 200;
const OPENER = /['\u2018]/g;

/**
 * Words in single quotes, as the British write them: opened where no word ends and closed where none goes on, within a
 * paragraph. The mark is an apostrophe far more often, so what opens like "'em" opens nothing.
 */
export function findSingleQuotations(text: string, found: Skip[]): void {
  OPENER.lastIndex = 0;
  for (let hit = OPENER.exec(text); hit; hit = OPENER.exec(text)) {
    const at = hit.index;
    if (!opensAt(text, at)) continue;
    const limit = Math.min(paragraphEnd(text.slice(at, at + LONGEST), 0), LONGEST) + at;
    const close = closerAt(text, at + 1, limit, hit[0] === "'" ? "'" : '\u2019');
    if (close < 0) continue;
    found.push({ kind: 'quote', from: at, to: close + 1 });
    OPENER.lastIndex = close + 1;
  }
}

function opensAt(text: string, at: number): boolean {
  if (at > 0 && !/[\s([—–-]/.test(text[at - 1]!)) return false;
  return isWordAt(text, at + 1) && !/\d/.test(text[at + 1]!) && !ELIDED.test(text.slice(at + 1, at + 8));
}

function closerAt(text: string, from: number, limit: number, mark: string): number {
  for (let at = from + 1; at < limit; at++)
    if (text[at] === mark && !isWordAt(text, at + 1) && !/\s/.test(text[at - 1]!)) return at;
  return -1;
}
