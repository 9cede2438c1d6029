import type { PhraseGroup } from '../engine/phrase-set.ts';
import type { CueLink } from './cue-path.ts';
import { parseCuePath } from './cue-path.ts';
import type { Cancel, Cue, StepCueSet, StepCues } from './cue-schema.ts';

/** A cue in its one full form. */
export interface ReadyCue {
  readonly links: readonly CueLink[];
  readonly with: readonly string[];
  readonly beside: readonly string[];
  readonly without: readonly string[];
}

/** A step's cues, ready to be looked for. */
export interface ReadyStep {
  readonly id: string;
  readonly strong: readonly ReadyCue[];
  readonly weak: readonly ReadyCue[];
  readonly cancel: readonly Cancel[];
}

/** Marks the phrases that take a group's hit back; no group name can end in it. */
export const EXCEPT = '!';

/** The steps with their cues in full form. Throws an Error that names the path when one cannot be read. */
export function readySteps(cues: StepCues): readonly ReadyStep[] {
  return cues.steps.map((step: StepCueSet) => ({
    id: step.id,
    strong: step.strong.map(readyCue),
    weak: step.weak.map(readyCue),
    cancel: step.cancel,
  }));
}

/** Every list of phrases of the cues under a name of its own. */
export function phraseGroups(cues: StepCues): readonly PhraseGroup[] {
  return Object.entries(cues.groups).flatMap(([id, group]) => {
    if (Array.isArray(group)) return [{ id, phrases: group }];
    const except = group.not ? [{ id: id + EXCEPT, phrases: group.not }] : [];
    return [{ id, phrases: group.any }, ...except];
  });
}

function readyCue(cue: Cue): ReadyCue {
  const full = typeof cue === 'string' ? { path: cue } : cue;
  const parsed = parseCuePath(full.path);
  if (!parsed.ok) throw new Error(parsed.problem);
  return {
    links: parsed.links,
    with: full.with ?? [],
    beside: full.beside ?? [],
    without: full.without ?? [],
  };
}
