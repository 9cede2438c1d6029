import { signsOf } from './model-levels.ts';
import type {
  Checklist,
  HandMark,
  RecoveryStep,
  SignState,
  StepEvidence,
  StepLevel,
  StepState,
} from './types.ts';

/** What a step shows in the checklist: `hand` is done by the agent's own tick, `skipped` set aside by it. */
export type StepMark = 'open' | 'weak' | 'covered' | 'hand' | 'skipped';

const RANK: Readonly<Record<StepLevel, number>> = { absent: 0, weak: 1, strong: 2 };

/** The levels of a detection, by sign: all that is ever stored or sent of it. */
export function levelsOf(evidence: readonly StepEvidence[]): Record<string, StepLevel> {
  return Object.fromEntries(evidence.map((step) => [step.stepId, step.level]));
}

/** The further of two levels. */
export function furthest(one: StepLevel, other: StepLevel): StepLevel {
  return RANK[one] >= RANK[other] ? one : other;
}

/** How a step of a model stands in a case; open where nothing is kept of it. */
export function stepState(checklist: Checklist | null, step: RecoveryStep): StepState {
  const signs = signsOf(step).flatMap((id) => signOf(checklist, id) ?? []);
  const hand = handOf(checklist, step.id);
  const level = highest(signs.map((sign) => sign.level));
  const earlier = highest(signs.map((sign) => sign.earlier ?? 'absent'));
  const at = Math.max(checklist?.openedAt ?? 0, hand?.at ?? 0, ...signs.map((sign) => sign.at));
  return {
    level,
    ...(earlier !== 'absent' && { earlier }),
    ...(hand && { hand: hand.state }),
    ...(hand?.reason && { reason: hand.reason }),
    ...(hand?.to && { to: hand.to }),
    at,
  };
}

/** How far the replies that went out take a step. */
export function sentLevel(checklist: Checklist | null, step: RecoveryStep): StepLevel {
  return stepState(checklist, step).earlier ?? 'absent';
}

/** How far replies other than `replyId` take a step, sent or not; `absent` where nothing is known of it. */
export function earlierLevel(checklist: Checklist | null, step: RecoveryStep, replyId: string): StepLevel {
  const state = stepState(checklist, step);
  return checklist?.replyId === replyId ? (state.earlier ?? 'absent') : repliesLevel(state);
}

/** How far all replies together take a step, whatever the hand says. */
export function repliesLevel({ level, earlier }: StepState): StepLevel {
  return furthest(earlier ?? 'absent', level);
}

/** What a step's state shows; the hand always wins over the replies. */
export function stepMark(state: StepState): StepMark {
  const level = repliesLevel(state);
  if (state.hand === 'ticked') return 'hand';
  if (state.hand === 'skipped') return 'skipped';
  if (state.hand === 'unticked' || level === 'absent') return 'open';
  return level === 'strong' ? 'covered' : 'weak';
}

/** True when a step counts as done: covered by a reply or ticked by hand. Neither a weak nor a skipped step is done. */
export function isDone(state: StepState): boolean {
  const mark = stepMark(state);
  return mark === 'covered' || mark === 'hand';
}

/** What is kept of a sign. Own keys only: a sign called `constructor` must not find the object's prototype. */
export function signOf(checklist: Checklist | null, signId: string): SignState | undefined {
  return checklist !== null && Object.hasOwn(checklist.signs, signId) ? checklist.signs[signId] : undefined;
}

/** What the hand last said of a step. */
export function handOf(checklist: Checklist | null, stepId: string): HandMark | undefined {
  return checklist !== null && Object.hasOwn(checklist.hands, stepId) ? checklist.hands[stepId] : undefined;
}

function highest(levels: readonly StepLevel[]): StepLevel {
  return levels.reduce(furthest, 'absent');
}
