const BULLET = /[ \t]*(?:[-*+•‣◦–—]|\d{1,3}[.)])[ \t]/y;
const LONGEST_HEADER = 16;
const LINE_TAIL = /[ \t\u00a0*_>]{0,9}(?:[\r\n]|$)/y;

/** Whether the line that begins here is an item of a list. */
export function beginsItem(text: string, lineStart: number): boolean {
  BULLET.lastIndex = lineStart;
  return BULLET.test(text);
}

/** Whether the colon here may be of a line that introduces a mail thread: one that ends in it ("wrote:") or begins with "From:". */
export function mayBeThread(text: string, colon: number): boolean {
  LINE_TAIL.lastIndex = colon + 1;
  return (
    LINE_TAIL.test(text) || colon < LONGEST_HEADER || text.slice(colon - LONGEST_HEADER, colon).includes('\n')
  );
}
