/** Compared at once, large and then small: comparing strings is far quicker than a loop over units. */
const CHUNKS = [2048, 64];

/** How many units two texts share from the front. */
export function commonPrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  for (const chunk of CHUNKS)
    while (at + chunk <= most && a.slice(at, at + chunk) === b.slice(at, at + chunk)) at += chunk;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** How many units two texts share from the end, of at most `most`. */
export function commonSuffix(a: string, b: string, most: number): number {
  let count = 0;
  for (const chunk of CHUNKS) while (count + chunk <= most && endsAlike(a, b, count, chunk)) count += chunk;
  while (count < most && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count++;
  return count;
}

function endsAlike(a: string, b: string, from: number, chunk: number): boolean {
  const ofA = a.slice(a.length - from - chunk, a.length - from);
  return ofA === b.slice(b.length - from - chunk, b.length - from);
}
