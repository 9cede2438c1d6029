const BULLET = /[ \t]*(?:[-*+•‣◦–—]|\d{1,3}[.)])[ \t]/y;
const LINE_TAIL = /[ \t\u00a0*_>]{0,9}(?:[\r\n]|$)/y;

/** Whether the line that begins here is an item of a list. */
export function beginsItem(text: string, lineStart: number): boolean {
  BULLET.lastIndex = lineStart;
  return BULLET.test(text);
}

/** Whether the colon here may be of a mail thread's opening line, which ends in one ("wrote:") or begins with "From:". */
export function mayBeThread(text: string, colon: number): boolean {
  LINE_TAIL.lastIndex = colon + 1;
  return LINE_TAIL.test(text) || text.charCodeAt(colon - 1) === 109;
}
