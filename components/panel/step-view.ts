import { earlierLevel, furthest } from '../../lib/recovery/checklist.ts';
import type { Checklist, RecoveryModel, RecoveryStep, StepLevel } from '../../lib/recovery/types.ts';
import type { PanelDraft, StepShown } from '../../lib/review/panel-draft.ts';
import type { Hand } from './panel-view.ts';

export type StepMarkKind = 'open' | 'weak' | 'covered' | 'hand' | 'unticked';

/** One step of the case as it is shown. */
export interface StepView {
  readonly step: RecoveryStep;
  readonly mark: StepMarkKind;
  /** What the replies say, this one and the earlier ones, before any hand. */
  readonly level: StepLevel;
  /** True where an earlier reply got further than this one. */
  readonly earlier: boolean;
  readonly hand: Hand | null;
  /** The matched words; empty where the reply that covered the step is gone. */
  readonly evidence: readonly string[];
}

/** Merges the live draft with what is kept of the case: the agent's hand wins, then the reply that got furthest. */
export function stepViews(model: RecoveryModel, review: PanelDraft, kept: Checklist | null): StepView[] {
  return model.steps.map((step) => {
    const live = liveStep(review, step.id);
    // After a fault nothing reads the draft any more: what was last noted of it stands.
    const before = earlierLevel(kept, step.id, review.failed ? '' : review.replyId);
    const level = furthest(live?.level ?? 'absent', before);
    const earlier = !review.failed && level !== (live?.level ?? 'absent');
    const state = kept?.steps[step.id];
    const hand = state?.hand ?? null;
    return {
      step,
      level,
      earlier,
      hand,
      mark: markOf(level, hand),
      evidence: earlier ? [] : (live?.words ?? []),
    };
  });
}

/** A note to colleagues takes no step towards the customer. */
function liveStep(review: PanelDraft, stepId: string): StepShown | undefined {
  return review.where === 'note' ? undefined : review.steps.find((found) => found.stepId === stepId);
}

/** True where the step needs nothing more. */
export function isDone(view: StepView): boolean {
  return view.mark === 'covered' || view.mark === 'hand';
}

/** What a click on the step's box asks for: the opposite of what is seen, by hand only where needed. */
export function handAfterClick(view: StepView): Hand | null {
  if (view.hand === 'ticked') return view.level === 'strong' ? 'unticked' : null;
  if (view.hand === 'unticked') return view.level === 'strong' ? null : 'ticked';
  return view.level === 'strong' ? 'unticked' : 'ticked';
}

/** The step to suggest a line for: the first uncovered one that the agent did not set aside by hand. */
export function nextStep(views: readonly StepView[]): StepView | undefined {
  return views.find((view) => view.mark === 'open');
}

function markOf(level: StepLevel, hand: Hand | null): StepMarkKind {
  if (hand === 'ticked') return 'hand';
  if (hand === 'unticked') return 'unticked';
  if (level === 'strong') return 'covered';
  return level === 'weak' ? 'weak' : 'open';
}
