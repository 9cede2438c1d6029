import type { StepCues } from './cue-schema.ts';
import { englishStepCues } from './english-cues.ts';

/** The cues of the five recovery steps in every language that has any. Not for pages: each language's come with its script. */
export const SHIPPED_CUES: readonly StepCues[] = [englishStepCues];
