import { readText } from '../engine/read-text.ts';
import { countWords } from '../engine/text/count-words.ts';
import type { Span, TextReading } from '../engine/types.ts';
import type { Change } from './changes.ts';
import { findFeatures } from './find-features.ts';
import { readDimensions, weigh } from './read-dimensions.ts';
import { readReadability } from './read-readability.ts';
import type { ReplyRead } from './reply-read.ts';
import { type Readability, TONE_DIMENSIONS } from './types.ts';
import { wholeHits } from './whole-reply.ts';

/** The dimensions as they would be after a change. Only the sentences that it touches are read anew. */
export function readAfter(change: Change, reply: ReplyRead): ReplyRead['dimensions'] {
  const { reading, hits } = reply;
  const place = sentencesAround(change, reading);
  const changed = readText(
    reading.text.slice(place.from, change.from) + change.text + reading.text.slice(change.to, place.to),
  );
  const into = ({ from, to }: Span) => ({ from: within(place, from), to: within(place, to) });
  const readability = readabilityAfter(changed, place, into, reply);
  const all = [
    ...hits.filter((hit) => !touches(hit, place)),
    ...findFeatures(changed).map((hit) => ({ id: hit.id, ...into(hit) })),
  ].sort((a, b) => a.from - b.from || a.to - b.to);
  return readDimensions([...weigh(all), ...wholeHits(reading, all, readability)], TONE_DIMENSIONS);
}

/** The sentences that a change cuts into; nothing where it goes between two of them. */
function sentencesAround({ from, to }: Change, { sentences }: TextReading): Span {
  const cut = sentences.filter((sentence) => sentence.from < Math.max(to, from + 1) && from < sentence.to);
  if (from === to && cut[0]?.from === from) return { from, to };
  return { from: Math.min(from, cut[0]?.from ?? from), to: Math.max(to, cut.at(-1)?.to ?? to) };
}

/** What is longer than what it stands for is told as all of it. */
function within({ from, to }: Span, offset: number): number {
  return Math.min(from + offset, to);
}

function touches(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

function readabilityAfter(
  changed: TextReading,
  place: Span,
  into: (span: Span) => Span,
  { reading, readability, profile }: ReplyRead,
): Readability {
  const after = readReadability(changed, profile, true);
  const merge = <T extends Span>(old: readonly T[], now: readonly T[]): T[] => [
    ...old.filter((each) => !touches(each, place)),
    ...now.map((each) => ({ ...each, ...into(each) })),
  ];
  return {
    ...readability,
    words: readability.words + after.words - countWords(reading, place.from, place.to),
    longSentences: merge(readability.longSentences, after.longSentences),
    // A change within a paragraph leaves it as long as it was, but where it breaks it.
    walls: changed.paragraphs.length > 1 ? merge(readability.walls, after.walls) : readability.walls,
    jargon: merge(readability.jargon, after.jargon),
  };
}
