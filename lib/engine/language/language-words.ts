import type { Address, Span, TextReading } from '../types.ts';

/** Languages that are told apart and have a pack of their own, by their tags. */
export const LANGUAGES = ['en', 'es', 'fr', 'de', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What the engine knows of the words of a language other than English, whose contractions and slips are its own (`words/`). */
export interface LanguageWords {
  readonly language: Language;
  /**
   * The form in which words of patterns and texts meet, however they are typed: without accents and apostrophes. Takes a
   * word in lower case.
   */
  fold(word: string): string;
  /** The ways in which a word of a pattern is met in texts, each the folded words that it may be typed as. */
  spellings(word: string): readonly (readonly string[])[];
  /** What folded words in a hurry are short for, beside themselves: "vc" for "voce". */
  readonly short: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** The form of address that the draft uses, nearest to the match where it uses both; undefined where it shows none. */
  addressAt(reading: TextReading, match: Span): Address | undefined;
  /** Whether the first word of an alternative keeps its capital within a sentence, as German nouns do. */
  keepsCapital(alternative: string): boolean;
  /** "What", the name of a slot. */
  readonly slot: string;
}

/** The language of a tag, its region aside; undefined where it is none of those that are told apart. */
export function languageIn(tag: string): Language | undefined {
  const end = tag.search(/[-_]/);
  const bare = (end < 0 ? tag : tag.slice(0, end)).toLowerCase();
  return LANGUAGES.find((one) => one === bare);
}
