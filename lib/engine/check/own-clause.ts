import type { Span } from '../types.ts';

/** Blanks within a line, and signs that nobody sees, which stand for tags where HTML is checked by its words. */
const UNSEEN = /[ \t\u00a0\u200b-\u200d\u2060\ufeff\u00ad]/;
/** What may stand before a clause: marks, brackets, the end of a line. */
const OPENS_BEHIND = /[.,;:!?…()[\]\n\r"“”„«»¿¡–—*_]/;
/** What ends one. No comma: in "I don't know, why it" and "das weiß ich nicht, weil" the rest hangs on the words replaced. */
const ENDS_BEFORE = /[.;:!?…()[\]\n\r"“”„«»–—*_]/;
/** Words that add one clause to another, in the languages of the packs; a reason or an "or" would take another sense. */
const ADDS = ['and', 'but', 'y', 'e', 'pero', 'et', 'mais', 'und', 'aber', 'mas', 'porém'].join('|');
const ENDS_IN_JOIN = new RegExp(`(?<![\\p{L}\\p{N}])(?:${ADDS}|-)$`, 'iu');
/** A dash, or the name of whom one speaks to: "Calm down, Mrs Hill." */
const ENDS_SO = /^(?:-\s|,\s+\p{Lu}\S{0,29}(?:\s\p{Lu}\S{0,29})?(?<=[.!?…])(?:\s|$))/u;
/** As much of it as there can be (UTF-16 units). */
const FAR = 70;
/** More than the longest of these words (UTF-16 units). */
const NEAR = 12;

/**
 * Whether words are a clause of their own with nothing hanging on them, so that a whole sentence may take their place: in
 * "calm down please" it would leave a "please" behind, in "calm down and tell me" a command to nobody.
 */
export function isOwnClause(text: string, { from, to }: Span): boolean {
  let left = from;
  while (left > 0 && UNSEEN.test(text[left - 1]!)) left -= 1;
  let right = to;
  while (right < text.length && UNSEEN.test(text[right]!)) right += 1;
  const isOpening = left === 0 || OPENS_BEHIND.test(text[left - 1]!);
  const isEnding = right === text.length || ENDS_BEFORE.test(text[right]!);
  return (
    (isOpening || ENDS_IN_JOIN.test(text.slice(Math.max(0, left - NEAR), left))) &&
    (isEnding || ENDS_SO.test(text.slice(right, right + FAR)))
  );
}
