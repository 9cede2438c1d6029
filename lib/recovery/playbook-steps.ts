import type { CaseSeverity, Need } from './case-types.ts';
import { signsOf } from './model-levels.ts';
import { type NeedFacts, needOfStep, needsOf } from './playbook-needs.ts';
import type { Gesture, Limit, Playbook, PlaybookRules } from './playbook-types.ts';
import type { RecoveryStep } from './types.ts';

/** A gesture, and whether this agent may give it; else it is shown as "ask your lead". */
export interface PlannedGesture extends Gesture {
  readonly allowed: boolean;
}

/** What a case asks of one step of its model. */
export interface StepPlan {
  readonly stepId: string;
  /** "if-severe" stands only while the severity is not said. */
  readonly need: Need;
  /** Only a lead decides on it. */
  readonly lead: boolean;
  /** What puts it right, the best first; empty on steps that are about something else. */
  readonly reinstatements: readonly string[];
  /** What may be given on top, the smallest first; empty on steps that are about something else. */
  readonly gestures: readonly PlannedGesture[];
}

const ATONEMENT = 'symbolic-atonement';

/** Which signs a step may show to be the one where it is put right; the first that any step of the model shows. */
const PUTS_RIGHT = ['urgent-reinstatement', 'problem-solving', 'options', 'consent'];

/** What each step of a model asks for, in its order. */
export function planSteps(
  book: PlaybookRules,
  steps: readonly RecoveryStep[],
  facts: NeedFacts & { readonly severity: CaseSeverity | undefined },
): readonly StepPlan[] {
  const { playbook, severity } = facts;
  const needs = needsOf(book, facts);
  const limit = book.limits[severity ?? 'minor'];
  const putsRight = PUTS_RIGHT.map((sign) => steps.find((step) => signsOf(step).includes(sign))).find(
    Boolean,
  );
  return steps.map((step) => {
    const signs = signsOf(step);
    const gives = signs.includes(ATONEMENT);
    return {
      stepId: step.id,
      need: needOfStep(needs, step, book, severity),
      lead: decidesLead(playbook, [step.id, ...signs]) || (gives && limit?.lead === true),
      reinstatements: step === putsRight ? (playbook?.reinstatements ?? []) : [],
      gestures: gives ? plannedGestures(playbook, limit) : [],
    };
  });
}

/** The gestures of a type, each with whether the agent may give it without asking. */
export function plannedGestures(
  playbook: Playbook | undefined,
  limit: Limit | undefined,
): readonly PlannedGesture[] {
  const byLead = decidesLead(playbook, [ATONEMENT]);
  return (playbook?.gestures ?? []).map((gesture) => ({
    ...gesture,
    allowed: !byLead && isWithin(gesture, limit),
  }));
}

function decidesLead(playbook: Playbook | undefined, ids: readonly string[]): boolean {
  return playbook?.lead.some((id) => ids.includes(id)) ?? false;
}

/** Where nothing is said of a kind of limit, there is none; kind words are always free. */
function isWithin({ kind, percent = 0, amount = 0, lead }: Gesture, limit: Limit | undefined): boolean {
  if (lead) return false;
  if (kind === 'words' || limit === undefined) return true;
  if (limit.lead) return false;
  return (
    (limit.kinds?.includes(kind) ?? true) &&
    percent <= (limit.percent ?? Number.POSITIVE_INFINITY) &&
    amount <= (limit.amount ?? Number.POSITIVE_INFINITY)
  );
}
