import type { Span } from '../types.ts';
import type { MarkMatcher } from './mark-matcher.ts';

const PICTOGRAPH = /\p{Extended_Pictographic}/u;
/** What may follow an emoji and belong to it: colour of skin, sex, the sign that makes it an emoji. */
const TAIL = /(?:[\uFE0E\uFE0F]|\u200D[\u2640\u2642]|\uD83C[\uDFFB-\uDFFF])/y;
const BEFORE = /[\s.!?,;)"'“”’…]/;
const AFTER = /[\s.!?,;)"'“”’…]/;

/** What no emoji is made of, nor a letter of Western Europe, stands below this. */
const BEYOND = /[^\0-\u00ff]/;

/**
 * Finds any of the given emoji, and smileys made of marks (":)") where they stand by themselves: "(2 kg:)" holds none.
 * Several in a row are one. Without any given it finds every emoji.
 */
export function emojiMatcher(signs: readonly string[]): MarkMatcher {
  const ascii = signs.filter((sign) => !BEYOND.test(sign));
  const bare = signs.map((sign) => sign.replace(/\uFE0F/g, ''));
  const find: MarkMatcher['find'] = ({ text }, _, from, to) => {
    const found: Span[] = [];
    for (let at = from; at < to; ) {
      const end = signAt(text, at, to, bare);
      if (end < 0) {
        at++;
        continue;
      }
      const last = found.at(-1);
      if (last && last.to === at) found[found.length - 1] = { from: last.from, to: end };
      else found.push({ from: at, to: end });
      at = end;
    }
    return found;
  };
  const mayBeIn = (text: string): boolean =>
    ascii.some((sign) => text.includes(sign)) ||
    (ascii.length < Math.max(bare.length, 1) && BEYOND.test(text));
  return { mayBeIn, find };
}

/** Where the sign that begins here ends; below 0 where none does. */
function signAt(text: string, at: number, end: number, signs: readonly string[]): number {
  const code = text.charCodeAt(at);
  // Letters, figures and spaces begin no sign; this is nearly all of a text.
  if (code === 32 || (code >= 48 && code < 58) || (code >= 65 && code < 91) || (code >= 97 && code < 123))
    return -1;
  if (signs.length === 0)
    return PICTOGRAPH.test(charAt(text, at)) ? tailEnd(text, at + charAt(text, at).length) : -1;
  for (const sign of signs) {
    if (!text.startsWith(sign, at)) continue;
    const to = PICTOGRAPH.test(sign) ? tailEnd(text, at + sign.length) : at + sign.length;
    if (to <= end && (code > 127 || standsAlone(text, at, to))) return to;
  }
  return -1;
}

function charAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at)!);
}

function tailEnd(text: string, from: number): number {
  let to = from;
  for (TAIL.lastIndex = to; TAIL.test(text); TAIL.lastIndex = to) to = TAIL.lastIndex;
  return to;
}

function standsAlone(text: string, from: number, to: number): boolean {
  const before = from === 0 || BEFORE.test(text[from - 1]!);
  return before && (to === text.length || AFTER.test(text[to]!));
}
