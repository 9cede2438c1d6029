import type { Skip } from '../types.ts';
import { lineStart } from './lines.ts';

/** How mail programs open the thread below a reply: the line's opening word and its last. */
const ATTRIBUTIONS: readonly (readonly [RegExp, string])[] = [
  [/^\W*On\s/, 'wrote:'],
  [/^\W*(?:Am|Den)\s/, 'schrieb:'],
  [/^\W*Le\s/, 'écrit :'],
  [/^\W*El\s/, 'escribió:'],
  [/^\W*Il\s/, 'scritto:'],
  [/^\W*Op\s/, 'schreef:'],
];
const MAX_ATTRIBUTION = 300;
const LINE_ENDS = /[ \t*_>]{0,9}\r?(?:\n|$)/y;
const DIVIDER = /^[ \t>]*-{3,}[ \t]*(?:Original Message|Forwarded message|Original Appointment)\b.*$/im;
// Outlook's block: From, then Sent or Date close below.
const HEADERS = /^[ \t*_]*From:[^\n]{0,300}\n(?:[^\n]{0,300}\n){0,2}[ \t*_]*(?:Sent|Date):/im;

/** The mail thread below the draft, from its first line to the text's end. */
export function findThread(text: string, found: Skip[]): void {
  const starts = [attributionAt(text), dividerAt(text), headersAt(text)].filter((at) => at >= 0);
  if (starts.length > 0) found.push({ kind: 'thread', from: Math.min(...starts), to: text.length });
}

function attributionAt(text: string): number {
  let first = -1;
  for (const [opening, closing] of ATTRIBUTIONS) {
    const at = oneAttribution(text, opening, closing);
    if (at >= 0 && (first < 0 || at < first)) first = at;
  }
  return first;
}

// "On the form you wrote:" has no figure; "On Mon, 3 Mar 2025 at 10:12, Maria wrote:" has, and may be wrapped.
function oneAttribution(text: string, opening: RegExp, closing: string): number {
  for (let at = text.indexOf(closing); at >= 0; at = text.indexOf(closing, at + closing.length)) {
    LINE_ENDS.lastIndex = at + closing.length;
    if (!LINE_ENDS.test(text)) continue;
    let start = at;
    for (let lines = 0; lines < 3 && at - start < MAX_ATTRIBUTION; lines++) {
      start = lineStart(text, start);
      const line = text.slice(start, Math.min(at, start + MAX_ATTRIBUTION));
      if (opening.test(line) && /[\d@]/.test(line)) return start;
      if (start === 0) break;
      start--;
    }
  }
  return -1;
}

function dividerAt(text: string): number {
  return text.includes('---') ? text.search(DIVIDER) : -1;
}

function headersAt(text: string): number {
  return text.includes('From:') ? text.search(HEADERS) : -1;
}
