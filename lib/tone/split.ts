import type { Span, TextReading } from '../engine/types.ts';

/** Where a sentence turns to something else and may as well begin anew. */
const TURN =
  /,? (?:and|but|so|because|which means(?: that)?) (?=(?:i|we|you|it|this|that|they|the|your|our|please)\b)/gi;

/** The change that makes two sentences of one, at the turn nearest to its middle; null where it has none. */
export function middleTurn(text: string, { from, to }: Span): (Span & { text: string }) | null {
  const sentence = text.slice(from, to);
  const turn = nearest(
    [...sentence.matchAll(TURN)].map(({ 0: words, index }) => ({ from: index, to: index + words.length })),
    sentence.length / 2,
  );
  if (!turn) return null;
  const next = from + turn.to;
  return { from: from + turn.from, to: next + 1, text: `. ${text.charAt(next).toUpperCase()}` };
}

/** The change that makes two paragraphs of one, at the end of the sentence nearest to its middle. */
export function middleBreak(reading: TextReading, { from, to }: Span): (Span & { text: string }) | null {
  const inside = reading.sentences.filter((sentence) => sentence.from > from && sentence.to <= to);
  const place = nearest(
    inside.map((sentence) => ({ from: sentence.from, to: sentence.from })),
    (from + to) / 2,
  );
  if (!place) return null;
  const before = reading.text.slice(0, place.from).trimEnd().length;
  return { from: before, to: place.from, text: '\n\n' };
}

function nearest(places: readonly Span[], middle: number): Span | undefined {
  return places.toSorted((a, b) => Math.abs(a.from - middle) - Math.abs(b.from - middle))[0];
}
