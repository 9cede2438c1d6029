import type { CaseFacts, CustomerCues } from '../../lib/recovery/case-types.ts';
import type { Lens } from '../../lib/recovery/lenses.ts';
import { linesFor } from '../../lib/recovery/lines.ts';
import { type CasePlan, planFor } from '../../lib/recovery/playbook.ts';
import { modelOf } from '../../lib/recovery/recovery-book.ts';
import type { RecoveryModel } from '../../lib/recovery/types.ts';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import { type RunningClock, runningClock, runningClocks } from './case-clocks.ts';
import { type NeedDot, needDots } from './need-view.ts';
import type { DraftView } from './panel-view.ts';
import { type StepView, stepViews } from './step-view.ts';
import { type Suggestion, suggestionOf } from './suggestion-view.ts';

/** All that the panel shows of the case around a draft. */
export interface CaseView {
  readonly model: RecoveryModel;
  readonly facts: CaseFacts;
  readonly plan: CasePlan;
  readonly steps: readonly StepView[];
  readonly clock: RunningClock | null;
  /** All that run, the first to run out first. */
  readonly clocks: readonly RunningClock[];
  /** Nobody speaks of a failure, as far as can be read: no line is to be put before the agent. */
  readonly isCalm: boolean;
  /** What the customer's message sounds like, where the agent neither said nor dismissed it. */
  readonly suggestion: Suggestion | null;
  readonly lens: Lens;
  readonly needs: readonly NeedDot[];
}

/** Puts together what is kept of the case, what guides it and what the draft shows. @param now ms since the epoch */
export function caseView(view: DraftView, draft: PanelDraft, now: number): CaseView {
  const { book, checklist } = view;
  const facts = checklist?.facts ?? {};
  const model = modelOf(book, checklist?.modelId);
  const plan = planFor(book, facts, model);
  const suggestion = suggestionOf(
    draft.customer,
    facts,
    (id) => book.playbooks.find((type) => type.id === id)?.name,
  );
  const running = [plan, checklist, book.workingHours, now] as const;
  const lens = book.lenses.find(({ id }) => id === view.lensId) ?? (book.lenses[0] as Lens);
  return {
    model,
    facts,
    plan,
    steps: stepViews(model, draft, checklist, isSaid(facts) ? plan.steps : []),
    clock: runningClock(...running),
    clocks: runningClocks(...running),
    isCalm: !isSaid(facts) && saysNothing(draft.customer),
    suggestion: suggestion === null || view.dismissed.includes(suggestion.key) ? null : suggestion,
    lens,
    needs: needDots(lens, draft),
  };
}

/** The lines an agent may start a step from, the best first. */
export function linesOf({ book, notes }: DraftView, { facts }: CaseView, { step }: StepView): string[] {
  return linesFor(book, step, facts, notes).map(({ text }) => text);
}

/** Of a message that cannot be seen nothing is known. */
function saysNothing(cues: CustomerCues | null): boolean {
  return cues !== null && cues.type === undefined && cues.severity === undefined && cues.cues.length === 0;
}

/** How much a step matters is worth a word only once the agent said what went wrong. */
function isSaid({ type, cause, severity, again }: CaseFacts): boolean {
  return type !== undefined || cause !== undefined || severity !== undefined || again === true;
}
