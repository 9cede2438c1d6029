import type { Span } from '../engine/types.ts';
import { signsOf } from './model-levels.ts';
import type { RecoveryModel, RecoveryStep } from './types.ts';

/** What a draft shows of a step, with the sentences that it stands in. */
export interface PlacedStep {
  readonly stepId: string;
  readonly places?: readonly Span[] | undefined;
}

/** What stands around a step by the order of its model: the signs of the steps before it, and of those after it. */
export interface StepOrder {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The order of a model around one of its steps; null where it has no such step. */
export function orderAround({ steps }: Pick<RecoveryModel, 'steps'>, stepId: string): StepOrder | null {
  const at = steps.findIndex(({ id }) => id === stepId);
  const signs = (some: readonly RecoveryStep[]) => [...new Set(some.flatMap(signsOf))];
  return at < 0 ? null : { before: signs(steps.slice(0, at)), after: signs(steps.slice(at + 1)) };
}

/**
 * Where a step's line belongs in the draft: after the last words of the steps before it, else before the first words
 * of those after it. An offset in the draft as read; undefined where no other step stands in it, so that the caret
 * decides.
 */
export function insertPlace(order: StepOrder, shown: readonly PlacedStep[]): number | undefined {
  const placesOf = (signs: readonly string[]) =>
    shown.filter(({ stepId }) => signs.includes(stepId)).flatMap(({ places = [] }) => places);
  const after = placesOf(order.after);
  // Words that speak of a later step too keep their place behind it.
  const before = placesOf(order.before).filter(
    ({ from, to }) => !after.some((other) => from < other.to && other.from < to),
  );
  if (before.length > 0) return Math.max(...before.map(({ to }) => to));
  return after.length > 0 ? Math.min(...after.map(({ from }) => from)) : undefined;
}
