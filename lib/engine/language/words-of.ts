import { type LanguageWords, languageIn } from './language-words.ts';
import { frenchWords } from './words/french.ts';
import { germanWords } from './words/german.ts';
import { portugueseWords } from './words/portuguese.ts';
import { spanishWords } from './words/spanish.ts';

const ALL = [spanishWords, frenchWords, germanWords, portugueseWords];

/**
 * What is known of the words of a language, by its tag; undefined for English, whose words the engine knows by itself, and
 * for languages of which nothing is known. Not for pages, where each language is a script of its own.
 */
export function wordsOfLanguage(tag: string): LanguageWords | undefined {
  const language = languageIn(tag);
  return ALL.find((words) => words.language === language);
}
