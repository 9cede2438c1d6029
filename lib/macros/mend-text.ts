import type { CheckText, FoundWords, MacroChange, MacroCounts } from './macro-types.ts';
import { asHtml, readableHtml } from './readable-html.ts';

/** Longer texts are looked through once, not anew after each change. */
const ANEW_MAX = 20_000;
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
 * changes is told from the beginning on. A finding that a tag stands in is left to a person: formatting would be lost.
 */
export function mendText(
  nth: number,
  text: string,
  check: CheckText,
  form: TextForm,
): { readonly text: string; readonly changes: readonly MacroChange[] } {
  const changes: MacroChange[] = [];
  let now = text;
  let found = findIn(now, check, form);
  let end = Number.POSITIVE_INFINITY;
  for (;;) {
    const next = found.findLast((each) => each.to <= end && isFixable(now, each, form));
    if (next === undefined) return { text: now, changes: changes.reverse() };
    const { from, to, alternatives, whole = 0 } = next;
    const words = alternatives[whole] ?? '';
    const instead = form.isHtml ? asHtml(words) : words;
    changes.push({
      nth,
      before: now.slice(Math.max(0, from - BESIDE), from),
      words: now.slice(from, to),
      instead,
      after: now.slice(to, to + BESIDE),
    });
    now = now.slice(0, from) + instead + now.slice(to);
    end = from;
    // Looked up anew each time: a phrase may be none any more once the words beside it are others.
    if (now.length <= ANEW_MAX) found = findIn(now, check, form);
  }
}

function isFixable(text: string, { from, to, whole }: FoundWords, { isHtml }: TextForm): boolean {
  return whole !== undefined && !(isHtml && text.slice(from, to).includes('<'));
}
