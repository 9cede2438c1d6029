import type { Span } from '../../lib/engine/types.ts';
import type { Checklist, RecoveryModel, RecoveryStep, StepLevel } from '../../lib/recovery/types.ts';
import type { ReviewState } from '../../lib/review/types.ts';
import type { Hand } from './panel-view.ts';

export type StepMarkKind = 'open' | 'weak' | 'covered' | 'hand' | 'unticked';

/** One step of the case as it is shown. */
export interface StepView {
  readonly step: RecoveryStep;
  readonly mark: StepMarkKind;
  /** What the draft alone says. */
  readonly level: StepLevel;
  readonly hand: Hand | null;
  /** The matched words; empty where the draft that covered the step is gone. */
  readonly evidence: readonly string[];
}

/** Merges the live draft with what is kept of the case: the agent's hand wins, then the draft. */
export function stepViews(model: RecoveryModel, review: ReviewState, kept: Checklist | null): StepView[] {
  return model.steps.map((step) => {
    const live = review.steps.find((found) => found.stepId === step.id);
    const state = kept?.steps[step.id];
    // An emptied composer (sent, or just opened) says nothing of the case: what is kept holds.
    const level = (review.text.trim() === '' ? state?.level : live?.level) ?? 'absent';
    const hand = state?.hand ?? null;
    return {
      step,
      level,
      hand,
      mark: markOf(level, hand),
      evidence: wordsOf(review.text, live?.evidence ?? []),
    };
  });
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

function wordsOf(text: string, spans: readonly Span[]): string[] {
  const words = spans.map((span) => text.slice(span.from, span.to).replace(/\s+/g, ' ').trim());
  return [...new Set(words)].filter((part) => part !== '');
}
