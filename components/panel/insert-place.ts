import type { Span } from '../../lib/engine/types.ts';
import { signsOf } from '../../lib/recovery/model-levels.ts';
import type { RecoveryModel, RecoveryStep } from '../../lib/recovery/types.ts';
import type { StepShown } from '../../lib/review/panel-draft.ts';

type Placed = StepShown & { readonly places?: readonly Span[] };

/**
 * Where a step's line belongs in the draft: after the last words of the steps before it, else before the first words
 * of those after it. An offset in the draft as read; undefined where no other step stands in it, so that the caret
 * decides.
 */
export function insertPlace(
  model: RecoveryModel,
  stepId: string,
  shown: readonly Placed[],
): number | undefined {
  const at = model.steps.findIndex(({ id }) => id === stepId);
  if (at < 0) return undefined;
  const after = placesOf(model.steps.slice(at + 1), shown);
  // Words that speak of a later step too keep their place behind it.
  const before = placesOf(model.steps.slice(0, at), shown).filter(
    ({ from, to }) => !after.some((other) => from < other.to && other.from < to),
  );
  if (before.length > 0) return Math.max(...before.map(({ to }) => to));
  return after.length > 0 ? Math.min(...after.map(({ from }) => from)) : undefined;
}

function placesOf(steps: readonly RecoveryStep[], shown: readonly Placed[]) {
  const signs = new Set(steps.flatMap(signsOf));
  return shown.filter(({ stepId }) => signs.has(stepId)).flatMap(({ places = [] }) => places);
}
