import stepCues from '../../assets/recovery/cues.en.json' with { type: 'json' };
import signCues from '../../assets/recovery/signs.en.json' with { type: 'json' };
import type { StepCues } from './cue-schema.ts';

// The shape of both is held by tests against `stepCuesSchema`: parsing here would bring Zod into every page.

/** The cues of the five recovery steps. */
export const englishStepCues = stepCues as StepCues;

/** The same with those of every further sign, which share the steps' groups: one search finds all. */
export const englishCues: StepCues = {
  locale: stepCues.locale,
  verbs: { ...stepCues.verbs, ...signCues.verbs },
  groups: { ...stepCues.groups, ...signCues.groups } as StepCues['groups'],
  steps: [...stepCues.steps, ...signCues.steps],
};
