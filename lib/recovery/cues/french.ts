import cues from '../../../assets/recovery/cues.fr.json' with { type: 'json' };
import type { StepCues } from '../cue-schema.ts';

/** The cues of the five recovery steps in French; a test holds their shape, so that pages need not. */
export const frenchCues = cues as unknown as StepCues;
