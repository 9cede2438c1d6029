import { z } from 'zod';

// Checked by a test, never at run time: the words ship inside the bundle.

/** As controls are named, in small letters; none of these would be read as part of a regular expression. */
const word = z.string().regex(/^[^A-Z.*+?^${}()|[\]\\]+$/u);
const list = z.array(word);

const language = z.strictObject({
  send: list.min(1),
  sendAtEnd: list.min(1).optional(),
  later: list.min(1),
  laterAtEnd: list.min(1).optional(),
  discard: list.min(1),
  discardAtEnd: list.min(1).optional(),
  close: list,
});

/** assets/words/sending.json: how controls that send or discard are named, by language. */
export const sendingWordsSchema = z
  .object({ $comment: z.string(), en: language, es: language, fr: language, de: language, pt: language })
  .catchall(language);
