import type { Finding } from '../../engine/types.ts';
import type { Policy } from '../../policy/schema.ts';
import type { StepEvidence } from '../../recovery/types.ts';
import type { Draft } from '../inputs/draft.ts';

/** A checked draft. */
export interface Result {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  readonly steps: readonly StepEvidence[];
}

/** Writes results as they come: each method returns the text to print, so memory holds one result. */
export interface Format {
  head(): string;
  result(result: Result): string;
  tail(): string;
}

export interface FormatContext {
  readonly policies: readonly Policy[];
  readonly version: string;
  readonly colour: boolean;
}
