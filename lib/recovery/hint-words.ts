import words from '../../assets/recovery/hints.en.json' with { type: 'json' };

/** Finds any of these wordings; each is a regular expression without groups that are kept. */
function anyOf(wordings: readonly string[], flags = 'giu'): RegExp {
  const any = wordings.join('|').replaceAll("'", "['’]");
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, flags);
}

/** What the hints look for beside the signs of a draft, in English. All are global: read with `matchAll`. */
export const HINT_WORDS = {
  sorry: anyOf(words.sorry),
  notSorry: anyOf(words.notSorry),
  explaining: anyOf(words.explaining),
  doing: anyOf(words.doing),
  signOff: anyOf(words.signOff),
  selling: anyOf(words.selling),
};
