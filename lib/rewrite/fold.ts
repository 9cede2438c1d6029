/** One key for the ways in which the same is written. */
export function fold(words: string): string {
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLowerCase();
  return plain
    .replace(/[\s\u00a0]+/g, '')
    .replace(/'s$/, '')
    .replace(/[.,:/-]+$/, '');
}
