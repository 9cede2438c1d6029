import cues from '../../../assets/recovery/cues.es.json' with { type: 'json' };
import type { StepCues } from '../cue-schema.ts';

/** The cues of the five recovery steps in Spanish; a test holds their shape, so that pages need not. */
export const spanishCues = cues as unknown as StepCues;
