import { ASCII_FOLD } from '../text/char-kind.ts';
import type { Pattern, PatternWord } from './pattern-tree.ts';

/**
 * A pattern of nothing but ASCII words and spaces, which most are, without the cost of the parser; undefined when
 * the pattern holds anything else or no word. Must agree with the parser on what it accepts (a test holds that).
 */
export function parsePlainPattern(source: string): Pattern | undefined {
  const items: PatternWord[] = [];
  for (let at = 0; at < source.length; at++) {
    if (source.charCodeAt(at) === 32) continue;
    const end = plainWordEnd(source, at);
    if (end < 0) return undefined;
    items.push({ kind: 'word', form: 'any-case', text: source.slice(at, end).toLowerCase() });
    at = end;
  }
  return items.length === 0 ? undefined : { items, opens: false, closes: false };
}

function plainWordEnd(source: string, from: number): number {
  let at = from;
  for (; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 32) break;
    if (code >= 128 || (ASCII_FOLD[code] === 0 && !isInnerApostrophe(source, at, from))) return -1;
  }
  return at;
}

function isInnerApostrophe(source: string, at: number, from: number): boolean {
  if (source.charCodeAt(at) !== 39 || at === from) return false;
  const next = source.charCodeAt(at + 1);
  return next < 128 && ASCII_FOLD[next] !== 0;
}
