import { type BookNames, namedIn, writingIn } from '../../lib/recovery/book-words.ts';
import { type RecoveryBook, shippedBook } from '../../lib/recovery/recovery-book.ts';
import { type ReplyVoice, voiceIn } from '../../lib/recovery/reply-voice.ts';
import { replyWordsIn } from '../../lib/recovery/reply-words.ts';
import { interfaceLanguage } from './locale.ts';

/** By language; English is what ships itself. */
const NAMES = import.meta.glob<BookNames>('../../assets/recovery/words.*.json', { import: 'default' });
/** By language, and by form of address where one says it in other words. */
const REPLIES = import.meta.glob('../../assets/recovery/reply.*.json', { import: 'default' });

/**
 * What ships of recoveries: its names in the language of the interface, what it writes in that of the reply.
 * @param voice how the reply speaks; where nobody knows it, as the interface does
 */
export async function shippedInWords(
  voice: ReplyVoice = voiceIn(interfaceLanguage()),
): Promise<RecoveryBook> {
  const [names, words] = await Promise.all([
    NAMES[`../../assets/recovery/words.${interfaceLanguage()}.json`]?.(),
    replyWordsIn(voice, async (name) => REPLIES[`../../assets/recovery/reply.${name}.json`]?.()),
  ]);
  const written = words === undefined ? shippedBook : writingIn(shippedBook, words);
  return names === undefined ? written : namedIn(written, names);
}
