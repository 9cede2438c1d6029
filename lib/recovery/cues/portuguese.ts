import cues from '../../../assets/recovery/cues.pt.json' with { type: 'json' };
import type { StepCues } from '../cue-schema.ts';

/** The cues of the five recovery steps in Portuguese; a test holds their shape, so that pages need not. */
export const portugueseCues = cues as unknown as StepCues;
