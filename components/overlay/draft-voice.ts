import type { Language } from '../../lib/engine/language/language-words.ts';
import type { TextReading } from '../../lib/engine/types.ts';
import { type ReplyVoice, voiceOf } from '../../lib/recovery/reply-voice.ts';
import type { DraftLanguages } from './steps-by-language.ts';

/** The form of address is looked for in so many of the last sentences: a long draft says it often. */
const LAST = 60;

/**
 * How a draft speaks: in the language of most of its words, and of the forms of address in the one that it used last.
 * Null where its words do not tell.
 */
export function draftVoice(here: DraftLanguages, reading: TextReading): ReplyVoice | null {
  const language = languageOf(here, reading);
  if (language === null) return null;
  const { text, sentences } = reading;
  const end = { from: text.length, to: text.length };
  const last = { ...reading, sentences: sentences.slice(-LAST) };
  return voiceOf(language, here.dataOf(language)?.words.addressAt(last, end), text);
}

/** The language of most of a text's words; null where they do not tell. */
export function languageOf(here: DraftLanguages, reading: TextReading): Language | null {
  const sizes = new Map<Language, number>();
  const languages = here.languagesIn(reading);
  for (const [at, { from, to }] of reading.paragraphs.entries()) {
    const language = languages[at];
    if (language) sizes.set(language, (sizes.get(language) ?? 0) + to - from);
  }
  return [...sizes].reduce<[Language | null, number]>((a, b) => (b[1] > a[1] ? b : a), [null, 0])[0];
}
