import { writingIn } from '../recovery/book-words.ts';
import { type RecoveryBook, shippedBook } from '../recovery/recovery-book.ts';
import type { ReplyVoice } from '../recovery/reply-voice.ts';
import { type LoadReplyWords, replyWordsIn } from '../recovery/reply-words.ts';
import { browser } from './browser.ts';

/**
 * What ships of recoveries, with what it writes into replies in a voice, for the worker: it reads the one file that it
 * needs out of the package, where pages have it among their own scripts. Rejects where the file cannot be read.
 */
export async function shippedWriting(voice: ReplyVoice): Promise<RecoveryBook> {
  const words = await replyWordsIn(voice, readFile);
  return words === undefined ? shippedBook : writingIn(shippedBook, words);
}

const readFile: LoadReplyWords = async (name) => {
  const answer = await fetch(browser.runtime.getURL(`/recovery/reply.${name}.json` as '/'));
  return answer.json();
};
