import type { TextReading } from '../engine/types.ts';
import { type CompilePhrases, compilingCues, finish } from './compile-cues.ts';
import { englishCues } from './english-cues.ts';
import { StepReader } from './step-reader.ts';
import type { StepEvidence } from './types.ts';

/**
 * Reads which signs of a recovery a text shows: one entry for each step of its cues, in their order. Never throws.
 * `isOwn` tells of a sentence whether it is in the language of the cues; where not given, all are.
 */
export type StepDetector = (reading: TextReading, isOwn?: (sentence: number) => boolean) => StepEvidence[];

/**
 * Compiles the English cues that ship with Amend: of the five recovery steps, then of the further signs (`SIGN_IDS`).
 * What comes back makes a detector for one draft that is typed on: it looks only through sentences that are not as
 * they were the last time, and keeps that draft's text until it is dropped.
 */
export function englishSteps(compile: CompilePhrases): () => StepDetector {
  return finish(compilingEnglishSteps(compile));
}

/** The same with pauses, for where nobody may be kept waiting. */
export function* compilingEnglishSteps(compile: CompilePhrases): Generator<void, () => StepDetector> {
  const ready = yield* compilingCues(englishCues, compile);
  return () => {
    const reader = new StepReader(ready);
    return (reading, isOwn) => reader.read(reading, isOwn);
  };
}
