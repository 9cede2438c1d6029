import { isWordAt } from '../text/char-kind.ts';
import type { Span } from '../types.ts';

const IN_CODE = /[=&/\\|<>{}$#@%*+~^_-]/;
const MARKS = /^[!?]{2,}$/;

/** Whether a pattern is nothing but two or more exclamation and question marks. */
export function isMarkRun(source: string): boolean {
  return MARKS.test(source.trim());
}

/**
 * Finds each run of the pattern's marks that holds the pattern: `!!` finds "!!!" whole, `?!` finds "??!".
 * A run right before a word or after a mark of code ("!!x", "?ref=??") does not count. Linear in the text.
 */
export function markRunMatcher(source: string): (text: string) => Span[] {
  const marks = source.trim();
  return (text) => {
    const found: Span[] = [];
    for (let at = text.indexOf(marks); at >= 0; ) {
      let from = at;
      while (from > 0 && marks.includes(text[from - 1]!)) from--;
      let to = at + marks.length;
      while (to < text.length && marks.includes(text[to]!)) to++;
      const isCode = isWordAt(text, to) || IN_CODE.test(text[from - 1] ?? '');
      if (!isCode) found.push({ from, to });
      at = text.indexOf(marks, to);
    }
    return found;
  };
}
