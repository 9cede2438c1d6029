/** A stretch of a text, and which of the marked words it is; null for what stands between them. */
export interface MarkedPart {
  readonly part: string;
  readonly note: number | null;
  /** Where it begins. */
  readonly from: number;
}

/** Takes a text apart at the words that are to be marked in it, each at its first place; what overlaps stays unmarked. */
export function markedParts(text: string, words: readonly string[]): readonly MarkedPart[] {
  const places = words
    .map((each, note) => ({ note, from: text.indexOf(each), to: text.indexOf(each) + each.length }))
    .filter(({ from }) => from >= 0)
    .sort((one, other) => one.from - other.from);
  const parts: MarkedPart[] = [];
  let at = 0;
  for (const { note, from, to } of places) {
    if (from < at) continue;
    if (from > at) parts.push({ part: text.slice(at, from), note: null, from: at });
    parts.push({ part: text.slice(from, to), note, from });
    at = to;
  }
  if (at < text.length) parts.push({ part: text.slice(at), note: null, from: at });
  return parts;
}
