import type { Span, TextReading } from '../engine/types.ts';

/** Whether a stretch touches a part that is not the agent's own wording: a quote, the thread below, code, a link. */
export function inOneSkip({ skips }: TextReading, { from, to }: Span): boolean {
  return skips.some((skip) => skip.from < to && from < skip.to);
}
