/**
 * The least anything could do that knows words: lower-case the text, split it into words, look each up in a Map.
 * The engine's budget is stated as a multiple of this.
 */
export function floorOf(text: string, words: ReadonlyMap<string, number>): number {
  let found = 0;
  for (const word of text.toLowerCase().split(/[^a-z0-9']+/)) found += words.get(word) ?? 0;
  return found;
}

/** A Map of the words that the patterns of a policy hold. */
export function wordsOf(patterns: readonly string[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const pattern of patterns)
    for (const word of pattern.toLowerCase().match(/[a-z0-9']+/g) ?? []) words.set(word, 1);
  return words;
}
