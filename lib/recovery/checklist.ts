import type { Checklist, RecoveryModel, StepEvidence, StepLevel, StepState } from './types.ts';

/** What a step shows in the checklist: `hand` is done by the agent's own tick. */
export type StepMark = 'open' | 'weak' | 'covered' | 'hand';

/** Which case a checklist belongs to. */
export interface CaseRef {
  readonly site: string;
  readonly caseId: string;
}

const DAY_MS = 86_400_000;
const RANK: Readonly<Record<StepLevel, number>> = { absent: 0, weak: 1, strong: 2 };

/** The name a case is kept under: different cases never share one, whatever characters their ids hold. */
export function caseKey(site: string, id: string): string {
  return `${site.replaceAll('%', '%25').replaceAll('/', '%2F')}/${id}`;
}

/** A checklist with every step of the model open. `now` in ms since the epoch. */
export function emptyChecklist(ref: CaseRef, model: RecoveryModel, now: number): Checklist {
  const steps = Object.fromEntries(model.steps.map((step) => [step.id, open(now)]));
  return { site: ref.site, caseId: ref.caseId, modelId: model.id, steps, updatedAt: now };
}

/**
 * The same checklist with every step of `model`: steps new in the model start open, and a state already
 * there is kept even when the model no longer has its step, so that going back to it loses nothing.
 */
export function fitChecklist(checklist: Checklist, model: RecoveryModel, now: number): Checklist {
  const missing = model.steps.filter((step) => !Object.hasOwn(checklist.steps, step.id));
  if (missing.length === 0 && checklist.modelId === model.id) return checklist;
  const added = Object.fromEntries(missing.map((step) => [step.id, open(now)]));
  return { ...checklist, modelId: model.id, steps: { ...checklist.steps, ...added }, updatedAt: now };
}

/** The levels of a detection, by step id: all that is ever stored or sent of it. */
export function levelsOf(evidence: readonly StepEvidence[]): Record<string, StepLevel> {
  return Object.fromEntries(evidence.map((step) => [step.stepId, step.level]));
}

/**
 * The checklist after the draft of a reply changed: each named step takes the draft's level. The levels of any
 * other reply are first kept as covered earlier. Nobody can tell whether that reply was sent or lost by a reload, so
 * an unsent one counts too: a tick too many is taken back by one click, a tick lost is not noticed. Hand marks stay
 * as they are. Steps the checklist does not have are ignored; steps not named keep their level. Answers the same
 * object when nothing changed, so that a caller can skip the write.
 */
export function withDraftLevels(
  checklist: Checklist,
  replyId: string,
  levels: Readonly<Record<string, StepLevel>>,
  now: number,
): Checklist {
  const begun = checklist.replyId === replyId ? checklist : keptAside(checklist);
  const changed = Object.entries(levels).filter(([id, level]) => {
    const state = stateOf(begun, id);
    return state !== undefined && state.level !== level;
  });
  if (changed.length === 0 && begun === checklist) return checklist;
  const states = changed.map(([id, level]) => [id, { ...stateOf(begun, id), level, at: now }] as const);
  return { ...begun, steps: { ...begun.steps, ...Object.fromEntries(states) }, replyId, updatedAt: now };
}

/** How far the replies other than `replyId` cover a step; `absent` where nothing is known of it. */
export function earlierLevel(checklist: Checklist | null, stepId: string, replyId: string): StepLevel {
  const state = checklist === null ? undefined : stateOf(checklist, stepId);
  if (state === undefined) return 'absent';
  const earlier = state.earlier ?? 'absent';
  return checklist?.replyId === replyId ? earlier : furthest(earlier, state.level);
}

/** The further of two levels. */
export function furthest(one: StepLevel, other: StepLevel): StepLevel {
  return RANK[one] >= RANK[other] ? one : other;
}

/**
 * The checklist after the agent ticked a step (`ticked`), took its tick back (`unticked`), or left it to
 * the draft again (undefined). Answers the same object when nothing changed or the step is unknown.
 */
export function withHandTick(
  checklist: Checklist,
  stepId: string,
  hand: StepState['hand'],
  now: number,
): Checklist {
  const state = stateOf(checklist, stepId);
  if (state === undefined || state.hand === hand) return checklist;
  const { hand: _before, ...rest } = state;
  const next: StepState = { ...rest, at: now, ...(hand && { hand }) };
  return withStates(checklist, [[stepId, next]], now);
}

/** What a step's state shows; the hand always wins over the replies. */
export function stepMark(state: StepState): StepMark {
  const level = furthest(state.earlier ?? 'absent', state.level);
  if (state.hand === 'ticked') return 'hand';
  if (state.hand === 'unticked' || level === 'absent') return 'open';
  return level === 'strong' ? 'covered' : 'weak';
}

/** True when a step counts as done: covered by a reply or ticked by hand. A weak step is not done. */
export function isDone(state: StepState): boolean {
  const mark = stepMark(state);
  return mark === 'covered' || mark === 'hand';
}

/**
 * The checklists changed within the last `maxAgeDays`. One that carries a time still to come (the clock was
 * set back) is kept. Answers the same object when none is too old.
 */
export function prune(
  checklists: Readonly<Record<string, Checklist>>,
  now: number,
  maxAgeDays = 90,
): Readonly<Record<string, Checklist>> {
  const entries = Object.entries(checklists);
  const kept = entries.filter(([, checklist]) => now - checklist.updatedAt <= maxAgeDays * DAY_MS);
  return kept.length === entries.length ? checklists : Object.fromEntries(kept);
}

/** The same checklist with all that is covered so far kept as covered earlier. */
function keptAside(checklist: Checklist): Checklist {
  const steps = Object.entries(checklist.steps);
  if (steps.every(([, { level }]) => level === 'absent')) return checklist;
  const aside = steps.map(([id, state]) => {
    const earlier = furthest(state.earlier ?? 'absent', state.level);
    return [id, earlier === 'absent' ? state : { ...state, level: 'absent' as const, earlier }] as const;
  });
  return { ...checklist, steps: Object.fromEntries(aside) };
}

function open(now: number): StepState {
  return { level: 'absent', at: now };
}

/** Own keys only: a step called `constructor` must not find the object's prototype. */
function stateOf(checklist: Checklist, stepId: string): StepState | undefined {
  return Object.hasOwn(checklist.steps, stepId) ? checklist.steps[stepId] : undefined;
}

function withStates(
  checklist: Checklist,
  states: readonly (readonly [string, StepState])[],
  now: number,
): Checklist {
  if (states.length === 0) return checklist;
  return { ...checklist, steps: { ...checklist.steps, ...Object.fromEntries(states) }, updatedAt: now };
}
