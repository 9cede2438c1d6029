import type { Span } from '../engine/types.ts';
import type { SentenceView } from './sentence-view.ts';
import { overlapsAny } from './spans.ts';

const CLAUSE_END = /[,;:.!?…)\]"”»\n]+(?=\s|$)|\s[-–—(]|[–—]/;

/** A clause that runs on for longer than this is not worth showing whole. */
const LONGEST_REST = 160;

/**
 * The span drawn out to the end of its clause, so that evidence reads as words of a draft ("I'm sorry we
 * sent the wrong size") and not as the half a cue needed. Stays in its sentence and out of its skips.
 */
export function toClause({ from, to }: Span, { text, skips }: SentenceView): Span {
  const rest = text.slice(to, to + LONGEST_REST);
  const end = CLAUSE_END.exec(rest)?.index ?? (to + rest.length === text.length ? rest.length : 0);
  const drawn = { from, to: to + end };
  return overlapsAny(drawn, skips) ? { from, to } : drawn;
}
