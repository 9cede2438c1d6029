import * as z from 'zod';

// The shapes that fields of a policy share.

export const TEXT_MAX = 500;
export const PATTERN_MAX = 1_000;
export const SHORT_MAX = 80;
export const LIST_MAX = 2_000;

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const id = z.string().max(SHORT_MAX).regex(ID);

/** Line breaks, NUL and marks that turn the direction of reading: with them a text can pass for what it is not. */
export const UNSEEN = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u;

/** A line of text without what cannot be seen. @param max characters */
const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !UNSEEN.test(text), {
      error: 'it holds a character that cannot be seen, as a line break or a mark of direction.',
      params: { mend: 'Write it anew in one line.' },
    });

export const short = line(SHORT_MAX);
/** Shown to agents, and offered to stand in their replies. */
export const sentence = line(TEXT_MAX);
export const sentences = z.array(sentence).max(LIST_MAX);

/** Words to offer: for every draft, or for those that speak to the customer in one form of address. */
export const alternatives = z
  .array(
    z.union([
      z.strictObject({
        text: sentence.describe('The words.'),
        address: z
          .enum(['formal', 'informal'])
          .describe('formal: for drafts with usted, vous, Sie or o senhor; informal: tú, tu, du or você.'),
      }),
      sentence,
    ]),
  )
  .max(LIST_MAX);
export const phrases = z.array(z.string().trim().min(1).max(PATTERN_MAX)).min(1).max(LIST_MAX);

const WORD = /[\p{L}\p{N}]/u;

/** Whether anything in the text can be met as a word: marks alone cannot. */
export function hasWord(text: string): boolean {
  return WORD.test(text);
}
