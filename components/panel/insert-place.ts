import { orderAround, type PlacedStep, insertPlace as placeIn } from '../../lib/recovery/insert-place.ts';
import type { RecoveryModel } from '../../lib/recovery/types.ts';

/** Where a line for a step of a model goes in a draft, as an offset of it; undefined where the caret decides. */
export function insertPlace(
  model: RecoveryModel,
  stepId: string,
  shown: readonly PlacedStep[],
): number | undefined {
  const order = orderAround(model, stepId);
  return order === null ? undefined : placeIn(order, shown);
}
