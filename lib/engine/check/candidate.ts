import type { Span } from '../types.ts';

/** A raw match of a rule's pattern, before guards and overlaps. */
export interface Candidate extends Span {
  /** Index of the rule among the compiled ones. */
  readonly rule: number;
  /** Index of its sentence; it begins and ends there. */
  readonly sentence: number;
}

/** A match of a guard's phrase. */
export interface Excuse extends Span {
  /** Number of the guard list it belongs to. */
  readonly list: number;
  readonly sentence: number;
}

/** All that one pass over a text brought, each by start. */
export interface Found {
  readonly candidates: readonly Candidate[];
  readonly excuses: readonly Excuse[];
}
