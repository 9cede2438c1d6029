import type { StepCues } from './cue-schema.ts';
import { frenchCues } from './cues/french.ts';
import { germanCues } from './cues/german.ts';
import { portugueseCues } from './cues/portuguese.ts';
import { spanishCues } from './cues/spanish.ts';
import { englishStepCues } from './english-cues.ts';

/** The cues of the five recovery steps in every language. Not for pages: each language's come with its script. */
export const SHIPPED_CUES: readonly StepCues[] = [
  englishStepCues,
  spanishCues,
  frenchCues,
  germanCues,
  portugueseCues,
];
