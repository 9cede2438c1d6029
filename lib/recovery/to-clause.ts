import type { Span } from '../engine/types.ts';
import type { SentenceView } from './sentence-view.ts';
import { firstAt, overlapsAny } from './spans.ts';

/** A clause that runs on for longer than this is not worth showing whole. */
const LONGEST_REST = 160;

/**
 * The span drawn out to the end of its clause, so that evidence reads as words of a draft ("I'm sorry we
 * sent the wrong size") and not as the half a cue needed. Stays in its sentence and out of its skips.
 */
export function toClause({ from, to }: Span, { clauseEnds, length, skips }: SentenceView): Span {
  const end = clauseEnds[firstAt(clauseEnds, to)] ?? length;
  const drawn = { from, to: end - to > LONGEST_REST ? to : end };
  return overlapsAny(drawn, skips) ? { from, to } : drawn;
}
