import type { DraftEntry } from '../draft-rule.ts';
import { written } from '../join-expressions.ts';
import type { TokenPart } from './convert-token.ts';

/** Words that stand in contractions by themselves; a phrase of one would find "I'll" for "will". */
const HALVES = new Set(
  'is are am was were be will would shall had has have not us did does do can could should i you he she it we they that what who where when how there here let'.split(
    ' ',
  ),
);

/** Parts of a token as entries of a rule. Words are written as phrases, which know more spellings of them. */
export function entriesOf(label: string, parts: readonly TokenPart[], ignoreCase: boolean): DraftEntry[] {
  return parts.map((part) => {
    if (part.words === null || isHalf(part.words)) return asExpression(label, part, ignoreCase);
    const phrases = part.words.map((words) => (ignoreCase ? words : `"${words}"`));
    return { label, phrases, samples: part.samples };
  });
}

/** A part as an expression, for when a phrase would find too much. */
export function asExpression(label: string, part: TokenPart, ignoreCase: boolean): DraftEntry {
  const { expression, samples } = part;
  return { label, phrases: [written(expression, ignoreCase)], expression, samples };
}

function isHalf(words: readonly string[]): boolean {
  return words.some((each) => HALVES.has(each.toLowerCase()));
}
