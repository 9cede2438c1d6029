import cues from '../../../assets/recovery/cues.de.json' with { type: 'json' };
import type { StepCues } from '../cue-schema.ts';

/** The cues of the five recovery steps in German; a test holds their shape, so that pages need not. */
export const germanCues = cues as unknown as StepCues;
