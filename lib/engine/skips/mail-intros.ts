import type { Span } from '../types.ts';
import { FROM, WROTE } from './mail-words.ts';

const LONGEST = 300;
/** Where a line ends that may be an attribution; Zoho closes its with dashes. */
const LINE_ENDS = /(?:[:：]|(?<=-)-)[ \t*_]*\r?$/gm;
// "On the form you wrote:" is the agent's; a mail program names a day or an address, and then somebody.
const ATTRIBUTION = new RegExp(
  `^[^\\p{L}>]*(?:On\\s[^]*(?<!you | we | I )wrote|[^]*(?:${WROTE})[(a)]*(?:\\s[("„“«<\\d\\p{Lu}].*)?|.*\\d[:.]\\d\\d.*(?:<|by )\\S+@\\S+)\\s?[:：-]+$`,
  'u',
);
/** A divider, or a block of headers: one from an address, or one that says when it was sent. */
const DIVIDER_OR_HEADERS = new RegExp(
  `^[ \\t*_]*(?:-{3}.*(?:original (?:mess|app)|forwarded (?:mess|by)).*|(?:${FROM})[*_ \\xa0]*[:：].*(?:@.*|\\r?\\n(?:.*\\r?\\n){0,3}[ \\t*_]*(?:Sent|Date):.*)(?:[\\r\\n]{1,3}[ \\t*_]*\\p{L}[^\\n:：]{0,20}[:：].*)*)$`,
  'gimu',
);
const DASHES_ABOVE = /(?<![^\n])[ \t]*[-_]{3}.*[\r\n]+$/;

/**
 * The lines by which mail programs introduce what they quote below, by start and the longest first: attributions ("On …
 * wrote:"), dividers and blocks of headers. A line of dashes above belongs to them. Lines that are quoted hold none.
 */
export function mailIntros(text: string): Span[] {
  const found: Span[] = [];
  const add = (at: number, to: number) => {
    const above = DASHES_ABOVE.exec(text.slice(Math.max(0, at - LONGEST), at));
    found.push({ from: at - (above?.[0].length ?? 0), to });
  };
  for (const { index } of text.matchAll(LINE_ENDS)) {
    const from = attributionStart(text, index + 1);
    if (from >= 0) add(from, index + 1);
  }
  for (const hit of text.matchAll(DIVIDER_OR_HEADERS)) add(hit.index, hit.index + hit[0].length);
  return found.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Where the introduction begins that a text ends with, blanks aside; -1 where there is none. */
export function introAtEnd(text: string): number {
  return mailIntros(text).find(({ to }) => text.slice(to).trim() === '')?.from ?? -1;
}

// Long ones are wrapped, so the lines above are tried as well, the nearest first.
function attributionStart(text: string, to: number): number {
  const lines = text.slice(Math.max(0, to - LONGEST), to).split('\n');
  let words = '';
  for (const line of lines.slice(-3).reverse()) {
    words = line + words;
    if (line === '') break;
    if (/[\d@]/.test(words) && ATTRIBUTION.test(words)) return to - words.length;
    words = `\n${words}`;
  }
  return -1;
}
