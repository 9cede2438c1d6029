import type { Span } from '../types.ts';

/** Blanks within a line, and signs that nobody sees, which stand for tags where HTML is checked by its words. */
const UNSEEN = /[ \t\u00a0\u200b-\u200d\u2060\ufeff\u00ad]/;
/** What may stand between a clause and the next: marks, brackets, the end of a line. */
const BORDER = /[.,;:!?…()[\]\n\r"“”„«»¿¡–—*_]/;
/** Words that join two clauses, in the languages of the packs. */
const JOINS = [
  ...['and', 'but', 'so', 'or', 'because', 'y', 'e', 'o', 'u', 'pero', 'porque', 'et', 'mais', 'ou', 'car'],
  ...['und', 'aber', 'oder', 'denn', 'mas', 'porém', 'pois'],
].join('|');
const ENDS_IN_JOIN = new RegExp(`(?<![\\p{L}\\p{N}])(?:${JOINS}|-)$`, 'iu');
const OPENS_WITH_JOIN = new RegExp(`^(?:(?:${JOINS})(?![\\p{L}\\p{N}])|-\\s)`, 'iu');
/** More than the longest of these words (UTF-16 units). */
const NEAR = 12;

/**
 * Whether words are a clause of their own, so that a whole sentence may take their place: in "calm down please" it would
 * leave a "please" behind.
 */
export function isOwnClause(text: string, { from, to }: Span): boolean {
  let left = from;
  while (left > 0 && UNSEEN.test(text[left - 1]!)) left -= 1;
  let right = to;
  while (right < text.length && UNSEEN.test(text[right]!)) right += 1;
  const isOpening = left === 0 || BORDER.test(text[left - 1]!);
  const isEnding = right === text.length || BORDER.test(text[right]!);
  return (
    (isOpening || ENDS_IN_JOIN.test(text.slice(Math.max(0, left - NEAR), left))) &&
    (isEnding || OPENS_WITH_JOIN.test(text.slice(right, right + NEAR)))
  );
}
