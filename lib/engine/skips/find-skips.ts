import {
  SEEN_BACKTICK,
  SEEN_BRACE,
  SEEN_COLON,
  SEEN_DASH,
  SEEN_QUOTE_LINE,
  SEEN_QUOTE_MARK,
  SEEN_SINGLE_QUOTE,
  SEEN_TIME,
} from '../text/char-kind.ts';
import type { Skip } from '../types.ts';
import { findCode } from './find-code.ts';
import { findLinks } from './find-links.ts';
import { findLogs } from './find-logs.ts';
import { findPlaceholders } from './find-placeholders.ts';
import { findQuotations } from './find-quotations.ts';
import { findQuotedLines } from './find-quoted-lines.ts';
import { findSignature } from './find-signature.ts';
import { findSingleQuotations } from './find-single-quotations.ts';
import { findThread } from './find-thread.ts';

const FINDERS: readonly [number, (text: string, found: Skip[]) => void][] = [
  [SEEN_QUOTE_LINE, findQuotedLines],
  [SEEN_COLON | SEEN_DASH, findThread],
  [SEEN_DASH, findSignature],
  [SEEN_BACKTICK, findCode],
  [SEEN_TIME | SEEN_QUOTE_MARK, findLogs],
  [SEEN_BRACE, findPlaceholders],
  [SEEN_QUOTE_MARK, findQuotations],
  [SEEN_SINGLE_QUOTE, findSingleQuotations],
];

/**
 * The parts of a text that are not the agent's own wording, by start. They may overlap (a link in a thread).
 * `seen` says which trigger characters the reader met; a finder without its trigger is not run. `linkMarks` are the
 * places where the reader met a character of links.
 */
export function findSkips(text: string, seen: number, linkMarks: readonly number[]): Skip[] {
  const found: Skip[] = [];
  if (linkMarks.length > 0) findLinks(text, linkMarks, found);
  for (const [triggers, find] of FINDERS) if ((seen & triggers) !== 0) find(text, found);
  return found.length > 1 ? found.sort((a, b) => a.from - b.from || b.to - a.to) : found;
}
