import type { CaseRef } from '../draft/types.ts';
import { caseKey } from '../recovery/case-key.ts';
import type { MustStep } from '../recovery/missing-musts.ts';
import type { ReplyVoice } from '../recovery/reply-voice.ts';
import type { SentAnyway } from '../recovery/sent-anyway.ts';
import type { StepLine } from '../recovery/step-line.ts';
import { HOLD_ANSWERS } from './hold-answers.ts';
import type { Reach } from './reach.ts';

/** The keys under which a case and the book stand; pages go without their shapes, and are told that they changed. */
const CHECKLIST_PREFIX = 'checklist:';
const RECOVERY = 'recovery';

/**
 * Calls back with what the next reply of a case must have, now and whenever the case or the policy changes, until the
 * signal aborts. Without an answer it stays as it was.
 */
export function followMusts(
  reach: Reach,
  ref: CaseRef,
  onMusts: (steps: readonly MustStep[]) => void,
  signal: AbortSignal,
): void {
  let asked = 0;
  const look = async () => {
    const turn = ++asked;
    const answer = await reach.ask({ kind: 'case-musts', case: ref }, HOLD_ANSWERS['case-musts']);
    if (answer.ok && turn === asked && !signal.aborted) onMusts(answer.value.steps);
  };
  const own = CHECKLIST_PREFIX + caseKey(ref.site, ref.id);
  const onStored = (changes: object) => {
    if (Object.hasOwn(changes, own) || Object.hasOwn(changes, RECOVERY)) void look();
  };
  reach.onStored(onStored, signal);
  void look();
}

/** The line that a panel would offer for a step of a case; null where there is none, or nobody answers. */
export async function lineFor(
  reach: Reach,
  ref: CaseRef,
  stepId: string,
  voice: ReplyVoice,
): Promise<StepLine | null> {
  const answer = await reach.ask({ kind: 'step-line', case: ref, stepId, voice }, HOLD_ANSWERS['step-line']);
  return answer.ok ? answer.value.line : null;
}

/** Has the worker keep why a reply went as it was. What cannot be kept is lost; the reply has gone. */
export function sentAnyway(reach: Reach, note: Omit<SentAnyway, 'at'>): void {
  void reach.ask({ kind: 'sent-anyway', ...note }, HOLD_ANSWERS['sent-anyway']);
}
