import { isWordAt } from '../text/char-kind.ts';
import type { Span } from '../types.ts';
import type { MarkMatcher } from './mark-matcher.ts';

const IN_CODE = /[=&/\\|<>{}$#@%*+~^_-]/;
const MARKS = /^(?:[!?]{2,}|\.{3,})$/;

/** Whether a pattern is nothing but two or more exclamation and question marks, or three or more dots. */
export function isMarkRun(source: string): boolean {
  return MARKS.test(source.trim());
}

/**
 * Finds each run of the pattern's marks that holds the pattern: `!!` finds "!!!" whole, `?!` finds "??!".
 * A run right before a word or after a mark of code ("!!x", "?ref=??") does not count. Linear in the text.
 */
export function markRunMatcher(source: string): MarkMatcher {
  const marks = source.trim();
  const find: MarkMatcher['find'] = ({ text }, _, start, end) => {
    const found: Span[] = [];
    for (let at = firstIn(text, marks, start, end); at >= 0; ) {
      let from = at;
      while (from > start && marks.includes(text[from - 1]!)) from--;
      let to = at + marks.length;
      while (to < end && marks.includes(text[to]!)) to++;
      const isCode = isWordAt(text, to) || IN_CODE.test(text[from - 1] ?? '');
      if (!isCode) found.push({ from, to });
      at = firstIn(text, marks, to, end);
    }
    return found;
  };
  return { mayBeIn: (text) => text.includes(marks), find };
}

/** `indexOf` that looks no further than `end`, so that many sentences do not make many searches of a whole text. */
function firstIn(text: string, marks: string, from: number, end: number): number {
  const first = marks.charCodeAt(0);
  for (let at = from; at + marks.length <= end; at++)
    if (text.charCodeAt(at) === first && text.startsWith(marks, at)) return at;
  return -1;
}
