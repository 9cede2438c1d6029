import type { CheckText, FoundWords, MacroChange, MacroCounts } from './macro-types.ts';
import { asHtml, readableHtml } from './readable-html.ts';

/** Characters that are looked through anew for one text: what is more is left to the next time, or to a person. */
const ANEW_MAX = 400_000;
/** Nothing that is found reaches over it. */
const SENTENCE_END = /[.!?…]\s|\n/;
/** Longer ones are taken for two. */
const SENTENCE_MAX = 1_000;
/** Characters that are shown on either side of a change. */
const BESIDE = 48;

/** How a text is written. */
export interface TextForm {
  readonly isHtml: boolean;
}

/** What is found in a text; of HTML in its words. */
export function findIn(text: string, check: CheckText, { isHtml }: TextForm): readonly FoundWords[] {
  return check(isHtml ? readableHtml(text) : text);
}

/** How many of each severity, and how many can be mended without anybody's own words. */
export function countIn(text: string, check: CheckText, form: TextForm): MacroCounts {
  const counts = { block: 0, warn: 0, hint: 0, fixable: 0 };
  for (const found of findIn(text, check, form)) {
    counts[found.severity]++;
    if (isFixable(text, found, form)) counts.fixable++;
  }
  return counts;
}

/**
 * Puts the first whole alternative of every finding in, from the end backwards, as "fix all" does in a draft. What it
 * changes is told from the beginning on, beside the words that stood there at first. A finding that a tag stands in is
 * left to a person: formatting would be lost.
 */
export function mendText(
  nth: number,
  text: string,
  check: CheckText,
  form: TextForm,
): { readonly text: string; readonly changes: readonly MacroChange[] } {
  const changes: MacroChange[] = [];
  const readable = form.isHtml ? readableHtml(text) : text;
  let found = check(readable);
  let at = found.length - 1;
  // What follows the last change, from the end on.
  const rest: string[] = [];
  let end = text.length;
  let isFresh = true;
  let left = ANEW_MAX;
  while (at >= 0) {
    const next = found[at--]!;
    if (next.to > end || !isFixable(text, next, form)) continue;
    // A phrase may be none any more once the words beside it are others.
    if (!isFresh && !SENTENCE_END.test(readable.slice(next.to, Math.min(end, next.to + SENTENCE_MAX)))) {
      const now = text.slice(0, end) + rest.toReversed().join('');
      left -= now.length;
      if (left < 0) continue;
      found = findIn(now, check, form);
      at = found.length - 1;
      isFresh = true;
      continue;
    }
    const { from, to, alternatives, whole = 0 } = next;
    const words = alternatives[whole] ?? '';
    const instead = form.isHtml ? asHtml(words) : words;
    changes.push({ nth, words: text.slice(from, to), instead, ...besides(text, from, to) });
    rest.push(text.slice(to, end), instead);
    end = from;
    isFresh = false;
  }
  return { text: text.slice(0, end) + rest.toReversed().join(''), changes: changes.reverse() };
}

/** What stands before and after, of whole words and whole placeholders. */
function besides(
  text: string,
  from: number,
  to: number,
): { readonly before: string; readonly after: string } {
  const before = text.slice(Math.max(0, from - BESIDE), from);
  const after = text.slice(to, to + BESIDE);
  return {
    before: from > BESIDE ? before.replace(/^(?:[^{}]{0,48}\}\}|\S{0,24}(?=\s))/, '…') : before,
    after: to + BESIDE < text.length ? after.replace(/(?:\{\{[^{}]{0,48}|\s\S{0,24})$/, '…') : after,
  };
}

function isFixable(text: string, { from, to, whole }: FoundWords, { isHtml }: TextForm): boolean {
  return whole !== undefined && !(isHtml && text.slice(from, to).includes('<'));
}
