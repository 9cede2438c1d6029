import { interfaceLanguage } from './locale.ts';
import { sayIn } from './said.ts';

type Texts = Readonly<Record<string, string>>;

/** What lib says, in every language but English; each is fetched by the pages of those who use it. */
const FILES = import.meta.glob<Texts>(['../../assets/said/*.json', '!**/en.json'], { import: 'default' });

/**
 * Makes a page of ours one of the interface's language, before anything is drawn: for those who have it read aloud, for
 * hyphenation, and for the texts that lib says.
 */
export async function openPage(page: Document = document): Promise<void> {
  const language = interfaceLanguage();
  page.documentElement.lang = language;
  page.documentElement.dir = 'ltr';
  const bring = FILES[`../../assets/said/${language}.json`];
  sayIn(bring === undefined ? null : await bring());
}
