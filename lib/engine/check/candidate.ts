import type { Span } from '../types.ts';

/** A match of a rule's phrase, before guards and overlaps; or of a guard's, then of no rule. */
export interface Candidate extends Span {
  /** Index of the rule among the compiled ones. */
  readonly rule: number;
  /** Index of its sentence; it begins and ends there. */
  readonly sentence: number;
  /** It begins with the second half of its first word: "not my job" in "isn't my job". */
  readonly isInside: boolean;
}
