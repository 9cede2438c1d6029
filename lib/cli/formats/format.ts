import type { Finding } from '../../engine/types.ts';
import type { StepEvidence } from '../../recovery/types.ts';
import type { ToneReport } from '../../tone/types.ts';
import type { Draft } from '../inputs/draft.ts';
import type { LoadedRule } from '../inputs/load-rules.ts';

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
  /** All rules that drafts are checked by. */
  readonly rules: readonly LoadedRule[];
  readonly version: string;
  readonly colour: boolean;
  /** Reads how a draft sounds; undefined where nobody asks, so that nothing of it is loaded. */
  readonly toneOf?: ((draft: Draft) => ToneReport) | undefined;
}
