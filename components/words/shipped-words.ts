import { type BookNames, namedIn, type ReplyWords, writingIn } from '../../lib/recovery/book-words.ts';
import { type RecoveryBook, shippedBook } from '../../lib/recovery/recovery-book.ts';
import { interfaceLanguage } from './locale.ts';

/** By language; English is what ships itself. */
const NAMES = import.meta.glob<BookNames>('../../assets/recovery/words.*.json', { import: 'default' });
const REPLIES = import.meta.glob<ReplyWords>('../../assets/recovery/reply.*.json', { import: 'default' });

/**
 * What ships of recoveries: its names in the language of the interface, what it writes in the language of the reply.
 * @param reply the language of the reply, as "de"; where nobody knows it that of the interface
 */
export async function shippedInWords(reply = interfaceLanguage()): Promise<RecoveryBook> {
  const [names, words] = await Promise.all([
    NAMES[`../../assets/recovery/words.${interfaceLanguage()}.json`]?.(),
    REPLIES[`../../assets/recovery/reply.${reply}.json`]?.(),
  ]);
  const written = words === undefined ? shippedBook : writingIn(shippedBook, words);
  return names === undefined ? written : namedIn(written, names);
}
