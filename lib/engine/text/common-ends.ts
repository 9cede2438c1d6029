/** Compared at once; the engine's own comparison of strings is far quicker than a loop over units. */
const CHUNK = 1024;

/** How many units two texts share from the front. */
export function commonPrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + CHUNK <= most && a.startsWith(b.slice(at, at + CHUNK), at)) at += CHUNK;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** How many units two texts share from the end, of at most `most`. */
export function commonSuffix(a: string, b: string, most: number): number {
  let count = 0;
  while (
    count + CHUNK <= most &&
    a.endsWith(b.slice(b.length - count - CHUNK, b.length - count), a.length - count)
  )
    count += CHUNK;
  while (count < most && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count++;
  return count;
}
