import type { Span } from '../engine/types.ts';
import type { DraftPromise } from './case-types.ts';
import type { StepEvidence } from './types.ts';

/**
 * The steps of a draft, held to what its dates turned out to be: a follow-up whose only words name a day or time that
 * there is not, or that has gone by, is begun and no more.
 */
export function heldToDates<T extends StepEvidence>(
  steps: readonly T[],
  promises: readonly DraftPromise[],
): readonly T[] {
  const broken = promises.filter(({ problem }) => problem !== undefined);
  if (broken.length === 0) return steps;
  const isBroken = (words: Span) => broken.some(({ from, to }) => from < words.to && words.from < to);
  return steps.map((step) =>
    step.stepId === 'follow-up' && step.level === 'strong' && step.evidence.every(isBroken)
      ? { ...step, level: 'weak' }
      : step,
  );
}
