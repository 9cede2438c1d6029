import type { Span } from '../types.ts';

/** A raw match of a rule's pattern, before guards and overlaps. */
export interface Candidate extends Span {
  /** Index of the rule among the compiled ones. */
  readonly rule: number;
  /** FLAGS, UNLESS or NEAR + n. */
  readonly role: number;
  /** Index of its sentence; it begins and ends there. */
  readonly sentence: number;
}
