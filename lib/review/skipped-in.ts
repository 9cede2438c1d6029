import type { SkippedKind, SkippedPart } from '../draft/types.ts';
import type { TextReading } from '../engine/types.ts';

/**
 * How many parts of each kind the engine passes over in a text, for the panel. A part within another is none of its
 * own, and what stands side by side, as quoted lines below "On … wrote:", is one.
 */
export function skippedIn({ text, skips }: TextReading): SkippedPart[] {
  const counts = new Map<SkippedKind, number>();
  let end = 0;
  let last: SkippedKind | undefined;
  for (const skip of skips) {
    if (skip.from < end) continue;
    const kind = skip.kind === 'thread' ? 'quote' : skip.kind;
    const isMore = kind !== last || text.slice(end, skip.from).trim() !== '';
    if (isMore) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    end = skip.to;
    last = kind;
  }
  return [...counts].map(([kind, count]) => ({ kind, count }));
}
