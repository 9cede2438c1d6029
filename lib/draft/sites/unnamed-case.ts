/** Where a case has no number that people know, its id is a hash behind this. */
const SIGN = '~';

/**
 * The id of a case that is known by something private, as a phone number: it tells cases apart without being that. Two
 * 32-bit FNV hashes, from two beginnings.
 */
export function unnamedId(secret: string): string {
  const hashes = [2166136261, 84696351].map((seed) => {
    let hash = seed;
    for (const char of secret) hash = Math.imul(hash ^ (char.codePointAt(0) as number), 16777619);
    return (hash >>> 0).toString(36);
  });
  return SIGN + hashes.join('');
}

/** Whether an id says nothing to people. */
export function isUnnamed(id: string): boolean {
  return id.startsWith(SIGN);
}
