import type { DraftPromise, FedBackTo, Need, SkipReason } from '../../lib/recovery/case-types.ts';
import { earlierLevel, furthest, handOf, sentLevel } from '../../lib/recovery/checklist.ts';
import { modelLevels } from '../../lib/recovery/model-levels.ts';
import type { Checklist, Hand, RecoveryModel, RecoveryStep, StepLevel } from '../../lib/recovery/types.ts';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';

export type StepMarkKind = 'open' | 'weak' | 'covered' | 'hand' | 'unticked' | 'skipped';

/** One step of the case as it is shown. */
export interface StepView {
  readonly step: RecoveryStep;
  readonly mark: StepMarkKind;
  /** What the replies say, this one and the earlier ones, before any hand. */
  readonly level: StepLevel;
  /** True where another reply got further than this one. */
  readonly earlier: boolean;
  /** True where that one was not sent: a draft that a reload cut off, or one in another tab. */
  readonly isUnsent?: boolean | undefined;
  readonly hand: Hand | null;
  /** Why it was skipped. */
  readonly reason?: SkipReason | undefined;
  /** Where the cause was told, for a step that stays inside the house. */
  readonly to?: FedBackTo | undefined;
  /** The matched words; empty where the reply that covered the step is gone. */
  readonly evidence: readonly string[];
  /** Why the day or time that these words name cannot be. */
  readonly problem?: DateProblem | undefined;
  /** How much it matters in this case; undefined where nobody said what went wrong. */
  readonly need?: Need | undefined;
  /** Only a lead decides on it. */
  readonly isLeads?: boolean | undefined;
}

export type DateProblem = NonNullable<DraftPromise['problem']>;

/** What the case asks of a step, where the agent said what went wrong. */
export interface StepAsked {
  readonly stepId: string;
  readonly need: Need;
  readonly lead: boolean;
}

/** Merges the live draft with what is kept of the case: the agent's hand wins, then the reply that got furthest. */
export function stepViews(
  model: RecoveryModel,
  review: PanelDraft,
  kept: Checklist | null,
  asked: readonly StepAsked[] = [],
): StepView[] {
  // A note to colleagues takes no step towards the customer.
  const found = modelLevels(model, review.where === 'note' ? [] : review.steps);
  return model.steps.map((step) => {
    const live = found.get(step.id);
    const liveLevel = live?.level ?? 'absent';
    const sent = sentLevel(kept, step);
    const before = isUnread(review) ? earlierLevel(kept, step, review.failed ? '' : review.replyId) : sent;
    const level = furthest(liveLevel, before);
    const earlier = !review.failed && level !== liveLevel;
    const said = handOf(kept, step.id);
    const plan = asked.find(({ stepId }) => stepId === step.id);
    const hand = said?.state ?? null;
    const evidence = earlier ? [] : wordsOf(live?.evidence ?? []);
    return {
      step,
      level,
      earlier,
      isUnsent: earlier && level !== sent,
      hand,
      reason: said?.reason,
      to: said?.to,
      mark: markOf(level, hand),
      evidence,
      problem: isFollowUp(step) ? problemIn(review, evidence) : undefined,
      need: plan?.need,
      isLeads: plan?.lead,
    };
  });
}

function isFollowUp({ id, shownBy = [id] }: RecoveryStep): boolean {
  return shownBy.includes('follow-up');
}

/** What is wrong with the time of a promise that these words make. */
function problemIn(
  { promises }: Pick<PanelDraft, 'promises'>,
  evidence: readonly string[],
): DateProblem | undefined {
  const isIn = ({ words }: { words: string }) =>
    evidence.some((said) => words.includes(said) || said.includes(words));
  return promises.find((promise) => promise.problem !== undefined && isIn(promise))?.problem;
}

/** Where no words of the case's own are read, what was last noted of a draft of it stands, sent or not. */
function isUnread({ failed, empty, where, steps }: PanelDraft): boolean {
  return failed === true || empty || where === 'note' || steps.length === 0;
}

function wordsOf(shown: readonly { readonly words: readonly string[] }[]): string[] {
  return [...new Set(shown.flatMap(({ words }) => words))];
}

/** True where the step needs nothing more. */
export function isDone({ mark }: Pick<StepView, 'mark'>): boolean {
  return mark === 'covered' || mark === 'hand';
}

/** True where the step is to be taken in this case: not set aside, and not needless. */
export function isAsked({ mark, need, step }: StepView): boolean {
  // What stays in the house is asked for only where the case asks for it.
  if (mark === 'skipped' || (step.internal && need === undefined)) return false;
  return need !== 'none' && need !== 'if-severe';
}

/** How many of the steps that are asked for are done; one done without being asked for counts too. */
export function progressOf(views: readonly StepView[]): { readonly done: number; readonly all: number } {
  return {
    done: views.filter(isDone).length,
    all: views.filter((view) => isDone(view) || isAsked(view)).length,
  };
}

/** What a click on the step's box asks for: the opposite of what is seen, by hand only where needed. */
export function handAfterClick(view: StepView): 'ticked' | 'unticked' | null {
  if (view.hand === 'ticked') return view.level === 'strong' ? 'unticked' : null;
  if (view.hand !== null) return view.level === 'strong' ? null : 'ticked';
  return view.level === 'strong' ? 'unticked' : 'ticked';
}

/**
 * The step to suggest a line for: the first open one that is asked for and that words to the customer can take; after
 * those, the first must that was only begun. One whose line is in already needs its slots filled, not another line.
 * @param inserted ids of the steps that a line was put in for
 */
export function nextStep(
  views: readonly StepView[],
  inserted: ReadonlySet<string> = new Set(),
): StepView | undefined {
  const waiting = views.filter(
    (view) =>
      isAsked(view) && !view.step.internal && !inserted.has(view.step.id) && openSlot(view) === undefined,
  );
  return (
    waiting.find(({ mark }) => mark === 'open') ??
    waiting.find(({ mark, need }) => mark === 'weak' && need === 'must')
  );
}

/** What still waits for the agent's own words in what was read of a step: "day and time". */
export function openSlot({ evidence }: Pick<StepView, 'evidence'>): string | undefined {
  return /\{([^{}]+)\}/.exec(evidence.join(' '))?.[1];
}

function markOf(level: StepLevel, hand: Hand | null): StepMarkKind {
  if (hand === 'ticked') return 'hand';
  if (hand !== null) return hand;
  if (level === 'strong') return 'covered';
  return level === 'weak' ? 'weak' : 'open';
}
