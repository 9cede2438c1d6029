import { STRIDE } from '../text/text-reader.ts';
import type { Span } from '../types.ts';
import type { MarkMatcher } from './mark-matcher.ts';

/** A sentence begins with a capital anyway: its first word is of a name only where more go with it, "Gonna Fly Now". */
const LEAST_AT_OPENING = 3;

/**
 * Finds words with a capital and small letters after it, in a row with nothing but a space between them: "Mrs Darling",
 * "Rocket Science".
 */
export const nameMatcher: MarkMatcher = {
  find({ text, tokens }, { first, end }) {
    const found: Span[] = [];
    for (let at = first; at < end; ) {
      const next = endOfRun(text, tokens, at, end);
      const begin = at === first && next - at < LEAST_AT_OPENING ? at + 1 : at;
      if (next > begin) found.push({ from: tokens[begin * STRIDE]!, to: tokens[(next - 1) * STRIDE + 1]! });
      at = Math.max(next, at + 1);
    }
    return found;
  },
};

/** The first word that is not of the run that begins here. */
function endOfRun(text: string, tokens: Int32Array, first: number, end: number): number {
  let at = first;
  while (at < end && isCapitalised(text, tokens[at * STRIDE]!) && (at === first || follows(text, tokens, at)))
    at++;
  return at;
}

/** Whether nothing but a space stands between the word and the one before. */
function follows(text: string, tokens: Int32Array, at: number): boolean {
  const from = tokens[at * STRIDE]!;
  return tokens[(at - 1) * STRIDE + 1]! === from - 1 && text[from - 1] === ' ';
}

/** "Ann" and "O'Neill", but no "I'm", "NOT" or "RMA". */
function isCapitalised(text: string, from: number): boolean {
  return /^(?:\p{Lu}\p{Ll}|[^\P{Lu}I]['’-]\p{L})/u.test(text.slice(from, from + 4));
}
