import type { Sentence, Span } from '../types.ts';

/** What reading a text gives, before its skips are known; an edit is read on from here. */
export interface RawReading {
  readonly text: string;
  readonly tokens: Int32Array;
  readonly count: number;
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Span[];
  /** Which finders of skips may have something to do; never too few. */
  readonly seen: number;
  readonly linkMarks: readonly number[];
}
