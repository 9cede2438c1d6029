import { languagesOf } from '../engine/language/language-reader.ts';
import { mayHoldOther } from '../engine/language/may-hold-other.ts';
import { countWords } from '../engine/text/count-words.ts';
import type { TextReading } from '../engine/types.ts';

/** BCP 47 for a language that is not told. */
const UNKNOWN = 'und';

/**
 * The language that most words of a draft are in: English where nothing tells, `und` where most letters are none of the
 * Latin alphabet.
 */
export function mainLanguage(reading: TextReading): string {
  if (isMostlyForeign(reading.text)) return UNKNOWN;
  if (!mayHoldOther(reading, 0, reading.sentences.length)) return 'en';
  const words = new Map<string, number>();
  languagesOf(reading).forEach((language = 'en', index) => {
    const { from, to } = reading.paragraphs[index]!;
    words.set(language, (words.get(language) ?? 0) + countWords(reading, from, to));
  });
  // English first, so that it stands where two languages have as many words.
  const counted = [['en', words.get('en') ?? 0] as const, ...words];
  return counted.reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}

function isMostlyForeign(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin * 2 < letters;
}
