import type { Language } from '../engine/language/language-words.ts';
import type { Address } from '../engine/types.ts';

/**
 * How a reply speaks: its language, and the form of address where that is another than the usual one of its lines,
 * which is usted, vous, Sie and você. Portuguese has one more for a lady.
 */
export const VOICES = [
  'en',
  'es',
  'es-informal',
  'fr',
  'fr-informal',
  'de',
  'de-informal',
  'pt',
  'pt-formal',
  'pt-formal-she',
] as const;
export type ReplyVoice = (typeof VOICES)[number];

/** A voice as it is found. @param address undefined where the draft shows none */
export function voiceOf(language: Language, address: Address | undefined, text: string): ReplyVoice {
  if (language === 'en' || address === undefined) return language;
  if (language !== 'pt') return address === 'informal' ? `${language}-informal` : language;
  if (address === 'informal') return 'pt';
  return /\b(?:senhora|sra)\b/i.test(text) && !/\b(?:senhor|sr)\b/i.test(text)
    ? 'pt-formal-she'
    : 'pt-formal';
}

/** Of a tag as "es" or "pt-BR"; English where it is in none of the languages that lines are written in. */
export function voiceIn(tag: string): ReplyVoice {
  return (/^(?:es|fr|de|pt)(?![a-z])/.exec(tag)?.[0] as ReplyVoice | undefined) ?? 'en';
}

/** The file of words that a voice has beside those of its language; null where these will do. */
export function formOf(voice: ReplyVoice): string | null {
  return voice.includes('-') ? voice.replace('-she', '') : null;
}

const ENGLISH =
  /\b(?:the|to|and|you|your|we|our|us|is|are|of|for|it|this|that|i|be|will|have|has|had|with|not|can|please|was|my|if|hi|dear|hello|thanks|thank|sorry)\b/i;
/** Words of English stand at the very beginning of any text in it. */
const LOOKED_AT = 1_000;

/** Whether a text that no other language was met in is English, and not merely too short to tell: "Ok", "Maria". */
export function isEnglish(text: string): boolean {
  return ENGLISH.test(text.slice(0, LOOKED_AT));
}
