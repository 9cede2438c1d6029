import type { Skip } from '../types.ts';

const SPACE = /\s/;
const MAIL = /[^\s@<>()[\]"',;:]+@[^\s@<>()[\]"',;:]+\.[a-z]{2,}/iy;
const URL = /(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)[^\s<>"“”]+/iy;
const MAILTO = /(?:mailto|tel|sms):[^\s<>"“”]+/iy;
const FILE_PATH = /(?:[a-z]:[\\/]|\\\\|~?\/|\.{1,2}\/)[^\s"“”<>|]*[\\/][^\s"“”<>|]+|[a-z]:\\[^\s"“”<>|]+/iy;
const DOMAIN =
  /[a-z0-9][a-z0-9.-]*\.(?:com|net|org|info|co|io|uk|de|fr|es|it|nl|eu|app|dev|gov|edu|pdf|docx?|xlsx?|csv|txt|png|jpe?g|gif|html?|zip|js|json|xml)\b(?:\/[^\s<>"“”]*)?/iy;
const SHAPES = [URL, MAILTO, MAIL, FILE_PATH, DOMAIN];
const MAX_LEAD = 4;

/**
 * Web and mail addresses, file paths, file and domain names: "no" in them is nobody's answer.
 * `marks` are the places of "@", slashes, and dots inside words, in order.
 */
export function findLinks(text: string, marks: readonly number[], found: Skip[]): void {
  let done = 0;
  for (const mark of marks) {
    if (mark < done) continue;
    const to = chunkEnd(text, mark);
    const link = linkIn(text, chunkStart(text, mark, done), to);
    if (link) found.push(link);
    done = to;
  }
}

function chunkStart(text: string, at: number, least: number): number {
  let start = at;
  while (start > least && !SPACE.test(text[start - 1]!)) start--;
  return start;
}

function chunkEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !SPACE.test(text[end]!)) end++;
  return end;
}

// Brackets, quotes and "](" of Markdown may stand before an address, so later starts in the chunk are tried too.
function linkIn(text: string, chunkFrom: number, chunkTo: number): Skip | undefined {
  let tries = 0;
  for (let at = chunkFrom; at < chunkTo && tries < MAX_LEAD; at++) {
    if (at > chunkFrom && !/[([<"'“‘:=,]/.test(text[at - 1]!)) continue;
    tries++;
    const to = Math.min(longestShape(text, at), chunkTo);
    if (to > at) return { kind: 'link', from: at, to: trimEnd(text, at, to) };
  }
  return undefined;
}

function longestShape(text: string, at: number): number {
  let to = at;
  for (const shape of SHAPES) {
    shape.lastIndex = at;
    if (shape.test(text)) to = Math.max(to, shape.lastIndex);
  }
  return to;
}

function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from + 1 && /[.,;:!?)\]}'"”’»*_]/.test(text[end - 1]!)) end--;
  return end;
}
