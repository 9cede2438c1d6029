import type { CaseRef } from '../draft/types.ts';
import { caseKey } from '../recovery/case-key.ts';
import type { MustStep } from '../recovery/missing-musts.ts';
import type { SentAnyway } from '../recovery/sent-anyway.ts';
import { browser } from './browser.ts';
import { callFromHold } from './hold-call.ts';

/** The keys under which a case and the book stand; pages go without their shapes, and are told that they changed. */
const CHECKLIST_PREFIX = 'checklist:';
const RECOVERY = 'recovery';

/**
 * Calls back with what the next reply of a case must have, now and whenever the case or the policy changes, until the
 * signal aborts. Without an answer it stays as it was.
 */
export function followMusts(
  ref: CaseRef,
  onMusts: (steps: readonly MustStep[]) => void,
  signal: AbortSignal,
): void {
  let asked = 0;
  const look = async () => {
    const turn = ++asked;
    const answer = await callFromHold('case-musts', { case: ref });
    if (answer.ok && turn === asked && !signal.aborted) onMusts(answer.value.steps);
  };
  const own = CHECKLIST_PREFIX + caseKey(ref.site, ref.id);
  const onChanged = (changes: object) => {
    if (Object.hasOwn(changes, own) || Object.hasOwn(changes, RECOVERY)) void look();
  };
  // Held: `browser.storage` itself is gone by the time that a script in a page ends because the extension did.
  const changes = browser.storage.local.onChanged;
  changes.addListener(onChanged);
  signal.addEventListener('abort', () => changes.removeListener(onChanged), { once: true });
  void look();
}

/** Has the worker keep why a reply went as it was. What cannot be kept is lost; the reply has gone. */
export function sentAnyway({ reason, rules, slots, steps }: Omit<SentAnyway, 'at'>): void {
  void callFromHold('sent-anyway', { reason, rules: [...rules], slots, steps: [...steps] });
}
