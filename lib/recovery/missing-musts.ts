import type { StepEvidence } from './types.ts';

/** A step that a case must have, and that no reply that went out and no hand has covered yet. */
export interface MustStep {
  readonly id: string;
  readonly name: string;
  /** The signs in a draft that show it. */
  readonly signs: readonly string[];
}

/** Those that a draft shows nothing of. Where nothing has read it, none is said to be missing. */
export function missingMusts(
  musts: readonly MustStep[],
  shown: readonly StepEvidence[],
): readonly MustStep[] {
  if (shown.length === 0) return [];
  const there = new Set(shown.filter(({ level }) => level !== 'absent').map(({ stepId }) => stepId));
  return musts.filter(({ signs }) => !signs.some((sign) => there.has(sign)));
}
