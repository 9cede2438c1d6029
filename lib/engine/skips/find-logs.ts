import type { Skip } from '../types.ts';
import { lineEnd } from './lines.ts';

/** A time to the second or a date with a time begins the line, or it is a step of a stack trace. */
const LOG_LINE =
  /[ \t]*(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[?\d\d:\d\d:\d\d(?!\d)|at [\w$.<>/]+ ?\([^()\n]{0,200}:\d+\)|File "[^"\n]{1,200}", line \d+)/y;

/** Lines of logs and stack traces that somebody pasted. Runs of lines are one skip. */
export function findLogs(text: string, found: Skip[]): void {
  let open = -1;
  let openEnd = 0;
  for (let at = 0; at < text.length; at = lineEnd(text, at) + 1) {
    LOG_LINE.lastIndex = at;
    const isLog = LOG_LINE.test(text);
    if (isLog && open < 0) open = at;
    if (isLog) openEnd = lineEnd(text, at);
    else if (open >= 0) {
      found.push({ kind: 'code', from: open, to: openEnd });
      open = -1;
    }
  }
  if (open >= 0) found.push({ kind: 'code', from: open, to: openEnd });
}
