import { IRREGULAR_FORMS } from './irregular-forms.ts';

const CONSONANT = '[b-df-hj-np-tv-z]';
const DOUBLES_ALWAYS = new RegExp(`^${CONSONANT}*(?:qu)?[aeiou][bdfgklmnprstvz]$`);
const STRESSED_LAST = new Set(
  'admit commit permit submit omit regret occur refer prefer transfer defer infer confer incur begin forget control upset reset'.split(
    ' ',
  ),
);
const CONSONANT_Y = new RegExp(`${CONSONANT}y$`);
const CONSONANT_O = new RegExp(`${CONSONANT}o$`);
const SIBILANT = /(?:s|x|z|ch|sh)$/;

/**
 * Forms of an English word as "~word" meets them: the word, its plural or third person, past and -ing form.
 * Comparatives are not among them. British and American doubling ("cancelled", "canceled") both are.
 */
export function inflect(word: string): string[] {
  const forms = new Set([word, withS(word)]);
  const irregular = IRREGULAR_FORMS.get(word);
  for (const form of irregular?.forms ?? []) forms.add(form);
  if (!irregular?.isComplete) for (const form of withEdAndIng(word, irregular !== undefined)) forms.add(form);
  return [...forms];
}

function withS(word: string): string {
  if (CONSONANT_Y.test(word)) return `${word.slice(0, -1)}ies`;
  if (SIBILANT.test(word) || CONSONANT_O.test(word)) return `${word}es`;
  return `${word}s`;
}

function withEdAndIng(word: string, isIrregular: boolean): string[] {
  const forms: string[] = [];
  for (const stem of stems(word)) {
    if (!isIrregular) forms.push(`${pastStem(stem)}ed`);
    forms.push(`${ingStem(stem)}ing`);
  }
  return forms;
}

function stems(word: string): string[] {
  const doubled = word + word[word.length - 1]!;
  if (DOUBLES_ALWAYS.test(word) || STRESSED_LAST.has(word)) return [doubled];
  if (/[aeiou]l$/.test(word) && !/[aeiou]{2}l$/.test(word)) return [word, doubled];
  return [word];
}

function pastStem(stem: string): string {
  if (stem.endsWith('e')) return stem.slice(0, -1);
  if (CONSONANT_Y.test(stem)) return `${stem.slice(0, -1)}i`;
  return stem;
}

function ingStem(stem: string): string {
  if (stem.endsWith('ie')) return `${stem.slice(0, -2)}y`;
  return /[^eoy]e$/.test(stem) ? stem.slice(0, -1) : stem;
}
