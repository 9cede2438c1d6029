import type { OtherLanguage } from '../../lib/review/other-languages.ts';
import type { LanguageData } from './language-part.ts';

/** What is known of a language, for pages of Amend's own. */
export async function languageData(language: OtherLanguage): Promise<LanguageData> {
  switch (language) {
    case 'es':
      return (await import('./languages/spanish.ts')).spanish;
    case 'fr':
      return (await import('./languages/french.ts')).french;
    case 'de':
      return (await import('./languages/german.ts')).german;
    default:
      return (await import('./languages/portuguese.ts')).portuguese;
  }
}
