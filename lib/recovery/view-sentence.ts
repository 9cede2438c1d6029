import type { Sentence, Span, TextReading } from '../engine/types.ts';
import type { SentenceHits } from './phrase-finder.ts';
import { SentenceView } from './sentence-view.ts';
import { tokenFrom } from './tokens.ts';

/** What of a sentence is the agent's own wording. Offsets count from its beginning. */
export interface OwnWording {
  /** What is not, in order and apart. */
  readonly skips: readonly Span[];
  readonly isSkipped: (span: Span) => boolean;
  /** A slot waits in it for the agent's own words. */
  readonly isUnfilled: boolean;
}

/** A sentence as the steps see it; `exceptOf`: by group, the one whose hits take back those they overlap. */
export function viewSentence(
  reading: TextReading,
  { from, to, first, end, question }: Sentence,
  hits: SentenceHits,
  { skips, isSkipped, isUnfilled }: OwnWording,
  exceptOf: readonly (number | undefined)[],
): SentenceView {
  const words: number[] = [];
  for (let token = first; token < end; token++) words.push(tokenFrom(reading, token) - from);
  const parts = {
    text: reading.text.slice(from, to),
    words,
    hits: byGroup(hits, isSkipped),
    skips,
    isQuestion: question,
    isUnfilled,
  };
  return new SentenceView(parts, exceptOf);
}

function byGroup(hits: SentenceHits, isSkipped: (span: Span) => boolean): Map<number, Span[]> {
  const groups = new Map<number, Span[]>();
  for (let at = 0; at < hits.length; at += 3) {
    const span = { from: hits[at + 1]!, to: hits[at + 2]! };
    if (isSkipped(span)) continue;
    const spans = groups.get(hits[at]!);
    if (spans) spans.push(span);
    else groups.set(hits[at]!, [span]);
  }
  for (const [group, spans] of groups) if (spans.length > 1) groups.set(group, inOrder(spans));
  return groups;
}

/** Sorted, each once. */
function inOrder(spans: Span[]): Span[] {
  spans.sort((a, b) => a.from - b.from || a.to - b.to);
  return spans.filter(({ from, to }, at) => from !== spans[at - 1]?.from || to !== spans[at - 1]?.to);
}
