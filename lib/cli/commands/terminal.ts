import { styleText } from 'node:util';
import type { Io } from './io.ts';

type Style = Parameters<typeof styleText>[0];

/** Puts words into a style, or leaves them as they are where there are no colours. */
export type Paint = (style: Style, words: string) => string;

/**
 * Whether to write in colours: `FORCE_COLOR` and `NO_COLOR` say so, as for other tools (https://no-color.org),
 * else whether a terminal looks on.
 */
export function wantsColour({ stdout, env }: Pick<Io, 'stdout' | 'env'>): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM } = env;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (refused) return false;
  return stdout.isTTY === true && TERM !== 'dumb';
}

/** A painter for streams with colours or without. */
export function painter(colour: boolean): Paint {
  // Whether there are colours is decided already; styleText must not decide again by another stream.
  return (style, words) => (colour ? styleText(style, words, { validateStream: false }) : words);
}

/** Texts and policies come from outside: no line break or terminal control may reach the terminal. */
export function oneLine(words: string): string {
  return words.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}

const WIDE =
  /^(?:\p{Emoji_Presentation}|.\ufe0f|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}])/u;
const NARROW = /^[\x20-\x7e]*$/;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many columns of a terminal the words take. */
export function columnsOf(words: string): number {
  if (NARROW.test(words)) return words.length;
  let columns = 0;
  for (const { segment } of graphemes.segment(words)) columns += WIDE.test(segment) ? 2 : 1;
  return columns;
}
