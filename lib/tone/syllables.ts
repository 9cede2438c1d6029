/** Vowels that are written and not said: a closing e, and the e of "-ed" and "-es" after most letters. */
const SILENT = /(?<=[^aeiouytdl])e(?:d|s)?$|(?<=[^aeiouy]l)es$|(?<=[aeiouyrn]t)e(?:s)?$|(?<=[aeiouy]l)e$/;

/** About how many syllables an English word has, by its groups of vowels; 1 for a word without any. */
export function countSyllables(word: string): number {
  const folded = word.toLowerCase();
  const said = folded.length > 3 ? folded.replace(/e(?=ly$)/, '').replace(SILENT, '') : folded;
  return Math.max(1, said.match(/[aeiouy]+/g)?.length ?? 0);
}
