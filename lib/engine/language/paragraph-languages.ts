import type { Span, TextReading } from '../types.ts';
import type { Language } from './language-words.ts';

/** By paragraph of a reading: its language, or undefined where neither it nor those around it tell. */
export type ParagraphLanguages = readonly (Language | undefined)[];

/** The language that a span of the text stands in. */
export function languageAt(
  { paragraphs }: TextReading,
  languages: ParagraphLanguages,
  { from }: Pick<Span, 'from'>,
): Language | undefined {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]!.to <= from) low = middle + 1;
    else high = middle;
  }
  return languages[low];
}

/** Whether a paragraph is to be checked by the rules of a language. */
export function isIn(language: Language, paragraph: Language | undefined): boolean {
  return (paragraph ?? 'en') === language;
}
