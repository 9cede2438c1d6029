import type { Span } from '../engine/types.ts';
import type { DraftPromise, PromiseKind } from './case-types.ts';

/** Words of a draft that bind the writer or their house to do something: a sentence, or the part of it that says so. */
export interface Commitment extends Span {
  readonly kind: PromiseKind;
  /** Whether something like a time seems to stand in them. A guess: what is read from it may be nothing. */
  readonly timed: boolean;
  /** Language of the promise, as "en". */
  readonly locale: string;
  /** What in the span is not the agent's own wording, as a slot that is still open. */
  readonly skips: readonly Span[];
}

/**
 * Reads by when each commitment of a text is promised: one promise for each, in their order. `now` is when it is
 * written, `zone` the agent's time zone by its IANA name; the browser's own where none is given. Never throws.
 */
export type PromiseReader = (
  text: string,
  commitments: readonly Commitment[],
  now: Date,
  zone?: string,
) => readonly DraftPromise[];
