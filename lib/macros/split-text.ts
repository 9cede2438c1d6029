import type { CollectionEntry, CollectionParts } from './collection.ts';

/** A part of a long text has about so many characters: enough to be read in one go. */
const PART = 4_000;
/** Where nothing parts it, a part is cut off here. */
const PART_MAX = 8_000;

/** The parts of a text that is too long for one field, cut between paragraphs, else lines, else words. */
export function splitText(source: string): CollectionParts {
  const entries: CollectionEntry[] = [];
  let line = 1;
  for (let at = 0; at < source.length; ) {
    const end = endOfPart(source, at);
    const whole = source.slice(at, end);
    const text = whole.trim();
    const from = at + (whole.length - whole.trimStart().length);
    if (text !== '')
      entries.push({
        ...{ name: '', line: line + linesIn(source, at, from), text, isHtml: false },
        ...{ from, to: from + text.length },
      });
    line += linesIn(source, at, end);
    at = end;
  }
  return { source, entries, write: (_entry, text) => text };
}

function endOfPart(source: string, at: number): number {
  if (source.length - at <= PART_MAX) return source.length;
  const window = source.slice(at, at + PART_MAX);
  for (const gap of [/\r?\n[ \t]*\r?\n/g, /\n/g, /[.!?]\s/g, /\s/g]) {
    const end = lastEnd(window, gap);
    if (end !== null) return at + end;
  }
  // Not in the middle of a character.
  const isHalf = /[\ud800-\udbff]$/.test(window);
  return at + PART_MAX - (isHalf ? 1 : 0);
}

/** Where the first gap past the wanted length ends; else the last before it, if the part is not too short then. */
function lastEnd(window: string, gap: RegExp): number | null {
  let before: number | null = null;
  for (const found of window.matchAll(gap)) {
    const end = found.index + found[0].length;
    if (end >= PART) return end;
    before = end;
  }
  return before !== null && before > PART / 4 ? before : null;
}

function linesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
