import { compilePhrases } from '../engine/phrase-set.ts';
import type { TextReading } from '../engine/types.ts';
import { compileCues } from './compile-cues.ts';
import type { StepCues } from './cue-schema.ts';
import { englishStepCues } from './english-cues.ts';
import { englishSteps, type StepDetector } from './english-steps.ts';
import { StepReader } from './step-reader.ts';
import type { StepEvidence } from './types.ts';

/**
 * Makes a detector from cues of any language or model. Compiling is the dear part: keep the detector.
 * Throws an Error that names the group and the place, or the cue, when one cannot be read.
 */
export function createStepDetector(cues: StepCues): StepDetector {
  const ready = compileCues(cues, compilePhrases);
  return (reading) => new StepReader(ready).read(reading);
}

/**
 * Reads which signs of a recovery an English text shows, in the order of `SIGN_IDS` (the five recovery steps come
 * first), with the words that show it: `text.slice(from, to)`. Quotes, threads, code and links never count. Never
 * throws.
 */
export function detectSteps(reading: TextReading): StepEvidence[] {
  return followSteps()(reading);
}

/** Reads the five recovery steps alone, as `detectSteps` does, without the cost of the further signs. */
export function detectFiveSteps(reading: TextReading): StepEvidence[] {
  five ??= createStepDetector(englishStepCues);
  return five(reading);
}

let five: StepDetector | undefined;
let english: (() => StepDetector) | undefined;

/** The same for one draft that is typed on; see `englishSteps`. */
export function followSteps(): StepDetector {
  english ??= englishSteps(compilePhrases);
  return english();
}
