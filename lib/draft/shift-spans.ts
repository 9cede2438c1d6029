import type { Span } from '../engine/types.ts';

/**
 * Moves spans along with one edit that made `before` into `after`. Spans the edit touched are dropped:
 * what they meant is no longer there. Pure; cost is linear in the texts.
 */
export function shiftSpans<T extends Span>(spans: readonly T[], before: string, after: string): readonly T[] {
  if (before === after) return spans;
  const head = commonHead(before, after);
  const tail = commonTail(before, after, head);
  const grown = after.length - before.length;
  const editEnd = before.length - tail;
  return spans.flatMap((span) => {
    if (span.to <= head) return [span];
    if (span.from >= editEnd) return [{ ...span, from: span.from + grown, to: span.to + grown }];
    return [];
  });
}

/** How many UTF-16 units the two texts begin with alike. */
export function commonHead(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  return head;
}

/** How many they end with alike, behind that head. */
export function commonTail(a: string, b: string, head: number): number {
  const most = Math.min(a.length, b.length) - head;
  let tail = 0;
  while (tail < most && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  return tail;
}
