import { handOf, sentLevel } from './checklist.ts';
import type { MustStep } from './missing-musts.ts';
import { signsOf } from './model-levels.ts';
import { planFor } from './playbook.ts';
import { modelOf, type RecoveryBook } from './recovery-book.ts';
import type { Checklist } from './types.ts';

/**
 * What the next reply of a case must have. A case of which nothing is kept is no recovery: a plain answer must have
 * nothing. What only a lead decides, and what stays inside the house, is not for a reply.
 */
export function openMusts(book: RecoveryBook, checklist: Checklist | null): readonly MustStep[] {
  if (checklist === null || checklist.closedAt !== undefined) return [];
  const model = modelOf(book, checklist.modelId);
  const musts = planFor(book, checklist.facts, model).steps.filter(
    ({ need, lead }) => need === 'must' && !lead,
  );
  const wanted = new Set(musts.map(({ stepId }) => stepId));
  return model.steps.flatMap((step) => {
    const signs = signsOf(step);
    const hand = handOf(checklist, step.id)?.state;
    const isSettled = hand === 'ticked' || hand === 'skipped' || sentLevel(checklist, step) !== 'absent';
    return wanted.has(step.id) && signs.length > 0 && !isSettled
      ? [{ id: step.id, name: step.name, signs }]
      : [];
  });
}
