import type { Span } from '../../engine/types.ts';
import { columnsOf, oneLine } from '../commands/terminal.ts';

/** The found words amid what stands round them, fit for one line. */
export interface Excerpt {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Columns of a terminal in front of the words, and those they take. */
  readonly indent: number;
  readonly width: number;
}

/** Characters shown on either side, and of very long words themselves. */
const AROUND = 40;
const WORDS_MAX = 200;
const CUT = '…';

/** The words at `from`, with as much of their line as fits on either side. Words over a line end are shown as one line. */
export function excerptOf(text: string, { from, to }: Span): Excerpt {
  const before = clean(lead(text, from));
  const long = to - from > WORDS_MAX;
  const words = clean(long ? text.slice(from, from + WORDS_MAX) + CUT : text.slice(from, to));
  return { before, words, after: clean(tail(text, to)), indent: columnsOf(before), width: columnsOf(words) };
}

/** One line, and no half of a character where it was cut. */
function clean(words: string): string {
  return oneLine(words).replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '',
  );
}

function lead(text: string, from: number): string {
  const line = text.slice(Math.max(from - AROUND, 0), from);
  const start = lineStart(line);
  if (start > 0 || from <= AROUND) return line.slice(start).trimStart();
  // Not in the middle of a word, unless the line is one.
  const space = line.search(/\s/);
  return CUT + (space < 0 ? line.slice(line.length >> 1) : line.slice(space + 1));
}

function lineStart(line: string): number {
  return Math.max(line.lastIndexOf('\n'), line.lastIndexOf('\r')) + 1;
}

function tail(text: string, to: number): string {
  const line = text.slice(to, to + AROUND);
  const end = line.search(/[\r\n]/);
  if (end >= 0 || to + AROUND >= text.length) return line.slice(0, end < 0 ? undefined : end).trimEnd();
  const space = line.search(/\s\S*$/);
  return (space < 0 ? line.slice(0, line.length >> 1) : line.slice(0, space)) + CUT;
}
