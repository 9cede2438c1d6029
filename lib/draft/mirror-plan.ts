import type { Underline } from './types.ts';

/** A stretch of one line under one mark: the classes it is drawn by, or '' for plain text. */
export interface Piece {
  readonly text: string;
  readonly mark: string;
}

/**
 * Cuts a text at its line feeds, and each line at its marks. Every line has at least one piece; a mark over
 * a line feed is drawn on both lines; of marks that overlap, the first one counts. Pure, one pass.
 */
export function planLines(text: string, underlines: readonly Underline[]): readonly (readonly Piece[])[] {
  const marks = [...underlines].sort((a, b) => a.from - b.from);
  const lines: Piece[][] = [];
  let next = 0;
  let at = 0;
  for (const line of text.split('\n')) {
    const end = at + line.length;
    const pieces: Piece[] = [];
    const take = (to: number, mark: string) => {
      if (to > at) pieces.push({ text: text.slice(at, to), mark });
      at = Math.max(at, to);
    };
    for (let mark = marks[next]; mark !== undefined && mark.from < end; mark = marks[next]) {
      const from = Math.max(mark.from, end - line.length);
      if (from >= at) {
        take(from, '');
        take(Math.min(mark.to, end), classesOf(mark));
      }
      if (mark.to > end) break;
      next++;
    }
    take(end, '');
    lines.push(pieces.length > 0 ? pieces : [{ text: '', mark: '' }]);
    at = end + 1;
  }
  return lines;
}

function classesOf({ severity, active }: Underline): string {
  return active ? `${severity} active` : severity;
}
