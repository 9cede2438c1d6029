import type { Sentence, Span, TextReading } from '../types.ts';

/** Finds how a sentence is written rather than what it says: marks, emoji, capitals. */
export interface MarkMatcher {
  /** False only where nothing is to be found in the whole text; quick. */
  readonly mayBeIn?: (text: string) => boolean;
  /**
   * `from` to `to` is the sentence with what stands behind it up to the next, and before it if it is the first. Offsets
   * are of the whole text; linear in it.
   */
  readonly find: (reading: TextReading, sentence: Sentence, from: number, to: number) => readonly Span[];
}

/** Where marks that go with a sentence may stand. */
export function reachOf({ sentences, text }: TextReading, index: number): Span {
  const from = index === 0 ? 0 : sentences[index]!.from;
  return { from, to: sentences[index + 1]?.from ?? text.length };
}
