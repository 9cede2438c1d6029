import type { Span } from '../../lib/engine/types.ts';

/** A sentence with the words that were found in it marked, in their order. */
export function MarkedSentence({ text, spans }: { text: string; spans: readonly Span[] }) {
  return <span class="studio-sentence">{partsOf(text, spans).map(partView)}</span>;
}

interface Part {
  readonly from: number;
  readonly words: string;
  readonly isFound: boolean;
}

function partView({ from, words, isFound }: Part) {
  return isFound ? <mark key={from}>{words}</mark> : <span key={from}>{words}</span>;
}

/** The text cut at the spans; spans that overlap an earlier one, or lie outside, are left out. */
export function partsOf(text: string, spans: readonly Span[]): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { from, to } of [...spans].sort((one, other) => one.from - other.from)) {
    if (from < at || to > text.length) continue;
    if (from > at) parts.push({ from: at, words: text.slice(at, from), isFound: false });
    parts.push({ from, words: text.slice(from, to), isFound: true });
    at = to;
  }
  if (at < text.length) parts.push({ from: at, words: text.slice(at), isFound: false });
  return parts;
}
