import type { Span } from '../engine/types.ts';
import { overlapsAny } from './spans.ts';

const CLAUSE_END = /[,;:.!?…)\]"”»\n]+(?=\s|$)|\s[-–—(]|[–—]/;

/** A clause that runs on for longer than this is not worth showing whole. */
const LONGEST_REST = 160;

/**
 * The span drawn out to the end of its clause, so that evidence reads as words of a draft ("I'm sorry we
 * sent the wrong size") and not as the half a cue needed. Stays in its sentence and out of `skips`
 * (sorted, apart).
 */
export function toClause(
  span: Span,
  sentence: Span,
  { text, skips }: { readonly text: string; readonly skips: readonly Span[] },
): Span {
  const rest = text.slice(span.to, Math.min(sentence.to, span.to + LONGEST_REST));
  const end = CLAUSE_END.exec(rest)?.index ?? (span.to + rest.length === sentence.to ? rest.length : 0);
  const drawn = { from: span.from, to: span.to + end };
  return overlapsAny(drawn, skips) ? { from: span.from, to: span.to } : drawn;
}
