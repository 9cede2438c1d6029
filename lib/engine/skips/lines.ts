/** Offset of the end of the line that `at` stands in (before its line feed). */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Offset of the start of the line that `at` stands in. */
export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

const BLANK_LINE = /\n[^\S\n]*\n|\u2029/g;

/** Offset where the paragraph that `at` stands in ends: at the next blank line or the text's end. */
export function paragraphEnd(text: string, at: number): number {
  BLANK_LINE.lastIndex = at;
  const blank = BLANK_LINE.exec(text);
  return blank ? blank.index : text.length;
}
