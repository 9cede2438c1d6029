/** A string (group 1: what is within its quotation marks), or a sign that opens, closes or parts. */
const TOKEN = /"((?:[^"\\]|\\.)*)"|[{}[\],:]/g;

/** A key that an object holds twice, and where the second stands, as an offset into the text. */
export interface RepeatedKey {
  readonly key: string;
  readonly at: number;
}

/**
 * The first key that stands twice in one object: a reader takes the last of them without a word, though whoever wrote it
 * may have meant the first. In time linear to the text.
 * @param text JSON that has been parsed already
 */
export function repeatedKey(text: string): RepeatedKey | undefined {
  const open: (Set<string> | null)[] = [];
  let isKeyNext = false;
  for (const { 0: sign, 1: written, index } of text.matchAll(TOKEN)) {
    if (written === undefined) {
      isKeyNext = follow(sign, open);
      continue;
    }
    const keys = open.at(-1);
    if (!isKeyNext || !keys) continue;
    const key = written.includes('\\') ? String(JSON.parse(sign)) : written;
    if (keys.has(key)) return { key, at: index };
    keys.add(key);
  }
  return undefined;
}

/** Goes into what a sign opens and out of what it closes. @returns whether a key stands next */
function follow(sign: string, open: (Set<string> | null)[]): boolean {
  if (sign === '{') open.push(new Set());
  else if (sign === '[') open.push(null);
  else if (sign === '}' || sign === ']') open.pop();
  return sign === '{' || (sign === ',' && open.at(-1) instanceof Set);
}
