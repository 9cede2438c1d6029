import { STRIDE } from '../engine/text/text-reader.ts';
import type { PhraseMatch, Span, TextReading } from '../engine/types.ts';
import { EXCEPT } from './compile-cues.ts';
import type { CountWords, SentenceView } from './sentence-view.ts';
import { mergeSpans, overlapsAny } from './spans.ts';

/** The sentences that hold at least one phrase, in order. `matches` sorted by where they begin. */
export function viewSentences(
  reading: TextReading,
  matches: readonly PhraseMatch[],
): readonly SentenceView[] {
  const groups = new Map<number, Map<string, Span[]>>();
  for (const match of matches) {
    const inSentence = groups.get(match.sentence) ?? new Map<string, Span[]>();
    const spans = inSentence.get(match.id) ?? [];
    spans.push({ from: match.from, to: match.to });
    groups.set(match.sentence, inSentence.set(match.id, spans));
  }
  return [...groups].sort(([a], [b]) => a - b).flatMap(([at, hits]) => viewOf(reading, at, hits));
}

function viewOf(reading: TextReading, at: number, hits: Map<string, Span[]>): SentenceView[] {
  const sentence = reading.sentences[at];
  if (!sentence) return [];
  for (const [id, spans] of hits) {
    const except = hits.get(id + EXCEPT);
    if (!except) continue;
    const apart = mergeSpans(except);
    const left = spans.filter((span) => !overlapsAny(span, apart));
    hits.set(id, left);
  }
  const { from, to, question, paragraph } = sentence;
  const isUnfilled = hasOpenSlot(reading, sentence);
  return [
    { from, to, at, paragraph, isQuestion: question, isUnfilled, hits: (group) => hits.get(group) ?? [] },
  ];
}

/** Whether a slot waits for the agent's own words; {{…}} and ${…} are filled in by the helpdesk itself. */
function hasOpenSlot({ skips, text }: TextReading, { from, to }: Span): boolean {
  return skips.some(
    (skip) =>
      skip.kind === 'placeholder' &&
      skip.from < to &&
      skip.to > from &&
      !/^(?:\{\{|\$)/.test(text.slice(skip.from, skip.to)),
  );
}

/** Counts the words that begin in a stretch of the reading's text, by two binary searches. */
export function wordCounter(reading: TextReading): CountWords {
  const { tokens, count } = reading;
  const firstWord = (offset: number): number => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle * STRIDE] ?? offset) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (from, to) => (to <= from ? 0 : firstWord(to) - firstWord(from));
}
