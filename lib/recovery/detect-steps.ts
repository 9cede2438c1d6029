import bundledCues from '../../assets/recovery/cues.en.json' with { type: 'json' };
import type { TextReading } from '../engine/types.ts';
import { compileCues, type ReadyCues } from './compile-cues.ts';
import type { StepCues } from './cue-schema.ts';
import { StepReader } from './step-reader.ts';
import type { StepEvidence } from './types.ts';

/** Reads which recovery steps a text covers: one entry for each step of its cues, in their order. Never throws. */
export type StepDetector = (reading: TextReading) => StepEvidence[];

/**
 * Makes a detector from cues of any language or model. Compiling is the dear part: keep the detector.
 * Throws an Error that names the group and the place, or the cue, when one cannot be read.
 */
export function createStepDetector(cues: StepCues): StepDetector {
  const ready = compileCues(cues);
  return (reading) => new StepReader(ready).read(reading);
}

/**
 * Reads which of the five recovery steps an English text covers, in their order, with the words that show
 * it: `text.slice(from, to)`. Quotes, threads, code and links never count. Never throws.
 */
export function detectSteps(reading: TextReading): StepEvidence[] {
  return new StepReader(englishCues()).read(reading);
}

/**
 * Makes a detector for one draft that is typed on: gives what `detectSteps` gives, and looks only through sentences
 * that are not as they were the last time. It keeps that draft's text until it is dropped.
 */
export function followSteps(): StepDetector {
  let reader: StepReader | undefined;
  return (reading) => {
    reader ??= new StepReader(englishCues());
    return reader.read(reading);
  };
}

let english: ReadyCues | undefined;

function englishCues(): ReadyCues {
  // The shape is held by a test against `stepCuesSchema`: parsing here would bring Zod into every page.
  english ??= compileCues(bundledCues as StepCues);
  return english;
}
