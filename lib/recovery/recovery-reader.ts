import type { TextReading } from '../engine/types.ts';
import type { RecoveryHint } from './case-types.ts';
import { followCommitments } from './commitments.ts';
import type { CompilePhrases } from './compile-cues.ts';
import { compilingEnglishSteps, type StepDetector } from './english-steps.ts';
import { recoveryHints } from './hints.ts';
import type { Commitment } from './promise-types.ts';
import type { StepEvidence } from './types.ts';

/** What a text shows of the recovery. */
export interface RecoveryReading {
  /** One entry for each sign, in the order of `SIGN_IDS`. */
  readonly steps: readonly StepEvidence[];
  readonly hints: readonly RecoveryHint[];
  /** The words that promise something, in their order. */
  readonly commitments: readonly Commitment[];
}

/** Reads one draft that is typed on. Never throws. */
export interface RecoveryReader {
  /** The signs alone: as cheap as the change since the last call, so fit for every key. */
  readonly steps: StepDetector;
  /** All of it. The hints look through the whole text. */
  read(reading: TextReading): RecoveryReading;
}

/**
 * Compiles the English cues that ship with Amend, with pauses. What comes back makes a reader for one draft, which
 * keeps that draft's text until it is dropped.
 */
export function* compilingReaders(compile: CompilePhrases): Generator<void, () => RecoveryReader> {
  const detectors = yield* compilingEnglishSteps(compile);
  return () => {
    const detect = detectors();
    const commitments = followCommitments();
    return {
      steps: detect,
      read: (reading) => {
        const steps = detect(reading);
        return { steps, hints: recoveryHints(reading, steps), commitments: commitments(reading) };
      },
    };
  };
}
