import type { RecoveryModel, RecoveryStep, StepLevel } from './types.ts';

/** A sign as found in a draft (`StepEvidence`, or what of it was sent elsewhere). */
export interface FoundSign {
  readonly stepId: string;
  readonly level: StepLevel;
}

/** What shows a step or a need: the furthest level of its signs, and the signs that stand there, in their own order. */
export interface Shown<Sign extends FoundSign = FoundSign> {
  readonly level: StepLevel;
  /** Each with what the caller knows of it, such as its words. Empty where the level is absent. */
  readonly evidence: readonly Sign[];
}

/** The ids of the signs that show a step: its own where none are named, and none where only a hand can tick it. */
export function signsOf({ id, shownBy, internal }: RecoveryStep): readonly string[] {
  return internal ? [] : (shownBy ?? [id]);
}

/**
 * By id of each step of the model: how far a draft covers it, and by which signs. Takes what was found in a draft, or
 * levels by the id of the sign. Signs that are not named count as absent.
 */
export function modelLevels<Sign extends FoundSign>(
  model: Pick<RecoveryModel, 'steps'>,
  signs: readonly Sign[],
): ReadonlyMap<string, Shown<Sign>>;
export function modelLevels(
  model: Pick<RecoveryModel, 'steps'>,
  signs: Readonly<Record<string, StepLevel>>,
): ReadonlyMap<string, Shown>;
export function modelLevels(
  model: Pick<RecoveryModel, 'steps'>,
  signs: readonly FoundSign[] | Readonly<Record<string, StepLevel>>,
): ReadonlyMap<string, Shown> {
  const found = isList(signs) ? signs : Object.entries(signs).map(([stepId, level]) => ({ stepId, level }));
  return new Map(model.steps.map((step) => [step.id, shownBy(signsOf(step), found)]));
}

/** The furthest level of some signs, with those that stand there. */
export function shownBy<Sign extends FoundSign>(ids: readonly string[], signs: readonly Sign[]): Shown<Sign> {
  const named = signs.filter(({ stepId }) => ids.includes(stepId));
  for (const level of ['strong', 'weak'] as const) {
    const evidence = named.filter((sign) => sign.level === level);
    if (evidence.length > 0) return { level, evidence };
  }
  return { level: 'absent', evidence: [] };
}

function isList(signs: readonly FoundSign[] | object): signs is readonly FoundSign[] {
  return Array.isArray(signs);
}
