import type { ReplyWords } from './book-words.ts';
import { formOf, type ReplyVoice } from './reply-voice.ts';

/** Reads `assets/recovery/reply.<name>.json`, of a form of address its own texts alone; undefined where there is none. */
export type LoadReplyWords = (name: string) => Promise<unknown>;

/** What is written into replies of a voice; undefined for English, which is what ships itself. */
export async function replyWordsIn(voice: ReplyVoice, load: LoadReplyWords): Promise<ReplyWords | undefined> {
  if (voice === 'en') return undefined;
  const form = formOf(voice);
  const [usual, own] = await Promise.all([load(voice.slice(0, 2)), form === null ? undefined : load(form)]);
  if (usual === undefined) return undefined;
  const words = laidOver(usual, own);
  return (voice === 'pt-formal-she' ? toLady(words) : words) as ReplyWords;
}

/** Texts by their path; those that are not said again stay. */
function laidOver(usual: unknown, own: unknown): unknown {
  if (own === undefined) return usual;
  if (typeof own === 'string' || typeof usual !== 'object') return own;
  const entries = Object.entries(usual as object).map(([key, value]) => [
    key,
    laidOver(value, (own as Record<string, unknown>)[key]),
  ]);
  return Object.fromEntries(entries);
}

/** "O senhor", "ao senhor" as a lady is spoken to; nothing else in those texts tells who is meant. */
function toLady(words: unknown): unknown {
  if (typeof words === 'string')
    return words
      .replace(/\b([Aa])o senhor\b/g, (_, a: string) => `${a === 'A' ? 'À' : 'à'} senhora`)
      .replace(/\b([Oo]) senhor\b/g, (_, o: string) => `${o === 'O' ? 'A' : 'a'} senhora`);
  return Object.fromEntries(Object.entries(words as object).map(([key, value]) => [key, toLady(value)]));
}
