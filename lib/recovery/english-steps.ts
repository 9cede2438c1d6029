import bundledCues from '../../assets/recovery/cues.en.json' with { type: 'json' };
import type { TextReading } from '../engine/types.ts';
import { type CompilePhrases, compileCues } from './compile-cues.ts';
import type { StepCues } from './cue-schema.ts';
import { StepReader } from './step-reader.ts';
import type { StepEvidence } from './types.ts';

/** Reads which recovery steps a text covers: one entry for each step of its cues, in their order. Never throws. */
export type StepDetector = (reading: TextReading) => StepEvidence[];

/**
 * Compiles the English cues of the five recovery steps that ship with Amend. What comes back makes a detector for one
 * draft that is typed on: it looks only through sentences that are not as they were the last time, and keeps that
 * draft's text until it is dropped.
 */
export function englishSteps(compile: CompilePhrases): () => StepDetector {
  // The shape is held by a test against `stepCuesSchema`: parsing here would bring Zod into every page.
  const ready = compileCues(bundledCues as StepCues, compile);
  return () => {
    const reader = new StepReader(ready);
    return (reading) => reader.read(reading);
  };
}
